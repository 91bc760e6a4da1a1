/** Text of cells and shared strings as Excel means it. */
import { fileProblem } from './file-problem.ts';
import { limitNames } from '../../grading/messages/scanning.ts';
import { unescapeXml } from './xml-text.ts';

/** The text of a scanned piece as XML reads it: line ends are `\n`, references resolved, CDATA brackets taken off. */
export function pieceText(raw: string, cdata: boolean): string {
  const unified = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return cdata ? unified.slice(9, -3) : unescapeXml(unified);
}

/**
 * Resolves `_x000D_` escapes and turns every kind of line end into `\n`. Nothing is trimmed. The result does not keep
 * the chunk alive that it was cut from.
 */
export function cellText(text: string): string {
  let clean = text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
  if (clean.includes('\r')) clean = clean.replace(/\r\n?/g, '\n');
  // V8 keeps a whole chunk alive for a slice of 13 characters or more.
  return clean === text && text.length > 12 ? ` ${text}`.slice(1) : clean;
}

/** `text + piece`, refused beyond the cap. */
export function appendText(text: string, piece: string, cap: number): string {
  if (text.length + piece.length > cap) {
    throw fileProblem('FILE_007', { what: limitNames.textLength, seen: text.length + piece.length, limit: cap });
  }
  return text === '' ? piece : text + piece;
}
