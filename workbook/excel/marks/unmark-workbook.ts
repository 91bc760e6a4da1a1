/**
 * Takes marks out of the open workbook again, by the record. Only cells that still have one of our colours get their former fill
 * back. Where rows or columns moved since, addresses mean other cells now: every cell with one of our colours loses it, and no
 * former fill goes anywhere.
 */
import { isMarkColour } from '../../../grading/findings/mark-colours.ts';
import { problem, type Problem } from '../../../grading/messages/problem.ts';
import { parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { WorkOptions } from '../../host.ts';
import { wordsOf, type SheetAnchor } from '../../live/live-anchor.ts';
import type { FormerFill, LiveRecord, RecordedFill } from '../../live/live-record.ts';
import { findStatus } from '../../status-column.ts';
import { blocksOf, readRowsOf, type Block } from '../reading/read-block.ts';
import type { ExcelSession } from '../session.ts';
import { addressBatches } from './address-batches.ts';
import { isStill } from './anchors.ts';
import { lookUpFills } from './fills.ts';
import { expectOpen } from './protections.ts';
import { deleteSheets } from './record-sheet.ts';
import { rangeAddress, rectanglesOf } from '../../live/rectangles.ts';

/** Our heading stands within these rows, however many title rows a table has. */
const searchedRows = 200;

/** What is to be done, found without changing anything. */
interface UndoPlan {
  readonly refills: readonly { readonly areas: () => Excel.RangeAreas; readonly former: FormerFill }[];
  readonly words: readonly { readonly sheet: string; readonly addresses: readonly string[] }[];
  readonly notices: readonly Problem[];
}

/** What is undone: a record with the names that its sheets have now, and the sheets of ours that go, the record last. */
export interface Undone {
  readonly record: LiveRecord;
  readonly sheets: readonly string[];
}

async function usedOf(session: ExcelSession, sheet: string, isValuesOnly: boolean): Promise<Block | undefined> {
  const used = session.sheet(sheet).getUsedRangeOrNullObject(isValuesOnly);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await session.sync();
  return used.isNullObject ? undefined : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

function isWithin(address: string, column: number | undefined): boolean {
  return column !== undefined && address.split(':').every((corner) => parseCellAddress(corner)?.column === column);
}

/** One group per former fill. */
function byFormer(fills: readonly RecordedFill[]): ReadonlyMap<FormerFill, readonly string[]> {
  const groups = new Map<FormerFill, string[]>();
  for (const { former, addresses } of fills) {
    const known = groups.get(former);
    if (known === undefined) groups.set(former, [...addresses]);
    else known.push(...addresses);
  }
  return groups;
}

/** By address. The status column, where it still stands, is ours as a whole; other cells are ours while they have our colour. */
async function refillsInPlace(session: ExcelSession, sheet: string, fills: readonly RecordedFill[], status: number | undefined): Promise<UndoPlan['refills']> {
  const refills: { areas: () => Excel.RangeAreas; former: FormerFill }[] = [];
  for (const [former, addresses] of byFormer(fills)) {
    const own = addresses.filter((address) => isWithin(address, status));
    for (const batch of addressBatches(own)) refills.push({ areas: () => session.sheet(sheet).getRanges(batch.join(',')).untrack(), former });
    const others = own.length === 0 ? addresses : addresses.filter((address) => !isWithin(address, status));
    for (const { areas, seen } of (await lookUpFills(session, sheet, others)).groups) {
      if (seen.kind === 'plain' && isMarkColour(seen.fill)) refills.push({ areas, former });
    }
  }
  return refills;
}

/** By colour, wherever it is now. */
async function refillsByColour(session: ExcelSession, sheet: string): Promise<UndoPlan['refills']> {
  const used = await usedOf(session, sheet, false);
  if (used === undefined) return [];
  const whole = rangeAddress({ top: used.row + 1, left: used.column + 1, bottom: used.row + used.rows, right: used.column + used.columns });
  const { groups } = await lookUpFills(session, sheet, [whole]);
  return groups.filter(({ seen }) => seen.kind === 'plain' && isMarkColour(seen.fill)).map(({ areas }) => ({ areas, former: undefined }));
}

/** Cells of the status column that still hold what we wrote, wherever the column is now. */
async function statusWords(
  session: ExcelSession, sheet: string, used: Block | undefined, recorded: number, anchor: SheetAnchor | undefined,
): Promise<{ readonly column: number; readonly addresses: readonly string[] } | undefined> {
  if (used === undefined) return undefined;
  const [last, width] = [used.row + used.rows, used.column + used.columns];
  const [top] = await readRowsOf(session, sheet, { row: 0, rows: Math.min(searchedRows, last) }, [{ column: 0, columns: width, properties: ['values'] }]);
  const place = findStatus((top?.values ?? []).map((cells, at) => ({ number: at + 1, hidden: false, cells: cells as readonly string[] })), recorded);
  if (place === undefined) return undefined;
  const { column, headerRow } = place;
  const isOurs = wordsOf(anchor, recorded) ?? ((text: unknown) => text !== '');
  const cells: { row: number; column: number }[] = [];
  for (const block of blocksOf({ row: headerRow - 1, rows: last - headerRow + 1, column: column - 1, columns: 1 })) {
    const [answer] = await readRowsOf(session, sheet, block, [{ ...block, properties: ['values'] }]);
    (answer?.values ?? []).forEach(([text], at) => { if (isOurs(text)) cells.push({ row: block.row + at + 1, column }); });
  }
  return { column, addresses: rectanglesOf(cells).map(rangeAddress) };
}

async function planSheet(session: ExcelSession, sheet: string, record: LiveRecord): Promise<UndoPlan> {
  const anchor = record.anchors?.find((one) => one.sheet === sheet);
  const recorded = record.statuses.find((status) => status.sheet === sheet)?.column;
  const fills = record.fills.filter((fill) => fill.sheet === sheet);
  const used = await usedOf(session, sheet, true);
  const status = recorded === undefined ? undefined : await statusWords(session, sheet, used, recorded, anchor);
  const hasShifted = status !== undefined && status.column !== recorded;
  const words = status === undefined ? [] : [{ sheet, addresses: status.addresses }];
  if (!hasShifted && (anchor === undefined || await isStill(session, anchor, used))) {
    return { words, notices: [], refills: await refillsInPlace(session, sheet, fills, status?.column) };
  }
  const isLoss = fills.some(({ former }) => former !== undefined);
  const notices = isLoss ? [problem<'HOST_014'>('HOST_014', 'warning', { sheet }, { sheet })] : [];
  return { words, notices, refills: await refillsByColour(session, sheet) };
}

function perform(session: ExcelSession, { refills, words }: UndoPlan): void {
  for (const { areas, former } of refills) {
    const { format } = areas();
    if (former === undefined) format.fill.clear();
    else format.fill.color = `#${former}`;
  }
  for (const { sheet, addresses } of words) {
    for (const batch of addressBatches(addresses)) session.sheet(sheet).getRanges(batch.join(',')).untrack().clear('Contents');
  }
}

/**
 * A cancel counts until the first change; then everything goes through, the record last. Sheets that somebody deleted since are
 * passed over; a protection is told before anything is changed.
 */
export async function undoRecord(session: ExcelSession, { record, sheets }: Undone, there: readonly string[], options: WorkOptions = {}): Promise<void> {
  const marked = [...new Set([...record.fills, ...record.statuses].map(({ sheet }) => sheet))].filter((name) => there.includes(name));
  await expectOpen(session, marked);
  const plans: UndoPlan[] = [];
  for (const [at, sheet] of marked.entries()) {
    plans.push(await planSheet(session, sheet, record));
    options.onProgress?.((at + 1) / (marked.length + 2));
  }
  const firm = session.startWriting();
  for (const plan of plans) {
    perform(firm, plan);
    await firm.sync();
  }
  deleteSheets(firm, sheets);
  await firm.sync();
  for (const notice of plans.flatMap(({ notices }) => notices)) options.onNotice?.(notice);
}
