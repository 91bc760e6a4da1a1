/** Single rows of a sheet as they are now: quick enough to follow an edit. */
import type { GridRow } from '../../grading/records/sheet-grid.ts';
import { absentSheet } from '../edit-problems.ts';
import { CellMeanings } from '../live/cell-meaning.ts';
import { HostProblem } from '../live/host-problem.ts';
import { findStatus, withoutStatus } from '../status-column.ts';
import { areaOf } from './areas.ts';
import { listSheets, recordedStatus } from './our-sheets.ts';
import { Pace } from './pace.ts';
import { readMeanings } from './read-cells.ts';
import { gridRow } from './read-sheets.ts';
import type { WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** Headings are looked for within these rows. */
const searchedRows = 60;

/** In the order asked for; a row that holds nothing comes without cells. Every row is called visible. */
export async function readRows(workbook: WpsWorkbook, name: string, rows: readonly number[]): Promise<readonly GridRow[]> {
  const pace = new Pace();
  const { users, record } = listSheets(workbook);
  const sheet = users.find((one) => calling(() => one.Name) === name);
  if (sheet === undefined) throw new HostProblem(absentSheet(name));
  const used = areaOf(calling(() => sheet.UsedRange));
  const meanings = new CellMeanings(calling(() => workbook.Date1904));
  const read = (top: number, bottom: number) =>
    readMeanings(sheet, { ...used, top, bottom }, meanings).map((cells, down) => gridRow(top + down, false, used.left, cells));
  const column = recordedStatus(record, name);
  const isMarked = record !== undefined && (record.kind === 'file' || column !== undefined);
  const status = isMarked ? findStatus(read(used.top, Math.min(used.bottom, used.top + searchedRows - 1)), column) : undefined;
  const answers: GridRow[] = [];
  for (const number of rows) {
    await pace.breathe();
    const row = number < used.top || number > used.bottom ? undefined : withoutStatus(read(number, number), status)[0];
    answers.push(row ?? { number, hidden: false, cells: [] });
  }
  return answers;
}
