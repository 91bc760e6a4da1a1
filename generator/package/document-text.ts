/** The plain text of a .docx for previews: paragraphs and rows as lines, headers and footers left out. Bytes may be of whatever kind. */
import { problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { documentArchiveTroubles, documentLimitNames, documentTextCut } from '../../grading/messages/documents/package.ts';
import { fill } from '../../grading/messages/template.ts';
import { cleanText } from './clean-text.ts';
import { paragraphReader } from './paragraph-text.ts';
import { inflateEntry, readZip, ZipUnreadable, type ZipTrouble } from './read-zip.ts';

export interface TextLimits {
  readonly fileBytes: number;
  /** Inflated bytes of the part that holds the text. */
  readonly inflatedBytes: number;
  /** Characters after which the text is cut; a line at its end says so. */
  readonly characters: number;
}

const megabyte = 1024 * 1024;
const usual: TextLimits = { fileBytes: 50 * megabyte, inflatedBytes: 100 * megabyte, characters: 2_000_000 };
const mainPart = 'word/document.xml';
const cellGap = ' | ';

/** Lines parted by `\n`; the cells of a row stand in one line, parted by ` | `. */
export function documentText(bytes: Uint8Array, limits: Partial<TextLimits> = {}): Result<string> {
  const { fileBytes, inflatedBytes, characters } = { ...usual, ...limits };
  if (bytes.length === 0) return failure(problem('FILE_002', 'error', {}, {}));
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return failure(problem('DOCX_002', 'error', {}, {}));
  if (bytes.length > fileBytes) return tooMuch(documentLimitNames.file, fileBytes);
  try {
    const main = readZip(bytes).find(({ path }) => path.toLowerCase() === mainPart);
    if (main === undefined) return failure(problem('DOCX_001', 'error', {}, {}));
    const lines = lineCollector(characters);
    const reader = paragraphReader(lines);
    const decoder = new TextDecoder();
    inflateEntry(main, inflatedBytes, (piece) => reader.push(decoder.decode(piece, { stream: true })));
    reader.push(decoder.decode());
    return success(lines.whole());
  } catch (error) {
    if (error instanceof ZipUnreadable) return unreadable(error.trouble, inflatedBytes);
    throw error;
  }
}

function unreadable(trouble: ZipTrouble, inflatedBytes: number): Result<string> {
  if (trouble === 'notZip') return failure(problem('DOCX_001', 'error', {}, {}));
  if (trouble === 'bytes') return tooMuch(documentLimitNames.inflated, inflatedBytes);
  return failure(problem('DOCX_003', 'error', {}, { detail: documentArchiveTroubles[trouble] }));
}

function tooMuch(what: string, limit: number): Result<string> {
  return failure(problem('DOCX_004', 'error', {}, { what, limit: Math.floor(limit / megabyte) }));
}

interface Row {
  readonly cells: string[];
  cell: string[];
  /** Characters that it holds, counted anew when it becomes a line. */
  held: number;
}

function lineCollector(characters: number) {
  const lines: string[] = [];
  const rows: Row[] = [];
  let length = 0;
  let isCut = false;
  const put = (text: string): void => {
    const row = rows[rows.length - 1];
    if (row !== undefined && text === '') return;
    if (length > characters) {
      isCut = true;
      return;
    }
    length += text.length + 1;
    if (row === undefined) {
      lines.push(text);
    } else {
      row.held += text.length + 1;
      row.cell.push(text.replace(/\s*\n\s*/g, ' '));
    }
  };
  return {
    paragraph: put,
    element(name: 'w:tr' | 'w:tc', edge: 'start' | 'end'): void {
      const row = rows[rows.length - 1];
      if (name === 'w:tr' && edge === 'start') rows.push({ cells: [], cell: [], held: 0 });
      if (row === undefined || edge === 'start') return;
      if (name === 'w:tc') {
        row.cells.push(row.cell.join(' '));
        row.cell = [];
      } else {
        rows.pop();
        length -= row.held;
        put(row.cells.join(cellGap));
      }
    },
    whole(): string {
      const text = lines.join('\n');
      return isCut || text.length > characters ? `${cleanText(text.slice(0, characters))}\n${fill(documentTextCut, { limit: characters })}` : text;
    },
  };
}
