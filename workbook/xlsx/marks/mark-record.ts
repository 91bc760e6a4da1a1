/** The hidden sheet that remembers what was there before. It lives on formats of cells, so it survives a save by Excel. */
import { markingWords } from '../../../grading/messages/marking.ts';
import { fileSignature } from '../../live/live-record.ts';
import { textCell } from './text-cell.ts';
import { pairUses, type MarkPair, type PairUse } from './mark-styles.ts';
import type { SectionBefore, StyleSection } from './styles-editor.ts';

export interface MarkRecord {
  readonly pairs: readonly MarkPair[];
  /** Names of the report sheets we added. */
  readonly reports: readonly string[];
  readonly widened: readonly { readonly sheet: string; readonly before: string; readonly after: string }[];
  /** The lists of styles.xml and the checksum it had; absent when there was no styles.xml. */
  readonly styles: { readonly crc32: number; readonly sections: readonly SectionBefore[] } | undefined;
  /** The styles.xml that we made because there was none; `listed` when the package named one all the same. */
  readonly stylesMade: { readonly crc32: number; readonly listed: boolean } | undefined;
  /** Formats were added since: cutting styles.xml back would take them out too. */
  readonly isEdited: boolean;
}

/** A cell of the record as it is read back. */
export interface RecordCell {
  readonly text: string;
  readonly style: number;
}

/** The row, added at the end, that sets `isEdited`. */
export const editedRow = 'edited';

const absent = '-';

type RecordRow = readonly (string | RecordCell)[];

function rowsOf(record: MarkRecord): readonly RecordRow[] {
  const rows: RecordRow[] = [[fileSignature, markingWords.recordNote]];
  for (const { use, former, mark } of record.pairs) {
    rows.push([use, { text: 'former', style: former }, { text: 'mark', style: mark }]);
  }
  for (const name of record.reports) rows.push(['report', name]);
  for (const { sheet, before, after } of record.widened) rows.push(['range', sheet, before, after]);
  if (record.styles !== undefined) {
    rows.push(['styles', record.styles.crc32.toString(16)]);
    for (const { section, count, entries } of record.styles.sections) {
      rows.push(['section', section, count ?? absent, entries === undefined ? absent : String(entries)]);
    }
  }
  if (record.stylesMade !== undefined) {
    rows.push(['stylesMade', record.stylesMade.crc32.toString(16), record.stylesMade.listed ? 'listed' : '']);
  }
  return rows;
}

/** The rows of the record sheet. `formats` is the number of formats in the file; a format beyond them is written as 0. */
export function recordRows(record: MarkRecord, formats: number): string {
  return rowsOf(record).map((cells, index) => {
    const row = index + 1;
    const written = cells.map((cell, at) => {
      const { text, style } = typeof cell === 'string' ? { text: cell, style: 0 } : cell;
      return textCell(row, at + 1, style < formats ? style : 0, text, '');
    });
    return `<row r="${row}">${written.join('')}</row>`;
  }).join('');
}

function isPairUse(text: string): text is PairUse {
  return (pairUses as readonly string[]).includes(text);
}

function sectionBefore(cells: readonly RecordCell[]): SectionBefore {
  const [, section, count, entries] = cells.map((cell) => cell.text);
  return {
    section: section as StyleSection,
    count: count === absent ? undefined : count,
    entries: entries === undefined || entries === absent ? undefined : Number(entries),
  };
}

/** What the cells of a record sheet say, row by row from A; undefined when the sheet is not one of ours. */
export function parseRecord(rows: readonly (readonly RecordCell[])[]): MarkRecord | undefined {
  if (rows[0]?.[0]?.text !== fileSignature) return undefined;
  const pairs: MarkPair[] = [];
  const reports: string[] = [];
  const widened: { sheet: string; before: string; after: string }[] = [];
  const sections: SectionBefore[] = [];
  let crc32: number | undefined;
  let stylesMade: MarkRecord['stylesMade'];
  let isEdited = false;
  for (const cells of rows.slice(1)) {
    const [kind, first, second, third] = cells;
    if (kind?.text === editedRow) isEdited = true;
    if (kind === undefined || first === undefined) continue;
    if (isPairUse(kind.text) && second !== undefined) pairs.push({ use: kind.text, former: first.style, mark: second.style });
    else if (kind.text === 'report') reports.push(first.text);
    else if (kind.text === 'range') widened.push({ sheet: first.text, before: second?.text ?? '', after: third?.text ?? '' });
    else if (kind.text === 'styles') crc32 = Number.parseInt(first.text, 16);
    else if (kind.text === 'stylesMade') {
      stylesMade = { crc32: Number.parseInt(first.text, 16), listed: second?.text === 'listed' };
    } else if (kind.text === 'section') sections.push(sectionBefore(cells));
  }
  return { pairs, reports, widened, styles: crc32 === undefined ? undefined : { crc32, sections }, stylesMade, isEdited };
}
