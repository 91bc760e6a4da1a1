/** Runs steps of the contract one after the other and says how each went. */
import type { WorkbookHost } from '../host.ts';
import { shown } from './expect.ts';
import type { ContractStep, OpenHost, StepId } from './step.ts';

/** How one step went. `detail` says what was expected and seen when it failed, and is empty when it did not. */
export interface StepReport {
  readonly id: StepId;
  readonly name: string;
  readonly ok: boolean;
  readonly skipped: boolean;
  readonly detail: string;
  readonly milliseconds: number;
}

export interface ContractOptions {
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Steps that this host cannot offer. */
  readonly skips?: readonly StepId[] | undefined;
  /** Tidies up after each step, failed or not; what it throws counts as a failure of the step. */
  readonly close?: (() => Promise<void>) | undefined;
  /** Hears of each step as it ends. */
  readonly onStep?: ((report: StepReport) => void) | undefined;
}

async function failureOf(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    return error instanceof Error && error.message !== '' ? error.message : shown(error);
  }
}

/** Never throws because of a step. */
export async function runContract<H extends WorkbookHost>(
  open: OpenHost<H>, steps: readonly ContractStep<H>[], options: ContractOptions,
): Promise<readonly StepReport[]> {
  const reports: StepReport[] = [];
  for (const { id, name, run } of steps) {
    const skipped = options.skips?.includes(id) === true;
    const start = options.now();
    const failures = skipped ? [] : [await failureOf(() => run(open)), await failureOf(async () => options.close?.())];
    const detail = failures.filter((text) => text !== '').join(' | ');
    const report = { id, name, ok: detail === '', skipped, detail, milliseconds: options.now() - start };
    reports.push(report);
    options.onStep?.(report);
  }
  return reports;
}
