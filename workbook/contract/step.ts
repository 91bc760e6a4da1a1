/** One promise of the port as a step that can be run anywhere: in tests, and in a live host by the self-test. */
import { contractSteps } from '../../grading/messages/contract.ts';
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { LiveHost, WorkbookHost } from '../host.ts';

export type StepId = keyof typeof contractSteps;

/** Gives a host over a workbook that has these sheets (a live one may have others before them). */
export type OpenHost<H extends WorkbookHost = WorkbookHost> = (sheets: readonly SheetGrid[]) => Promise<H>;

/** A live host that can be changed as by somebody else; a real Excel under test cannot, and skips the steps that need it. */
export type LiveHostUnderTest = LiveHost & {
  changeFromOutside?(sheet: string, row: number, column: number, value: CellValue): Promise<void>;
};

/** `run` throws an Error that says what was expected and what was seen. */
export interface ContractStep<H extends WorkbookHost = WorkbookHost> {
  readonly id: StepId;
  /** What the user reads. */
  readonly name: string;
  run(open: OpenHost<H>): Promise<void>;
}

export function step<H extends WorkbookHost = WorkbookHost>(id: StepId, run: (open: OpenHost<H>) => Promise<void>): ContractStep<H> {
  return { id, name: contractSteps[id], run };
}
