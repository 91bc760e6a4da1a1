/** Edits of a sheet put together into spans of one column, so that many cells are read and written with few calls. */
import type { CellEdit } from '../../host.ts';

/** Rows from `top` on; undefined leaves the cell alone. */
export interface EditSpan {
  readonly column: number;
  readonly top: number;
  readonly edits: readonly (CellEdit | undefined)[];
}

/** Cells no further apart than this go into one span. */
const nearby = 50;

/** Of several edits of one cell the last counts. */
export function editSpans(edits: readonly CellEdit[]): readonly EditSpan[] {
  const last = new Map(edits.map((edit) => [`${edit.row}:${edit.column}`, edit]));
  const sorted = [...last.values()].sort((a, b) => a.column - b.column || a.row - b.row);
  const spans: { column: number; top: number; edits: (CellEdit | undefined)[] }[] = [];
  for (const edit of sorted) {
    const span = spans[spans.length - 1];
    const end = span === undefined ? 0 : span.top + span.edits.length - 1;
    if (span === undefined || span.column !== edit.column || edit.row - end > nearby) {
      spans.push({ column: edit.column, top: edit.row, edits: [edit] });
    } else {
      for (let row = end + 1; row < edit.row; row += 1) span.edits.push(undefined);
      span.edits.push(edit);
    }
  }
  return spans;
}
