/**
 * The hidden sheet (`markingWords.recordSheet`) on which a live host keeps what it changed when it marked a workbook. All
 * live hosts and the xlsx host share this layout, so each can undo what another did. One row each, from column A:
 *
 *     grading-live-marks 1 | note for people
 *     report | sheet name | `row:columns:hash:id`, of its headings, and its id in the host
 *     status | sheet name | column
 *     sheet  | sheet name | id in the host
 *     anchor | sheet name | `rows:column:first row` or `columns:row:first column` | hashes of texts (live-anchor-rows.ts)
 *     fill   | sheet name | former colour `#RRGGBB`, or `none` | addresses separated by commas
 */
import { markingWords } from '../../grading/messages/marking.ts';
import type { SheetAnchor } from './live-anchor.ts';
import { anchorRows, parseAnchors, type RecordRow } from './live-anchor-rows.ts';
import { parseSign, signText, type ReportSign } from './report-sign.ts';

/** A1 of the record of a live host, and of the record that marking a file leaves. */
export const liveSignature = 'grading-live-marks 1';
export const fileSignature = 'grading-marks 1';

/** RRGGBB in capitals; undefined when the cell had no fill. */
export type FormerFill = string | undefined;

/** Cells that got our colour and had the same fill before, those of the status column among them. Addresses are `B5` or `B5:D9`. */
export interface RecordedFill {
  readonly sheet: string;
  readonly former: FormerFill;
  readonly addresses: readonly string[];
}

export interface LiveRecord {
  /** Names of the sheets we added, without the record itself. */
  readonly reports: readonly string[];
  /** 1-based columns; a column was empty before, so undoing is emptying it. */
  readonly statuses: readonly { readonly sheet: string; readonly column: number }[];
  readonly fills: readonly RecordedFill[];
  /** By which the sheets are known again, and whether their cells moved; absent from records without. */
  readonly anchors?: readonly SheetAnchor[];
  /** By which the sheets we added are told from the user's of the same name; absent from records without. */
  readonly signs?: readonly ReportSign[];
}

/** So many addresses go into one row: no more than one `getRanges` takes. */
const addressesPerRow = 200;
const none = 'none';

function fillRows({ sheet, former, addresses }: RecordedFill): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const colour = former === undefined ? none : `#${former}`;
  for (let at = 0; at < addresses.length; at += addressesPerRow) {
    rows.push(['fill', sheet, colour, addresses.slice(at, at + addressesPerRow).join(',')]);
  }
  return rows;
}

/** Rows of four texts each. Write them as text (number format `@`): a sheet may be called `2020` or `=A`. */
export function liveRecordRows(record: LiveRecord): readonly (readonly [string, string, string, string])[] {
  const rows: readonly (readonly string[])[] = [
    [liveSignature, markingWords.recordNote],
    ...record.reports.map((name) => ['report', name, signText(record.signs?.find((sign) => sign.name === name))]),
    ...record.statuses.map(({ sheet, column }) => ['status', sheet, String(column)]),
    ...anchorRows(record.anchors ?? []),
    ...record.fills.flatMap(fillRows),
  ];
  return rows.map(([kind = '', sheet = '', third = '', fourth = '']) => [kind, sheet, third, fourth] as const);
}

type Rows = readonly (readonly unknown[])[];

function textAt(cells: readonly unknown[], at: number): string {
  const cell = cells[at];
  return cell === undefined || cell === null ? '' : String(cell);
}

function formerFill(text: string): FormerFill {
  return /^#?([0-9A-Fa-f]{6})$/.exec(text)?.[1]?.toUpperCase();
}

/** What the cells of a record say, row by row from A; undefined when the sheet is not a record of a live host. */
export function parseLiveRecord(rows: Rows): LiveRecord | undefined {
  if (textAt(rows[0] ?? [], 0) !== liveSignature) return undefined;
  const statuses: { sheet: string; column: number }[] = [];
  const fills: RecordedFill[] = [];
  for (const cells of rows.slice(1)) {
    const [kind, sheet, third, fourth] = [textAt(cells, 0), textAt(cells, 1), textAt(cells, 2), textAt(cells, 3)];
    if (kind === 'status' && Number.isInteger(Number(third)) && Number(third) > 0) statuses.push({ sheet, column: Number(third) });
    if (kind === 'fill') fills.push({ sheet, former: formerFill(third), addresses: fourth.split(',').filter((address) => address !== '') });
  }
  const texts = rows.slice(1).map((cells): RecordRow => [0, 1, 2, 3].map((at) => textAt(cells, at)));
  const [anchors, signs] = [parseAnchors(texts), texts.flatMap((cells) => (cells[0] === 'report' ? parseSign(cells) : []))];
  return { reports: reportNames(rows), statuses, fills, ...(anchors.length > 0 ? { anchors } : {}), ...(signs.length > 0 ? { signs } : {}) };
}

function reportNames(rows: Rows): readonly string[] {
  return rows.slice(1).filter((cells) => textAt(cells, 0) === 'report').map((cells) => textAt(cells, 1));
}

/** A record of either kind. A live host can undo its own; for one that marking a file left it knows only which sheets are ours. */
export type OurRecord =
  | { readonly kind: 'live'; readonly record: LiveRecord }
  | { readonly kind: 'file'; readonly reports: readonly string[] };

/** For live hosts; undefined when the sheet is no record of ours. */
export function parseOurRecord(rows: Rows): OurRecord | undefined {
  const live = parseLiveRecord(rows);
  if (live !== undefined) return { kind: 'live', record: live };
  return textAt(rows[0] ?? [], 0) === fileSignature ? { kind: 'file', reports: reportNames(rows) } : undefined;
}
