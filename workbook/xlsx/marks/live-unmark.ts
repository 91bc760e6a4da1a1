/** Undoes in a file what a live host marked (workbook/live/live-record.ts). */
import { markColours } from '../../../grading/findings/mark-colours.ts';
import { problem, type Problem } from '../../../grading/messages/problem.ts';
import type { CellValue, GridRow } from '../../../grading/records/sheet-grid.ts';
import { isInPlace, wordsOf, type Lane } from '../../live/live-anchor.ts';
import type { FormerFill, LiveRecord } from '../../live/live-record.ts';
import { hasHeadings } from '../../live/report-sign.ts';
import { findStatus } from '../../status-column.ts';
import { FileProblem } from '../file-problem.ts';
import { readWorkbook } from '../read-workbook.ts';
import { FormerFills, LiveRestorer, type LiveMarks, type Refill } from './live-restorer.ts';
import { colourOf, numberFor } from './mark-map.ts';
import { headingColour, solidFill } from './mark-styles.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import type { PackageEdit } from './package-edit.ts';
import { readPart, rewritePart } from './part-rewrite.ts';
import { SheetWalker } from './sheet-walker.ts';
import { StylesEditor } from './styles-editor.ts';
import { withAttribute } from './tag-text.ts';

const ourColours: ReadonlySet<string> = new Set([...Object.values(markColours), headingColour]);

/** The numbers of fills: those of the file's own where it has them. */
function fillNumbers(styles: StylesEditor): (colour: FormerFill) => number {
  const known = new Map<string, number>();
  return (colour) => {
    if (colour === undefined) return 0;
    const seen = known.get(colour);
    if (seen !== undefined) return seen;
    const isSame = new RegExp(`patternType="solid"[^>]*>\\s*<[^>]*fgColor rgb="FF${colour}"`, 'i');
    let number = 0;
    for (let fill = styles.entry('fills', 0); fill !== undefined && !isSame.test(fill); fill = styles.entry('fills', number)) number++;
    if (styles.entry('fills', number) === undefined) number = styles.add('fills', `<fill>${solidFill(colour)}</fill>`);
    known.set(colour, number);
    return number;
  };
}

function refillWith(styles: StylesEditor): Refill {
  const known = new Map<string, number>();
  const fillNumber = fillNumbers(styles);
  return (style, former, always) => {
    const key = `${style} ${former ?? ''} ${String(always)}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const format = styles.entry('cellXfs', style);
    const isOurs = format !== undefined && (always || ourColours.has(colourOf(styles, format) ?? ''));
    let number = style;
    if (isOurs) {
      const end = format.indexOf('>') + 1;
      number = numberFor(styles, withAttribute(format.slice(0, end), 'fillId', fillNumber(former)) + format.slice(end));
    }
    known.set(key, number);
    return number;
  };
}

/** What stands in a cell, as a live host would tell it. */
function plainValue(cell: CellValue | undefined): string | number | boolean {
  if (typeof cell !== 'object') return cell ?? '';
  switch (cell.kind) {
    case 'date': return cell.serial;
    case 'percent': return cell.fraction;
    case 'error': return cell.code;
    default: return '';
  }
}

function textsAlong({ along, at }: Lane, cells: ReadonlyMap<number, GridRow>): readonly unknown[] {
  if (along === 'columns') return (cells.get(at)?.cells ?? []).map(plainValue);
  const last = [...cells.keys()].reduce((most, row) => Math.max(most, row), 0);
  return Array.from({ length: last }, (_, index) => plainValue(cells.get(index + 1)?.cells[at - 1]));
}

function marksOf(sheet: string, rows: readonly GridRow[], record: LiveRecord): LiveMarks {
  const recorded = record.statuses.find((status) => status.sheet === sheet)?.column;
  const status = recorded === undefined ? undefined : findStatus(rows, recorded);
  const anchor = record.anchors?.find((one) => one.sheet === sheet);
  const cells = new Map(rows.map((row) => [row.number, row]));
  const isWord = recorded === undefined ? undefined : wordsOf(anchor, recorded);
  // A record without an anchor says nothing of rows; there the status column is known by its heading alone.
  const isStill = anchor === undefined || anchor.lanes.length === 0
    || ((status === undefined || status.column === recorded) && isInPlace(anchor.lanes, (lane) => textsAlong(lane, cells)));
  return {
    fills: new FormerFills(record.fills.filter((fill) => fill.sheet === sheet)), status, isInPlace: isStill,
    isOurs: (row) => isWord === undefined || isWord(plainValue(cells.get(row)?.cells[(status?.column ?? 0) - 1])),
  };
}

function lostFills(sheet: string, record: LiveRecord): readonly Problem[] {
  const isLoss = record.fills.some((fill) => fill.sheet === sheet && fill.former !== undefined);
  return isLoss ? [problem<'HOST_014'>('HOST_014', 'warning', { sheet }, { sheet })] : [];
}

/** Puts the sheets and the formats, as they were, into the edit. `bytes` are those that are open. Gives what could not be put back. */
export async function restoreLiveLook(bytes: Uint8Array, open: OpenWorkbook, edit: PackageEdit, record: LiveRecord): Promise<readonly Problem[]> {
  const names = new Set([...record.statuses, ...record.fills].map(({ sheet }) => sheet));
  const sheets = open.parts.sheets.filter(({ name, part }) => names.has(name) && edit.has(part));
  const read = await readWorkbook(bytes, { sheets: sheets.map(({ name }) => name) });
  if (!read.ok) throw new FileProblem(read.problem);
  const { styles: part } = open.parts;
  const former = part === undefined ? undefined : await readPart(open.source, part);
  const styles = former === undefined ? undefined : new StylesEditor(former.text);
  const refill: Refill = styles === undefined ? (style) => style : refillWith(styles);
  const notices: Problem[] = [];
  for (const sheet of sheets) {
    const marks = marksOf(sheet.name, read.value.find(({ name }) => name === sheet.name)?.rows ?? [], record);
    if (!marks.isInPlace) notices.push(...lostFills(sheet.name, record));
    await edit.putStream(sheet.part, rewritePart(open.source, sheet.part, (sink) => new SheetWalker(new LiveRestorer(marks, refill, sink))));
  }
  if (part !== undefined && former !== undefined && styles?.hasAdditions === true) await edit.put(part, styles.finish(), former.encoding);
  return notices;
}

/** Names of the report sheets that are still ours: in a file they are known by their names and headings. */
export async function ownReports(bytes: Uint8Array, { reports, signs = [] }: LiveRecord): Promise<readonly string[]> {
  const signed = signs.filter(({ name }) => reports.includes(name));
  if (signed.length === 0) return reports;
  const read = await readWorkbook(bytes, { sheets: signed.map(({ name }) => name) });
  if (!read.ok) throw new FileProblem(read.problem);
  return reports.filter((report) => {
    const sign = signed.find(({ name }) => name === report);
    const rows = read.value.find(({ name }) => name === report)?.rows ?? [];
    return sign === undefined || hasHeadings(sign, (rows.find(({ number }) => number === sign.row)?.cells ?? []).map(plainValue));
  });
}
