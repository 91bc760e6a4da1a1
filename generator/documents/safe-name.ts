/** One part of a path that every system takes: Windows, macOS, Linux, archives, and lists that are opened as tables. */
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';

/** File systems count 255 bytes; the rest is for an ending, a number and a temporary name. */
const mostBytes = 200;
const mostCharacters = 120;

// What Windows forbids, control characters, and what is not seen: joiners, marks that turn the direction of writing.
const illegal = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g;
const unseen = /\p{Cf}|\p{Cs}|[\u2028\u2029]/gu;
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
// A hidden file, a lock file of Word, an option of a command, a formula of a table.
const beginnings = /^[\s._~$=+\-@＝＋－＠]+/;
const endings = /[\s._]+$/;

/** Never empty; without ending. The same text gives the same name. */
export function safeName(text: string): string {
  const plain = text.replace(unseen, '').normalize('NFC').replace(/\s+/g, ' ').replace(illegal, '_').replace(/_{2,}/g, '_');
  // Cut first: looking for endings all over the text of a cell takes long.
  const trimmed = shortened(plain.replace(beginnings, '')).replace(endings, '');
  if (trimmed === '') return bulkTexts.nameless;
  // Windows looks at what stands before the first dot, blanks left out.
  return reserved.test((trimmed.split('.')[0] ?? '').trim()) ? `_${trimmed}` : trimmed;
}

/** Whether the name is short enough to stay whole. */
export function fitsName(text: string): boolean {
  return shortened(text) === text;
}

function shortened(text: string): string {
  let bytes = 0;
  let characters = 0;
  let kept = '';
  for (const character of text) {
    bytes += bytesOf(character.codePointAt(0) ?? 0);
    characters += character.length;
    if (bytes > mostBytes || characters > mostCharacters) break;
    kept += character;
  }
  return kept;
}

function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Equal for names that some file system takes for one: case and the ways to compose a letter do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
}
