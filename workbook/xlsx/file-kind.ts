/** What a file is by its first bytes, whatever its name says. */
import { fileFixes, fileKinds } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';

/** `other` says in words what was seen instead. */
export type FileKind =
  | { readonly kind: 'empty' | 'zip' | 'encrypted' | 'oldWorkbook' }
  | { readonly kind: 'other'; readonly seen: string };

/** What Excel or WPS opens as a table. */
const tables = [fileKinds.html, fileKinds.xmlSpreadsheet, fileKinds.text, fileKinds.binaryWorkbook, fileKinds.openDocument];

const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const magics: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], fileKinds.pdf],
  [[0x89, 0x50, 0x4e, 0x47], fileKinds.image],
  [[0xff, 0xd8, 0xff], fileKinds.image],
  [[0x47, 0x49, 0x46, 0x38], fileKinds.image],
  [[0x42, 0x4d], fileKinds.image],
  [[0x52, 0x61, 0x72, 0x21], fileKinds.rar],
  [[0x37, 0x7a, 0xbc, 0xaf], fileKinds.sevenZip],
  [[0x1f, 0x8b], fileKinds.gzip],
];

const fixesByKind: ReadonlyMap<string, string> = new Map([
  [fileKinds.image, fileFixes.picture],
  ...[fileKinds.pdf, fileKinds.word, fileKinds.presentation, fileKinds.ole].map((kind) => [kind, fileFixes.document] as const),
  ...[fileKinds.zip, fileKinds.rar, fileKinds.sevenZip, fileKinds.gzip].map((kind) => [kind, fileFixes.archive] as const),
  ...tables.map((kind) => [kind, fileFixes.table] as const),
]);

/** The FILE_003 params of a file that is something else: what was seen, and what can be done with that. */
export function otherFile(seen: string): { readonly seen: string; readonly fix: string } {
  return { seen, fix: fixesByKind.get(seen) ?? fileFixes.unknown };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Names of OLE2 streams stand in UTF-16LE in the file's directory. */
function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

function oleKind(bytes: Uint8Array): FileKind {
  if (containsUtf16(bytes, 'EncryptedPackage')) return { kind: 'encrypted' };
  if (containsUtf16(bytes, 'Workbook') || containsUtf16(bytes, 'Book')) return { kind: 'oldWorkbook' };
  return { kind: 'other', seen: fileKinds.ole };
}

function textKind(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 1024);
  const looksUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!looksUtf16 && head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) {
    const shown = [...head.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase());
    return fill(fileKinds.bytes, { bytes: shown.join(' ') });
  }
  const text = String.fromCharCode(...head.filter((byte) => byte !== 0)).toLowerCase();
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return fileKinds.xmlSpreadsheet;
  if (/<(!doctype html|html|table|head|body|meta)\b/.test(text)) return fileKinds.html;
  return /^[^\w<]*<\?xml/.test(text) ? fileKinds.xml : fileKinds.text;
}

/** Tells a zip, an OLE2 file and everything else apart. A zip need not be a workbook yet. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' };
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip' };
  if (startsWith(bytes, oleMagic)) return oleKind(bytes);
  // A BIFF stream without its OLE2 container: Excel 2 to 4, and some exporters.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return { kind: 'oldWorkbook' };
  const magic = magics.find(([start]) => startsWith(bytes, start));
  return { kind: 'other', seen: magic === undefined ? textKind(bytes) : magic[1] };
}
