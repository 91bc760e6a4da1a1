/** The workbench over a real file in process: the port's contract, and what the saved copy holds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openLocalEngine } from '../../../addin/workbench/engine/local-engine.ts';
import { WorkbenchHost } from '../../../addin/workbench/workbench-host.ts';
import type { CellValue, SheetGrid } from '../../../grading/records/sheet-grid.ts';
import type { LiveHostUnderTest } from '../../../workbook/contract/step.ts';
import type { EditValue, HostChange } from '../../../workbook/host.ts';
import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';
import { contractMarks, contractSheets, describeHost, describeLiveHost } from '../../workbook/host-contract.ts';
import { xlsxOfGrids } from '../../workbook/xlsx/xlsx-of-grids.ts';
import { xlsxWithFormula } from '../session/xlsx-with-formula.ts';
import { changedParts, partText, withParts } from './zip-parts.ts';

async function open(sheets: readonly SheetGrid[]): Promise<WorkbenchHost & LiveHostUnderTest> {
  const host = new WorkbenchHost(openLocalEngine());
  const opened = await host.open(await xlsxOfGrids(sheets), '清单.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  return Object.assign(host, {
    changeFromOutside: async (sheet: string, row: number, column: number, value: CellValue) => {
      host.edit([{ sheet, cells: [{ row, column, value: value as EditValue }] }]);
    },
  });
}

describeHost('the workbench', open);
describeLiveHost('the workbench', open);

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL('../../../templates/samples/county.xlsx', import.meta.url))));
const sheetOf = (host: WorkbenchHost) => host.book().sheets()[0]?.name ?? '';

async function openSample(): Promise<WorkbenchHost> {
  const host = new WorkbenchHost(openLocalEngine());
  expect(await host.open(sample, 'county.xlsx')).toMatchObject({ ok: true });
  return host;
}

async function gridsOf(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const read = await openXlsx(bytes).readSheets();
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

async function saved(host: WorkbenchHost): Promise<Uint8Array> {
  const written = await host.save();
  if (!written.ok) throw new Error(written.problem.code);
  return written.value;
}

describe('the saved copy', () => {
  it('without edits is the file, byte for byte', async () => {
    expect(Buffer.compare(await saved(await openSample()), sample)).toBe(0);
  });

  it('holds the edit and nothing else new', async () => {
    const host = await openSample();
    const sheet = sheetOf(host);
    expect(host.edit([{ sheet, cells: [{ row: 7, column: 4, value: '示例新名' }] }])).toMatchObject({ ok: true });
    const bytes = await saved(host);
    const [before, after] = [await gridsOf(sample), await gridsOf(bytes)];
    const expected = before.map((grid) => (grid.name !== sheet ? grid : { ...grid, rows: grid.rows.map((row) => (row.number !== 7 ? row
      : { ...row, cells: row.cells.map((cell, at) => (at === 3 ? '示例新名' : cell)) })) }));
    expect(after).toEqual(expected);
    const { touched } = await changedParts(sample, bytes);
    expect(touched.length).toBeLessThanOrEqual(3);
    expect(touched.filter((part) => !/^xl\/(worksheets\/sheet1\.xml|workbook\.xml|styles\.xml|calcChain\.xml)$|Content_Types|rels$/.test(part))).toEqual([]);
  });

  it('of a workbook with macros keeps them byte for byte', async () => {
    const types = await partText(sample, '[Content_Types].xml');
    const withMacros = await withParts(sample, {
      '[Content_Types].xml': types.replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
        .replace('</Types>', '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
      'xl/vbaProject.bin': new Uint8Array(5000).map((_, at) => (at * 7919) % 256),
    });
    const host = new WorkbenchHost(openLocalEngine());
    expect(await host.open(withMacros, '清单.xlsm')).toMatchObject({ ok: true });
    host.edit([{ sheet: sheetOf(host), cells: [{ row: 7, column: 4, value: '示例新名' }] }]);
    await host.writeNotes('记住');
    const bytes = await saved(host);
    const { same, touched } = await changedParts(withMacros, bytes);
    expect([same.includes('xl/vbaProject.bin'), touched.length > 0]).toEqual([true, true]);
    expect(await partText(bytes, '[Content_Types].xml')).toMatch(/PartName="\/xl\/workbook\.xml" ContentType="application\/vnd\.ms-excel\.sheet\.macroEnabled\.main\+xml"/);
  });

  it('has the marks and notes, and the same cells under them', async () => {
    const host = await open(contractSheets);
    await host.mark(contractMarks);
    await host.writeNotes('记住');
    const copy = openXlsx(await saved(host));
    expect([await copy.isMarked(), await copy.readNotes()]).toMatchObject([{ value: true }, { value: '记住' }]);
    const again = new WorkbenchHost(openLocalEngine());
    await again.open(copy.bytes(), '清单.已核查.xlsx');
    expect([(await again.isMarked()), (await again.readSheets())]).toMatchObject([{ value: true }, await host.readSheets()]);
    await again.unmark();
    expect(await openXlsx(await saved(again)).isMarked()).toMatchObject({ value: false });
  });
});

describe('the workbench', () => {
  it('refuses a file that is none, and keeps the one that is open with its edits', async () => {
    const host = await openSample();
    host.edit([{ sheet: sheetOf(host), cells: [{ row: 7, column: 4, value: '示例新名' }] }]);
    const before = await host.readSheets();
    expect(await host.open(new TextEncoder().encode('企业名称,行业'), '清单.csv')).toMatchObject({ ok: false, problem: { code: 'FILE_003' } });
    expect(await host.open(sample.subarray(0, 90_000), '半个.xlsx')).toMatchObject({ ok: false });
    expect([host.book().file, await host.readSheets(), host.isUnsaved()]).toEqual(['county.xlsx', before, true]);
    expect((await saved(host)).length).toBeGreaterThan(90_000);
  });

  it('knows what is unsaved: edits, notes, undone edits; not marks', async () => {
    const host = await openSample();
    const sheet = sheetOf(host);
    const edit = (value: string) => host.edit([{ sheet, cells: [{ row: 7, column: 4, value }] }]);
    const seen = [host.isUnsaved()];
    edit('一');
    seen.push(host.isUnsaved());
    await saved(host);
    seen.push(host.isUnsaved());
    host.confirmSaved();
    seen.push(host.isUnsaved());
    host.undo();
    seen.push(host.isUnsaved());
    host.redo();
    seen.push(host.isUnsaved());
    host.undo();
    edit('二');
    seen.push(host.isUnsaved());
    expect(seen).toEqual([false, true, true, false, true, false, true]);
  });

  it('tells listeners of the rows of edits, undo and redo, and shows where they were', async () => {
    const host = await open(contractSheets);
    const heard: HostChange[] = [];
    await host.listen((change) => heard.push(change));
    const sheet = sheetOf(host);
    host.edit([{ sheet, cells: [{ row: 2, column: 1, value: '甲' }, { row: 4, column: 2, value: '乙' }] }]);
    await host.select(sheet, 30, 3);
    host.undo();
    host.redo();
    const changes = [{ kind: 'cells', sheet, rows: [2, 2] }, { kind: 'cells', sheet, rows: [4, 4] }];
    expect([heard, (await host.whereabouts())]).toMatchObject([[...changes, ...changes, ...changes], { value: { selection: { top: 2, left: 1 } } }]);
  });

  it('knows that formulas are behind once a cell of a book with formulas was edited', async () => {
    const host = new WorkbenchHost(openLocalEngine());
    await host.open(await xlsxWithFormula(), '示例.xlsx');
    const seen = [host.book().hasStaleFormulas()];
    host.edit([{ sheet: sheetOf(host), cells: [{ row: 3, column: 10, value: 999 }] }]);
    seen.push(host.book().hasStaleFormulas());
    host.undo();
    seen.push(host.book().hasStaleFormulas());
    const plain = await open(contractSheets);
    plain.edit([{ sheet: sheetOf(plain), cells: [{ row: 2, column: 1, value: '甲' }] }]);
    expect([seen, plain.book().hasStaleFormulas()]).toEqual([[false, true, false], false]);
  });

  it('tells which cells it would refuse, without writing', async () => {
    const host = new WorkbenchHost(openLocalEngine());
    await host.open(await xlsxWithFormula(), '示例.xlsx');
    const sheet = sheetOf(host);
    const refused = host.refusals([{ sheet, cells: [{ row: 2, column: 6, value: 1 }, { row: 3, column: 6, value: 1 }] }]);
    expect([refused, host.book().edits()]).toMatchObject([[{ code: 'CELL_019', place: { sheet, row: 3, column: 6 } }], []]);
  });

  it('takes the undo of two cells far apart as two rows', async () => {
    const host = await open(contractSheets);
    const heard: HostChange[] = [];
    const sheet = sheetOf(host);
    host.edit([{ sheet, cells: [{ row: 2, column: 1, value: '甲' }, { row: 9_000, column: 1, value: '乙' }, { row: 9_001, column: 1, value: '丙' }] }]);
    await host.listen((change) => heard.push(change));
    host.undo();
    expect(heard).toEqual([{ kind: 'cells', sheet, rows: [2, 2] }, { kind: 'cells', sheet, rows: [9_000, 9_001] }]);
  });
});
