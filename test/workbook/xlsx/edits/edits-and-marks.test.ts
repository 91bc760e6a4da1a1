import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAddress } from '../../../../grading/records/cell-address.ts';
import type { CellValue, SheetGrid } from '../../../../grading/records/sheet-grid.ts';
import type { EditValue } from '../../../../workbook/host.ts';
import { buildSheet } from '../build-xlsx.ts';
import { cellsOf, readGrids } from '../read-grids.ts';
import { looksOf } from '../marks/formats-of.ts';
import { differingParts, mark, marksOf, smallReport, threeFormats, unmark } from '../marks/marked.ts';
import { resave } from '../marks/resave.ts';
import { serialToIso } from '../../../../workbook/xlsx/serial-date.ts';
import { edit } from './edited.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const date: EditValue = { kind: 'date', serial: 44089, iso: '2020-09-15' };
const rows = '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="C1"/></row><row r="2"><c r="A2" s="1"/></row><row r="3"/>';
const marks = marksOf([[1, 1, 'inputProblem'], [1, 2, 'missing'], [1, 3, 'review'], [2, 1, 'shortfall'], [6, 2, 'missing']], [[2, '文字', 'ok'], [7, '文字', 'ok']], [smallReport]);
const source = () => buildSheet(rows, { styles: threeFormats, before: '<dimension ref="A1:C3"/>' });

describe('a marked workbook', () => {
  const edits: Readonly<Record<string, EditValue>> = { A1: date, B1: '补上', C1: { kind: 'percent', fraction: 0.5 }, A2: 3, B6: date, D4: date, A7: '行' };

  it('can be edited, and looks like the edited original once the marks are gone', async () => {
    const plain = await edit(await source(), edits);
    const unmarked = await unmark(await edit(await mark(await source(), marks), edits));
    expect(await readGrids(unmarked)).toEqual(await readGrids(plain));
    expect(await looksOf(unmarked, sheet)).toEqual(await looksOf(plain, sheet));
  });

  it('the same after another program has saved it in between', async () => {
    const marked = await resave(await edit(await mark(await source(), marks), edits));
    const unmarked = await unmark(marked);
    expect((await readGrids(unmarked))[0]?.rows).toEqual((await readGrids(await edit(await source(), edits)))[0]?.rows);
    const looks = Object.values(await looksOf(unmarked, sheet)).join('\n');
    expect(looks).not.toContain('rgb=');
  });

  it('gives everything back but the edited cells when no format was needed', async () => {
    const plain = await edit(await source(), { A1: 5, A2: '字' });
    const unmarked = await unmark(await edit(await mark(await source(), marks), { A1: 5, A2: '字' }));
    expect(await differingParts(unmarked, plain)).toEqual([]);
  });

  it('keeps the formats of edited cells that bear no mark', async () => {
    const unmarked = await unmark(await edit(await mark(await source(), marks), { E5: date }));
    expect(cellsOf((await readGrids(unmarked))[0], 5)).toEqual([undefined, undefined, undefined, undefined, date]);
  });

  it('can be marked again after an edit, and unmarked', async () => {
    const again = await mark(await edit(await mark(await source(), marks), edits), marks);
    expect(await readGrids(await unmark(again))).toEqual(await readGrids(await edit(await source(), edits)));
  });
});

const iso = (serial: number): string => serialToIso(serial, false) ?? '';
const anyValue = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.constantFrom('=1+1', '+1', '-1', '@x', "'x", '_x0041_', ' x ', 'TRUE', '007', '<&>'),
  fc.integer({ min: -1e6, max: 1e6 }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), fc.boolean(), fc.constant(undefined),
  fc.integer({ min: 61, max: 60_000 }).map((serial) => ({ kind: 'date' as const, serial, iso: iso(serial) })),
  fc.integer({ min: 0, max: 2000 }).map((thousandths) => ({ kind: 'percent' as const, fraction: thousandths / 1000 })),
);
const anyEdits = fc.dictionary(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 8 })).map(([row, column]) => cellAddress(row, column)), anyValue, { minKeys: 1, maxKeys: 12 });

function valueAt(grid: SheetGrid | undefined, address: string): CellValue | undefined {
  return grid?.rows.flatMap(({ number, cells }) => Array.from(cells, (value, at) => [cellAddress(number, at + 1), value] as const)).find(([at]) => at === address)?.[1];
}

describe('random edits', () => {
  it('come back as they were written, marked or not, and change nothing else', async () => {
    const plain = await source();
    const marked = await mark(plain, marks);
    await fc.assert(fc.asyncProperty(anyEdits, fc.boolean(), async (edits, isMarked) => {
      const bytes = await edit(isMarked ? marked : plain, edits);
      const [grid] = await readGrids(isMarked ? await unmark(bytes) : bytes);
      for (const [address, value] of Object.entries(edits)) {
        const written = typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
        expect(valueAt(grid, address)).toEqual(Object.is(written, -0) ? 0 : written);
      }
      if (!('A1' in edits)) expect(valueAt(grid, 'A1')).toBe(1);
    }), { numRuns: 60 });
  });
});
