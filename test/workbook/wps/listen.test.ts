/** What the pane hears of: edits by their rows, everything that moves cells as structure, nothing of ours. */
import { describe, expect, it } from 'vitest';
import type { WorkbookMarks } from '../../../workbook/host.ts';
import { openWps } from '../../../workbook/wps/wps-host.ts';
import { FakeWps } from '../../support/fake-wps.ts';

async function listening() {
  const application = new FakeWps();
  const sheet = application.book.sheet('Sheet1');
  sheet.Name = '清单';
  sheet.Range('A1:B4').Value2 = [['企业名称', '颗粒物'], ['示例一厂', 1], ['示例二厂', 2], ['示例三厂', 3]];
  const host = openWps(application);
  const heard: unknown[] = [];
  const ended = await host.listen((change) => heard.push(change));
  return { application, sheet, host, heard, end: () => { if (ended.ok) ended.value(); } };
}

const structure = { kind: 'structure' };
const cells = (sheet: string, from: number, to = from) => ({ kind: 'cells', sheet, rows: [from, to] });

const marks: WorkbookMarks = {
  sheets: [{ sheet: '清单', cells: [{ row: 2, column: 2, kind: 'missing' }], status: { column: 3, headerRow: 1, heading: '核查状态', rows: [{ row: 2, text: '缺1项', kind: 'missing' }] } }],
  reports: [{ name: '核查结果', titleRows: [], headings: ['甲'], widths: [10], rows: [[{ value: '乙' }]], filter: false }],
};

describe('listening in WPS', () => {
  it('tells whole rows and columns as structure, edits by their rows', async () => {
    const { application, sheet, heard } = await listening();
    sheet.insertRows(3, 1);
    application.tell(sheet, sheet.Range(sheet.Cells.Item(1, 2), sheet.Cells.Item(1_048_576, 2)));
    application.tell(sheet, sheet.Range('A3:B4'));
    expect(heard).toEqual([structure, structure, cells('清单', 3, 4)]);
  });

  it('knows a whole row of an .et, which has 256 columns', async () => {
    const { application, sheet, heard } = await listening();
    sheet.size = { rows: 65_536, columns: 256 };
    sheet.insertRows(3, 1);
    application.tell(sheet, sheet.Range(sheet.Cells.Item(1, 2), sheet.Cells.Item(65_536, 2)));
    expect(heard).toEqual([structure, structure]);
  });

  it('tells of sheets that come, go and change their names', async () => {
    const { application, sheet, heard } = await listening();
    const added = application.book.Worksheets.Add() as typeof sheet;
    expect(heard.splice(0)).toEqual([structure]);
    added.Cells.Item(1, 1).Value2 = '甲';
    expect(heard.splice(0)).toEqual([cells('Sheet2', 1)]);
    added.Name = '乙';
    added.Cells.Item(1, 1).Value2 = '丙';
    added.Cells.Item(2, 1).Value2 = '丁';
    expect(heard.splice(0)).toEqual([structure, cells('乙', 2)]);
    application.DisplayAlerts = false;
    added.Delete();
    sheet.Cells.Item(2, 2).Value2 = 5;
    expect(heard).toEqual([structure, cells('清单', 2)]);
  });

  it('hears the first edit on a sheet it does not know as structure, where WPS does not tell of new sheets', async () => {
    const { application, heard } = await listening();
    application.EnableEvents = false;
    const added = application.book.Worksheets.Add() as ReturnType<typeof application.book.sheet>;
    application.EnableEvents = true;
    added.Cells.Item(1, 1).Value2 = '甲';
    added.Cells.Item(3, 1).Value2 = '乙';
    expect(heard).toEqual([structure, cells('Sheet2', 3)]);
  });

  it('hears nothing of another workbook, though its sheet has the same name', async () => {
    const { application, heard } = await listening();
    const other = application.open('B.xlsx').sheet('Sheet1');
    other.Name = '清单';
    other.Cells.Item(1, 1).Value2 = '甲';
    application.book.application.ActiveWorkbook?.Worksheets.Add();
    expect(heard).toEqual([]);
  });

  it('goes by the names of sheets in a build that does not say whose they are', async () => {
    const { sheet, heard } = await listening();
    Object.defineProperty(sheet, 'Parent', { value: undefined });
    sheet.Cells.Item(2, 2).Value2 = 5;
    expect(heard).toEqual([cells('清单', 2)]);
  });

  it('hears nothing of our own writing, nor of our sheets; an edit after marking is an edit', async () => {
    const { application, sheet, host, heard } = await listening();
    const marked = await host.mark(marks);
    await host.writeNotes('记');
    application.book.sheet('核查结果').Cells.Item(5, 5).Value2 = '随手';
    expect([marked.ok, heard]).toEqual([true, []]);
    sheet.Cells.Item(2, 2).Value2 = 5;
    expect(heard).toEqual([cells('清单', 2)]);
  });

  it('hears nothing of our own writing in a build that tells of it all the same', async () => {
    const { application, host, heard } = await listening();
    application.tellsAlways = true;
    await host.mark(marks);
    expect(heard).toEqual([]);
  });

  it('ends', async () => {
    const { sheet, heard, end } = await listening();
    end();
    sheet.Cells.Item(2, 2).Value2 = 5;
    expect(heard).toEqual([]);
  });
});
