import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { CellEdit } from '../../workbook/host.ts';
import { lockOf } from '../../workbook/xlsx/edits/cell-locks.ts';
import { editWorkbook } from '../../workbook/xlsx/edits/edit-workbook.ts';
import { readForEditing, type EditableSheet } from '../../workbook/xlsx/edits/read-for-editing.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { differingParts } from '../workbook/xlsx/marks/marked.ts';
import { corpusBytes, corpusPaths, hasCorpus } from './corpus-files.ts';

/** Bigger files tell nothing more and would take minutes. */
const largest = 120_000;
/** Every second file gets a date, which may need a format. */
const values = ['=示例 & <改过>', { kind: 'date', serial: 44089, iso: '2020-09-15' }] as const;

interface Target extends CellEdit {
  readonly sheet: string;
}

/** A cell that holds something and can be written, else one behind the data; undefined where all are locked. */
function targetIn(sheets: readonly EditableSheet[], value: (typeof values)[number]): Target | undefined {
  for (const { grid, locks } of sheets) {
    const held = grid.rows.slice(0, 200).flatMap(({ number, cells }) => Object.keys(cells).map((at) => [number, Number(at) + 1] as const));
    const behind = [(grid.rows[0]?.number ?? 1), Math.min(16_384, (grid.rows[0]?.cells.length ?? 0) + 2)] as const;
    const free = [...held, behind].find(([row, column]) => lockOf(locks, row, column) === undefined);
    if (free !== undefined) return { sheet: grid.name, row: free[0], column: free[1], value };
  }
  return undefined;
}

function cellsOf(sheets: readonly SheetGrid[]): ReadonlyMap<string, string> {
  return new Map(sheets.flatMap(({ name, rows }, at) => rows.flatMap(({ number, cells }) =>
    Array.from(cells, (value, index) => [`${at} ${name} ${number}:${index + 1}`, JSON.stringify(value)] as const)).filter(([, value]) => value !== undefined)));
}

function changedCells(before: readonly SheetGrid[], after: readonly SheetGrid[]): readonly (string | undefined)[] {
  const [first, second] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...first.keys(), ...second.keys()])].filter((key) => first.get(key) !== second.get(key)).map((key) => second.get(key));
}

type Outcome = 'unreadable' | 'locked' | 'edited';

/** The serial of a date depends on the calendar of the workbook. */
const shown = (value: string | undefined): string => (value ?? '').replace(/"serial":\d+/, '"serial":0');

async function faultsOf(bytes: Uint8Array, value: (typeof values)[number]): Promise<readonly [Outcome, readonly string[]]> {
  const read = await readForEditing(bytes);
  if (!read.ok) return ['unreadable', []];
  const target = targetIn(read.value, value);
  if (target === undefined) return ['locked', []];
  const { sheet, ...cell } = target;
  const edited = await editWorkbook(bytes, [{ sheet, cells: [cell] }]);
  if (!edited.ok) return ['edited', [JSON.stringify(edited.problem)]];
  const after = await readWorkbook(edited.value);
  if (!after.ok) return ['edited', [JSON.stringify(after.problem)]];
  const changed = changedCells(read.value.map(({ grid }) => grid), after.value);
  const parts = await differingParts(bytes, edited.value);
  const own = typeof value === 'string' ? /workbook[^/\\]*\.xml$/i : /(workbook[^/\\]*|styles[^/\\]*|workbook[^/\\]*\.xml\.rels|\[Content_Types\])(\.xml)?$/i;
  const others = parts.filter((name) => !own.test(name));
  return ['edited', [
    ...(changed.length > 0 && changed.every((cell) => shown(cell) === shown(JSON.stringify(value))) ? [] : [`cells ${JSON.stringify(changed.slice(0, 5))}`]),
    ...(others.length === 1 ? [] : [`parts ${parts.join(' ')}`]),
  ]];
}

describe.skipIf(!hasCorpus)('editing workbooks made by others', () => {
  it('changes the one cell, and every part but its sheet and the workbook stays byte for byte', async () => {
    const faults: Record<string, readonly string[]> = {};
    const counts: Record<Outcome, number> = { unreadable: 0, locked: 0, edited: 0 };
    for (const [at, path] of corpusPaths().entries()) {
      const bytes = corpusBytes(path);
      if (bytes.length > largest) continue;
      const [outcome, found] = await faultsOf(bytes, values[at % 2] ?? values[0]);
      counts[outcome] += 1;
      if (found.length > 0) faults[path] = found;
    }
    console.info(`corpus edited: ${JSON.stringify(counts)}`);
    expect(faults).toEqual({});
    expect(counts.edited).toBeGreaterThan(100);
  }, 300_000);
});
