/** A step of the journal as those hear of it who follow the workbook. */
import type { HostChange } from '../../../workbook/host.ts';
import type { Step } from './journal.ts';
import { runsOf } from './runs.ts';

/** One change for each run of rows. */
export function rowChanges(step: Step): readonly HostChange[] {
  const sheets = new Map<string, Set<number>>();
  for (const { sheet, row } of step) sheets.set(sheet, (sheets.get(sheet) ?? new Set()).add(row));
  return [...sheets].flatMap(([sheet, rows]) => runsOf(rows).map((run) => ({ kind: 'cells', sheet, rows: run }) as const));
}
