/** What the grid shows of the open workbook: which sheet, what is selected, and where it was told to go. */
import { selectOne, type Selection } from './selection.ts';

/** `goal` counts up whenever the active cell has to come into view. */
export interface GridView {
  readonly sheet: string;
  readonly selection: Selection;
  readonly goal: number;
}

const start: Selection = selectOne({ row: 1, column: 1 });

/** Each sheet remembers its own selection. */
export class Views {
  private current: GridView;
  private readonly left = new Map<string, Selection>();

  constructor(sheet: string) {
    this.current = { sheet, selection: start, goal: 0 };
  }

  now(): GridView {
    return this.current;
  }

  show(sheet: string, selection = this.left.get(sheet) ?? start): void {
    this.left.set(this.current.sheet, this.current.selection);
    this.current = { sheet, selection, goal: this.current.goal + 1 };
  }

  /** Selects on the sheet that is shown; with the mouse the cell is in view already. */
  select(selection: Selection, isGoal: boolean): void {
    this.current = { ...this.current, selection, goal: this.current.goal + (isGoal ? 1 : 0) };
  }
}
