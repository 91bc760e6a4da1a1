import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { hucreText, ourText } from '../workbook/xlsx/oracle-text.ts';
import { corpusBytes, corpusPaths, hasCorpus } from './corpus-files.ts';
import deviations from './deviations.json' with { type: 'json' };
import expected from './expected.json' with { type: 'json' };

type Sheets = Awaited<ReturnType<typeof readXlsx>>['sheets'];

const slowestMs = 10_000;
const paths = corpusPaths();
const folders = hasCorpus ? [...new Set(paths.map((path) => path.split('/')[0] ?? ''))] : ['（无）'];
const inFolder = (folder: string): readonly string[] => paths.filter((path) => path.startsWith(`${folder}/`));

/** Cells in which either reader sees something, and those in which both see the same. */
function compare(grids: readonly SheetGrid[], sheets: Sheets): { readonly cells: number; readonly same: number } {
  let [cells, same] = [0, 0];
  for (const grid of grids) {
    const theirs = sheets.find(({ name }) => name === grid.name)?.rows ?? [];
    const ours = new Map(grid.rows.map((row) => [row.number, row.cells]));
    const last = Math.max(theirs.length, grid.rows.at(-1)?.number ?? 0);
    for (let row = 0; row < last; row++) {
      const [mine, other] = [ours.get(row + 1) ?? [], theirs[row] ?? []];
      for (let column = 0; column < Math.max(mine.length, other.length); column++) {
        const [one, two] = [ourText(mine[column]), hucreText(other[column])];
        if (one === '' && two === '') continue;
        cells += 1;
        if (one === two) same += 1;
      }
    }
  }
  return { cells, same };
}

async function agreement(path: string): Promise<{ readonly cells: number; readonly same: number } | undefined> {
  const bytes = corpusBytes(path);
  const read = await readWorkbook(bytes);
  if (!read.ok) return undefined;
  try {
    return compare(read.value, (await readXlsx(bytes)).sheets);
  } catch {
    // hucre cannot open chart sheets and packages without relationships: nothing to compare with.
    return undefined;
  }
}

describe.skipIf(!hasCorpus)('workbooks made by others', () => {
  it.each(folders)('%s: each gives grids or the refusal that is expected of it', async (folder) => {
    const refused: Record<string, string> = {};
    const slow: string[] = [];
    for (const path of inFolder(folder)) {
      const started = performance.now();
      const read = await readWorkbook(corpusBytes(path));
      if (performance.now() - started > slowestMs) slow.push(path);
      if (!read.ok) refused[path] = read.problem.code;
    }
    // A file that was expected to fail and now opens fails this test too: take it off the list.
    expect(refused).toEqual(Object.fromEntries(Object.entries(expected).filter(([path]) => path.startsWith(`${folder}/`))));
    expect(slow).toEqual([]);
  });

  it.each(folders)('%s: cells say what hucre reads there, but for the ones explained', async (folder) => {
    const differing: Record<string, number> = {};
    let [cells, same, compared] = [0, 0, 0];
    for (const path of inFolder(folder)) {
      const found = await agreement(path);
      if (found === undefined) continue;
      compared += 1;
      cells += found.cells;
      same += found.same;
      if (found.cells > found.same) differing[path] = found.cells - found.same;
    }
    console.info(`${folder}: ${compared} workbooks, ${same} of ${cells} cells agree with hucre`);
    const explained = Object.entries(deviations as Readonly<Record<string, { readonly cells: number }>>);
    expect(differing).toEqual(Object.fromEntries(explained.filter(([path]) => path.startsWith(`${folder}/`)).map(([path, { cells: count }]) => [path, count])));
  });
});
