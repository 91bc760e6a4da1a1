/**
 * The hidden sheet (`markingWords.notesSheet`) that keeps our notes, the same in every host. Column A: the signature, then the
 * text in pieces, each between two bars so that no piece looks like a formula or a number, or loses blanks at its ends.
 */

/** A1 of the sheet. */
export const notesSignature = 'grading-notes 1';

/** Excel keeps 32,767 characters in a cell. */
const longestPiece = 29_000;

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The texts of column A from row 1. Write them as text. */
export function noteCells(text: string): readonly string[] {
  const cells = [notesSignature];
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + longestPiece);
    if (isLowSurrogate(text, to)) to--;
    cells.push(`|${text.slice(from, to)}|`);
    from = to;
  }
  return cells;
}

/** The text that column A keeps; undefined when the sheet is not one of ours. */
export function keptNotes(cells: readonly unknown[]): string | undefined {
  if (cells[0] !== notesSignature) return undefined;
  return cells.slice(1).map((cell) => (typeof cell === 'string' ? cell.replace(/^\|/, '').replace(/\|$/, '') : '')).join('');
}
