/** 自检: the contract of the port, run in the workbook before the user, with a report that can be sent to us. */
import { selfTestTexts as texts } from '../../grading/messages/pane.ts';
import { problemLine } from '../../grading/messages/problem.ts';
import type { Result } from '../../grading/messages/result.ts';
import { fill } from '../../grading/messages/template.ts';
import { isBlank } from '../../grading/records/cell-text.ts';
import { throwIfCancelled } from '../../workbook/cancelled.ts';
import { contractSteps, liveSteps } from '../../workbook/contract/contract.ts';
import { runContract, type StepReport } from '../../workbook/contract/run-contract.ts';
import { scratchOf } from '../../workbook/contract/scratch.ts';
import type { ContractStep, LiveHostUnderTest, StepId } from '../../workbook/contract/step.ts';
import type { LiveHost, ScratchHost } from '../../workbook/host.ts';

export interface SelfTestSurroundings {
  readonly host: LiveHostUnderTest & ScratchHost;
  /** Versions of the product, the host and its interfaces, as far as they are known. */
  readonly versions: Readonly<Record<string, string>>;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Steps that this host cannot offer. */
  readonly skips?: readonly StepId[];
}

export interface SelfTestRun {
  readonly onStep: (step: StepReport, total: number) => void;
  readonly signal: AbortSignal;
}

/** Plain data, to be saved as JSON. */
export interface SelfTestReport {
  readonly formatVersion: 1;
  readonly host: LiveHost['kind'];
  readonly versions: Readonly<Record<string, string>>;
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly milliseconds: number;
  readonly steps: readonly StepReport[];
}

/** Throws, saying why, when the workbook holds anything; and after `signal`, with the step under way tidied up. */
export async function runSelfTest({ host, versions, now, skips = [] }: SelfTestSurroundings, { onStep, signal }: SelfTestRun): Promise<SelfTestReport> {
  await refuseUsedBook(host);
  const steps: readonly ContractStep<LiveHostUnderTest>[] = [...contractSteps, ...liveSteps];
  const leftOut: readonly StepId[] = host.changeFromOutside === undefined ? [...skips, 'live-listen'] : skips;
  const { open, close } = scratchOf<LiveHostUnderTest>(host, host);
  const reports: StepReport[] = [];
  const start = now();
  for (const step of steps) {
    throwIfCancelled(signal);
    const [report] = await runContract(open, [step], { now, skips: leftOut, close });
    if (report === undefined) continue;
    reports.push(report);
    onStep(report, steps.length);
  }
  const failed = reports.filter(({ ok }) => !ok).length;
  const skipped = reports.filter((report) => report.skipped).length;
  return {
    formatVersion: 1, host: host.kind, versions, ok: failed === 0,
    passed: reports.length - failed - skipped, failed, skipped, milliseconds: now() - start, steps: reports,
  };
}

/** The steps add sheets, mark and unmark: nothing of the user's may be near. */
async function refuseUsedBook(host: LiveHost): Promise<void> {
  const sheets = valueOf(await host.readSheets());
  const used = sheets.find(({ rows }) => rows.some(({ cells }) => cells.some((cell) => !isBlank(cell))));
  if (used !== undefined) throw new Error(fill(texts.notEmpty, { sheet: used.name }));
  if (valueOf(await host.isMarked()) || valueOf(await host.readNotes()) !== '') throw new Error(texts.marked);
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(problemLine(result.problem));
  return result.value;
}
