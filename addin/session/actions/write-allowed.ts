/** Writes what a host lets be written: it takes all cells or none, so what it refuses is left out and the rest asked again. */
import type { Problem } from '../../../grading/messages/problem.ts';
import { success, type Result } from '../../../grading/messages/result.ts';
import type { CellEdit, LiveHost, SheetEdits } from '../../../workbook/host.ts';

type Edits = readonly SheetEdits[];

export interface WrittenPart {
  readonly written: Edits;
  /** How many cells were left out, and some of the reasons. */
  readonly left: number;
  readonly refusals: readonly Problem[];
}

/** So many refused cells of a column (or of a protected sheet) are left out one by one, then all the rest of it: mostly a column of formulas. */
const mostSingle = 8;
/** After so many attempts the first refusal of a column takes all of it out, so that few columns mean few attempts. */
const mostPatient = 40;

/** Fails like `write` where the reason is not a cell or a sheet; nothing is written then. Nothing to write is fine. */
export async function writeAllowed(host: LiveHost, edits: Edits): Promise<Result<WrittenPart>> {
  const refusals: Problem[] = [...host.refusals?.(edits) ?? []];
  const refused = new Set(refusals.map(({ place: { sheet = '', row = 0, column = 0 } }) => `${row} ${column} ${sheet}`));
  const seen = new Map<string, number>();
  let wanted: Edits = edits.map(({ sheet, cells }) => ({ sheet, cells: cells.filter(({ row, column }) => !refused.has(`${row} ${column} ${sheet}`)) }));
  for (let attempt = 1; ; attempt += 1) {
    const done = count(wanted) === 0 ? success(undefined) : await host.write(wanted.filter(({ cells }) => cells.length > 0));
    if (done.ok) return success({ written: wanted, left: count(edits) - count(wanted), refusals });
    const rest = without(wanted, done.problem, seen, attempt > mostPatient ? 0 : mostSingle);
    if (count(rest) === count(wanted)) return done;
    refusals.push(done.problem);
    wanted = rest;
  }
}

/** Unchanged where the problem names none of these cells. */
function without(edits: Edits, { code, place }: Problem, seen: Map<string, number>, most: number): Edits {
  const { sheet = '', row, column } = place;
  if (code === 'SHEET_012') return edits.filter((one) => one.sheet !== sheet);
  if (row === undefined || column === undefined) return edits;
  const isProtected = code === 'SHEET_011';
  const key = `${isProtected ? '' : column} ${sheet}`;
  const before = seen.get(key) ?? 0;
  seen.set(key, before + 1);
  const isRefused = (cell: CellEdit) => (before < most ? cell.row === row && cell.column === column : isProtected || cell.column === column);
  return edits.map((one) => (one.sheet === sheet ? { sheet, cells: one.cells.filter((cell) => !isRefused(cell)) } : one));
}

function count(edits: Edits): number {
  return edits.reduce((sum, { cells }) => sum + cells.length, 0);
}
