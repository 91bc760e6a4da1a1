/** What every workbook host promises, run over each of them. */
import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { WorkbookHost, WorkbookMarks } from '../../workbook/host.ts';

export const contractSheets: readonly SheetGrid[] = [
  {
    name: '工业源清单', hidden: false, merges: [],
    rows: [
      { number: 1, hidden: false, cells: ['企业名称', '行业类别', '颗粒物'] },
      { number: 2, hidden: false, cells: ['示例水泥一厂', '水泥', 10.5] },
      { number: 4, hidden: false, cells: ['示例铸造二厂', '铸造'] },
    ],
  },
  { name: '说明', hidden: true, merges: [], rows: [{ number: 1, hidden: false, cells: ['填表说明'] }] },
];

export const contractMarks: WorkbookMarks = {
  sheets: [{
    sheet: '工业源清单',
    cells: [{ row: 2, column: 3, kind: 'shortfall' }, { row: 4, column: 3, kind: 'missing' }],
    status: {
      column: 4, headerRow: 1, heading: '核查状态',
      rows: [{ row: 2, text: '未达到 A 级：颗粒物', kind: 'shortfall' }, { row: 4, text: '缺少：颗粒物', kind: 'missing' }],
    },
  }],
  reports: [{
    name: '核查结果', titleRows: [], headings: ['企业名称'], widths: [20], filter: true,
    rows: [[{ value: '示例水泥一厂', link: { sheet: '工业源清单', row: 2, column: 3 } }]],
  }],
};

/** `open` gives a host over a workbook with these sheets. */
export function describeHost(name: string, open: (sheets: readonly SheetGrid[]) => Promise<WorkbookHost>): void {
  const read = async (host: WorkbookHost): Promise<unknown> => {
    const sheets = await host.readSheets();
    return sheets.ok ? sheets.value : sheets.problem;
  };

  describe(`${name} as a workbook host`, () => {
    it('reads the sheets', async () => {
      expect(await read(await open(contractSheets))).toEqual(contractSheets);
    });

    it('reads the same with marks and without', async () => {
      const host = await open(contractSheets);
      expect(await host.mark(contractMarks)).toMatchObject({ ok: true });
      expect(await read(host)).toEqual(contractSheets);
      expect(await host.unmark()).toMatchObject({ ok: true });
      expect(await read(host)).toEqual(contractSheets);
    });

    it('replaces earlier marks, so that one undo takes all of them', async () => {
      const host = await open(contractSheets);
      await host.mark(contractMarks);
      expect(await host.mark({ ...contractMarks, reports: [] })).toMatchObject({ ok: true });
      expect(await host.unmark()).toMatchObject({ ok: true });
      expect(await host.unmark()).toMatchObject({ ok: false, problem: { code: 'FILE_013' } });
    });

    it('says that there is nothing to undo', async () => {
      expect(await (await open(contractSheets)).unmark()).toMatchObject({ ok: false, problem: { code: 'FILE_013' } });
    });

    it('refuses marks for a sheet that is not there, and stays as it was', async () => {
      const host = await open(contractSheets);
      const wrong = { ...contractMarks, sheets: contractMarks.sheets.map((sheet) => ({ ...sheet, sheet: '别的表' })) };
      expect(await host.mark(wrong)).toMatchObject({ ok: false, problem: { code: 'INTERNAL_001' } });
      expect(await host.unmark()).toMatchObject({ ok: false, problem: { code: 'FILE_013' } });
      expect(await read(host)).toEqual(contractSheets);
    });
  });
}
