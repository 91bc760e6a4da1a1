/** The self-test as the pane sees it: steps of the port's contract that come in one by one, and a report that can be kept. */
import type { StepReport } from '../../workbook/contract/run-contract.ts';

export interface SelfTestOptions {
  /** After every step; `total` counts all of them. */
  readonly onStep: (step: StepReport, total: number) => void;
  readonly signal: AbortSignal;
}

/** Settles with what 保存报告 writes as JSON. A step that fails does not end the others; it throws only when none can be run or after `signal`. */
export type RunSelfTest = (options: SelfTestOptions) => Promise<unknown>;
