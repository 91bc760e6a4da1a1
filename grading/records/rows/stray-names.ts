/** Rows that are not read although the one cell in them may name an enterprise: names pasted below the notes, or into the wrong column. */
import type { RowKind } from './data-rows.ts';
import type { GridRow } from '../sheet-grid.ts';

type KnownRow = { readonly row: GridRow; readonly is: RowKind };

/** Rows that follow each other, blank ones between them left out; numbers are those of the sheet. */
export interface StrayNames {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly column: number;
}

/** Fewer lone cells than this are headings of sections or the end of a note. */
const fewest = 3;

/** Among the rows below the headings; `read` are those that count as enterprises. */
export function strayNames<R extends KnownRow>(below: readonly R[], read: readonly R[]): readonly StrayNames[] {
  const known = new Set(read);
  const found: StrayNames[] = [];
  let run: StrayNames | undefined;
  const end = (): void => {
    if (run !== undefined && run.count >= fewest) found.push(run);
    run = undefined;
  };
  for (const one of below) {
    const { row: { number }, is: { kind, lone } } = one;
    if (kind === 'empty') continue;
    if (lone === undefined || known.has(one)) end();
    else if (run?.column === lone) run = { ...run, last: number, count: run.count + 1 };
    else {
      end();
      run = { first: number, last: number, count: 1, column: lone };
    }
  }
  end();
  return found;
}
