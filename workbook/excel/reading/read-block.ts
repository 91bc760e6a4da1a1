/** Properties of a block of cells. Excel gives up on blocks that are too big, in several ways: such a block is halved and asked for again. */
import { problem } from '../../../grading/messages/problem.ts';
import { HostProblem } from '../../live/host-problem.ts';
import { isTooMuch } from '../office-trouble.ts';
import type { ExcelSession } from '../session.ts';

/** Rows and columns are 0-based, as Office counts. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Properties of a range that come as one value per cell. */
export type CellProperty = 'values' | 'formulas' | 'numberFormat' | 'valueTypes';

type CellArray = readonly (readonly unknown[])[];

/** Only the properties that were asked for are there. */
export type CellArrays = Readonly<Partial<Record<CellProperty, CellArray>>>;

/** So many cells answer with about 2.4 MB; Excel on the web sends at most 5. */
const cellsPerBlock = 150_000;

/** A range cut into blocks of whole rows. */
export function blocksOf(range: Block): readonly Block[] {
  const rows = Math.max(1, Math.floor(cellsPerBlock / Math.max(1, range.columns)));
  const blocks: Block[] = [];
  for (let done = 0; done < range.rows; done += rows) {
    blocks.push({ ...range, row: range.row + done, rows: Math.min(rows, range.rows - done) });
  }
  return blocks;
}

/** What is wanted of some columns of a block. */
export interface Wish {
  /** 0-based column of the sheet, and how many. */
  readonly column: number;
  readonly columns: number;
  readonly properties: readonly CellProperty[];
}

type Rows = Pick<Block, 'row' | 'rows'>;

function arraysOf(properties: readonly CellProperty[], of: (property: CellProperty) => CellArray): CellArrays {
  const arrays: Partial<Record<CellProperty, CellArray>> = {};
  for (const property of properties) arrays[property] = of(property);
  return arrays;
}

async function tryRows(session: ExcelSession, sheet: string, { row, rows }: Rows, wishes: readonly Wish[]): Promise<readonly CellArrays[] | undefined> {
  const ranges = wishes.map(({ column, columns, properties }) => {
    const range = session.sheet(sheet).getRangeByIndexes(row, column, rows, columns);
    range.load(properties.join(','));
    return { range, properties };
  });
  try {
    await session.sync();
  } catch (error) {
    if (isTooMuch(error)) return undefined;
    throw error;
  }
  const arrays = ranges.map(({ range, properties }) => arraysOf(properties, (property) => range[property]));
  for (const { range } of ranges) range.untrack();
  // Excel gives null for what it finds too big, whatever the declarations say.
  return arrays.every((of) => Object.values(of).every(Array.isArray)) ? arrays : undefined;
}

/** One answer per wish, in one round trip where Excel allows it. Throws HOST_005 with the row when not even a single row comes. */
export async function readRowsOf(session: ExcelSession, sheet: string, { row, rows }: Rows, wishes: readonly Wish[]): Promise<readonly CellArrays[]> {
  if (wishes.length === 0) return [];
  const arrays = await tryRows(session, sheet, { row, rows }, wishes);
  if (arrays !== undefined) return arrays;
  if (rows === 1) {
    throw new HostProblem(problem<'HOST_005'>('HOST_005', 'error', { sheet, row: row + 1 }, { sheet, from: row + 1, to: row + 1 }));
  }
  const half = Math.ceil(rows / 2);
  const upper = await readRowsOf(session, sheet, { row, rows: half }, wishes);
  const lower = await readRowsOf(session, sheet, { row: row + half, rows: rows - half }, wishes);
  return wishes.map(({ properties }, at) => arraysOf(properties, (property) => [...upper[at]?.[property] ?? [], ...lower[at]?.[property] ?? []]));
}
