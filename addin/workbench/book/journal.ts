/** Edits in the order they were made, each step undone and redone as one. */
import type { CellValue } from '../../../grading/records/sheet-grid.ts';

/** One cell before and after. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue | undefined;
  readonly after: CellValue | undefined;
}

export type Step = readonly CellChange[];

/** The change that stands topmost, and of those leftmost, on the sheet where the step begins. */
export function firstCell(step: Step): CellChange | undefined {
  const isBefore = (one: CellChange, other: CellChange) => one.sheet === other.sheet && (one.row - other.row || one.column - other.column) < 0;
  return step.reduce<CellChange | undefined>((first, change) => (first === undefined || isBefore(change, first) ? change : first), undefined);
}

const longest = 1_000;

/** Only remembers; whoever holds the cells applies what comes back. */
export class Journal {
  private done: Step[] = [];
  private undone: Step[] = [];

  /** A new step ends what could be redone. */
  add(step: Step): void {
    if (step.length === 0) return;
    this.done = [...this.done.slice(-(longest - 1)), step];
    this.undone = [];
  }

  /** The step that stands last; the same object again whenever the cells are again as they were after it. */
  last(): Step | undefined {
    return this.done[this.done.length - 1];
  }

  canUndo(): boolean {
    return this.done.length > 0;
  }

  canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** The changes that take the last step back, in the order to make them; undefined when there is none. */
  undo(): Step | undefined {
    const step = this.done.pop();
    if (step === undefined) return undefined;
    this.undone.push(step);
    return [...step].reverse().map((change) => ({ ...change, before: change.after, after: change.before }));
  }

  /** The changes of the step undone last; undefined when there is none. */
  redo(): Step | undefined {
    const step = this.undone.pop();
    if (step !== undefined) this.done.push(step);
    return step;
  }
}
