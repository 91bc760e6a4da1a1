import { expect, it } from 'vitest';
import { describedExcel } from '../support/fake-excel/describe-excel.ts';
import type { Rig } from '../support/fake-excel/rig.ts';

const { describeInExcel, excelPage, inPage } = await describedExcel();

describeInExcel('live Excel as a workbook host, through the real office.js', () => {
  it.for([17, 14, 9])('keeps the contract with ExcelApi 1.%i', async (api) => {
    const reports = await excelPage().rig.evaluate((rig, level) => rig.contract(level), api);
    expect(reports.filter(({ ok }) => !ok).map(({ id, detail }) => `${id}: ${detail}`)).toEqual([]);
    expect(reports.length).toBeGreaterThan(30);
    expect(excelPage().trouble).toEqual([]);
  });

  it('marks 12,000 cells of 10,000 x 60 with less than 1 MB in less than 30 round trips, and takes all of it away again', async () => {
    for (const isBanded of [false, true]) {
      const seen = await excelPage().rig.evaluate((rig, banded) => rig.measure(banded, false), isBanded);
      expect(seen.problems).toEqual([]);
      expect(seen).toMatchObject({ cells: 600_060, dates: 10_000, painted: 22_000, isRestored: true });
      expect(seen.marking.sent).toBeLessThan(1_000_000);
      expect(seen.marking.trips).toBeLessThan(30);
      for (const { largestRequest, largestResponse } of [seen.reading, seen.marking, seen.unmarking]) {
        expect(Math.max(largestRequest, largestResponse)).toBeLessThan(5_000_000);
      }
    }
  });

  it('adds a report of 12,000 x 14 with requests below 2 MB', async () => {
    const seen = await inPage((rig) => rig.measure(false, true));
    expect(seen).toMatchObject({ problems: [], isRestored: true });
    expect(seen.marking.largestRequest).toBeLessThan(2_000_000);
    expect(seen.marking.trips).toBeLessThan(30);
  });
});

describeInExcel('following an edit', () => {
  it('takes three round trips, five in a marked workbook', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host, fake } = rig.open();
      for (let row = 0; row < 50; row += 1) for (let column = 0; column < 4; column += 1) world.book.sheets[0]?.put(row, column, { value: row / 7, format: '0%' });
      await host.readSheets();
      const trips: number[] = [];
      for (const isMarked of [false, true]) {
        if (isMarked) await host.mark(rig.smallMarks('用户的表'));
        const before = fake.trips.length;
        const read = await host.readRows('用户的表', [7]);
        trips.push(rig.traffic(fake.trips, before).trips, read.ok ? read.value[0]?.cells.length ?? 0 : 0);
      }
      return trips;
    });
    expect(seen).toEqual([3, 4, 5, 4]);
  });
});

describeInExcel('trouble in Excel', () => {
  it('is told by what the user can do about it, and leaves the workbook as it was', async () => {
    const seen = await inPage(async (rig) => {
      const found: [string, string, string | undefined, boolean][] = [];
      const tryOut = async (name: string, break_: (world: ReturnType<Rig['open']>['world']) => void, act: (host: ReturnType<Rig['open']>['host']) => Promise<{ ok: boolean }>) => {
        const { world, host } = rig.open();
        const [sheet] = world.book.sheets;
        sheet?.put(0, 0, { value: '标题', format: 'General' });
        sheet?.put(1, 0, { value: 5, format: 'General', formula: '=2+3' });
        break_(world);
        const before = rig.lookOf(world);
        const result = await act(host) as { ok: boolean; problem?: { code: string; place: { sheet?: string } } };
        found.push([name, result.problem?.code ?? 'ok', result.problem?.place.sheet, rig.lookOf(world) === before && world.book.enableEvents]);
      };
      const marks = rig.smallMarks('用户的表');
      await tryOut('editing', (world) => { world.isEditing = true; }, (host) => host.select('用户的表', 1, 1));
      await tryOut('protected sheet', (world) => { for (const sheet of world.book.sheets) sheet.locked = true; }, (host) => host.mark(marks));
      await tryOut('protected, write', (world) => { for (const sheet of world.book.sheets) sheet.locked = true; },
        (host) => host.write([{ sheet: '用户的表', cells: [{ row: 1, column: 1, value: 1 }] }]));
      await tryOut('structure', (world) => { world.book.structureLocked = true; }, (host) => host.mark(marks));
      await tryOut('structure, notes', (world) => { world.book.structureLocked = true; }, (host) => host.writeNotes('x'));
      await tryOut('elsewhere', (world) => { world.elsewhere = true; }, (host) => host.select('用户的表', 1, 1));
      await tryOut('no such sheet', () => undefined, (host) => host.select('别的表', 1, 1));
      await tryOut('read-only', (world) => { world.readOnly = true; }, (host) => host.mark(marks));
      await tryOut('formula', () => undefined, (host) => host.write([{ sheet: '用户的表', cells: [{ row: 1, column: 1, value: 'x' }, { row: 2, column: 1, value: 1 }] }]));
      await tryOut('null', (world) => { world.nullAbove = 0; }, (host) => host.readSheets());
      await tryOut('request size', (world) => { world.requestLimit = 100; }, (host) => host.readSheets());
      await tryOut('old', (world) => { world.fault = { about: 'Worksheets', code: 'ApiNotFound', times: 1 }; }, (host) => host.readSheets());
      await tryOut('unknown', (world) => { world.fault = { about: 'Worksheets', code: 'SomethingNew', times: 1 }; }, (host) => host.readSheets());
      await tryOut('busy', (world) => { world.fault = { about: 'Worksheets', code: 'RequestAborted', times: 1 }; }, (host) => host.readSheets());
      await tryOut('midway', (world) => { world.fault = { about: '核查结果"', code: 'SomethingNew', times: 1 }; }, (host) => host.mark(marks));
      return found;
    });
    expect(seen).toEqual([
      ['editing', 'HOST_001', '用户的表', true],
      ['protected sheet', 'HOST_002', '用户的表', true],
      ['protected, write', 'SHEET_011', '用户的表', true],
      ['structure', 'HOST_003', null, true],
      ['structure, notes', 'HOST_003', null, true],
      ['elsewhere', 'HOST_004', null, true],
      ['no such sheet', 'SHEET_012', '别的表', true],
      ['read-only', 'HOST_007', null, true],
      ['formula', 'CELL_019', '用户的表', true],
      ['null', 'HOST_005', '用户的表', true],
      ['request size', 'HOST_006', null, true],
      ['old', 'HOST_008', null, true],
      ['unknown', 'HOST_011', null, true],
      ['busy', 'HOST_009', null, true],
      ['midway', 'HOST_011', null, true],
    ].map((row) => row.map((cell) => cell ?? undefined)));
  });

  it('reads a sheet in halves when Excel answers with null or finds the answer too large', async () => {
    const seen = await inPage(async (rig) => {
      const counts: unknown[] = [];
      for (const limit of ['nullAbove', 'responseLimit'] as const) {
        const { world, host, fake } = rig.open();
        for (let row = 0; row < 900; row += 1) for (let column = 0; column < 10; column += 1) world.book.sheets[0]?.put(row, column, { value: row + column / 4, format: '0.00' });
        world[limit] = limit === 'nullAbove' ? 1000 : 20_000;
        const read = await host.readSheets();
        counts.push(read.ok ? [read.value[0]?.rows.length, read.value[0]?.rows[899]?.cells[9], fake.trips.length > 10] : read.problem);
      }
      return counts;
    });
    expect(seen).toEqual([[900, 901.25, true], [900, 901.25, true]]);
  });
});

describeInExcel('what Excel tells of its cells', () => {
  it('is read with dates of both calendars, percentages, errors, pictures, hidden sheets and merges', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.open();
      const { book } = world;
      book.date1904 = true;
      const [sheet] = book.sheets;
      if (sheet === undefined) return undefined;
      sheet.put(0, 1, { value: 42_627, format: 'yyyy"年"m"月"d"日"' });
      sheet.put(1, 1, { value: 42_627, format: '0' });
      sheet.put(0, 2, { value: 0.5, format: '0%' });
      sheet.put(0, 3, { value: '#N/A', format: 'General', type: 'Error' });
      sheet.put(1, 3, { value: '#N/A', format: 'General', quoted: true });
      sheet.put(2, 3, { value: '#NAME?', format: 'General', type: 'Error', formula: '=_xlfn.DISPIMG("ID_1",1)' });
      sheet.merges = [{ row: 0, column: 1, rows: 1, columns: 2 }];
      book.add('很隐蔽').visibility = 'VeryHidden';
      const read = await host.readSheets();
      return read.ok ? read.value : undefined;
    });
    expect(seen).toEqual([
      {
        name: '用户的表', hidden: false, merges: [{ top: 1, left: 2, bottom: 1, right: 3 }],
        rows: [
          { number: 1, hidden: false, cells: [undefined, { kind: 'date', serial: 42_627, iso: '2020-09-15' }, { kind: 'percent', fraction: 0.5 }, { kind: 'error', code: '#N/A' }] },
          { number: 2, hidden: false, cells: [undefined, 42_627, undefined, '#N/A'] },
          { number: 3, hidden: false, cells: [undefined, undefined, undefined, { kind: 'image' }] },
        ],
      },
      { name: '很隐蔽', hidden: true, rows: [], merges: [] },
    ]);
  });

  it('tells when there are more merged ranges than Excel gives', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.open();
      const [sheet] = world.book.sheets;
      for (let row = 0; row < 600; row += 1) {
        sheet?.put(row, 0, { value: row, format: 'General' });
        sheet?.merges.push({ row, column: 0, rows: 1, columns: 2 });
      }
      const notices: string[] = [];
      const read = await host.readSheets({ onNotice: ({ code }) => notices.push(code) });
      return [read.ok ? read.value[0]?.merges.length : 0, read.ok ? read.value[0]?.rows.length : 0, notices];
    });
    expect(seen).toEqual([40, 600, ['HOST_012']]);
  });
});

describeInExcel('marks in Excel', () => {
  it('leave gradients alone, give back the former fills and keep what the user painted since', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.open();
      const [sheet] = world.book.sheets;
      if (sheet === undefined) return undefined;
      for (let row = 0; row < 6; row += 1) sheet.put(row, 0, { value: `第${row}`, format: 'General' });
      sheet.setFill(1, 0, { color: '#FFFFFF', pattern: 'Solid', patternColor: '#000000' });
      sheet.setFill(2, 0, { color: '#123456', pattern: 'Solid', patternColor: '#000000' });
      sheet.setFill(3, 0, { color: '#123456', pattern: 'LinearGradient', patternColor: '#000000' });
      const fills = () => [1, 2, 3, 4, 5].map((row) => { const { color, pattern } = sheet.fill(row, 0); return `${pattern} ${color}`; });
      const marked = await host.mark(rig.smallMarks('用户的表'));
      const after = fills();
      const shown = world.book.sheets.map(({ name, visibility }) => `${name} ${visibility}`);
      sheet.setFill(5, 0, { color: '#00FF00', pattern: 'Solid', patternColor: '#000000' });
      const unmarked = await host.unmark();
      return { done: [marked.ok, unmarked.ok], after, shown, back: fills(), left: world.book.sheets.length };
    });
    expect(seen).toEqual({
      done: [true, true],
      after: ['Solid #F8A5A5', 'Solid #F8A5A5', 'LinearGradient #123456', 'Solid #F8A5A5', 'Solid #F8A5A5'],
      shown: ['用户的表 Visible', '_核查标注 VeryHidden', '核查结果 Visible'],
      back: ['Solid #FFFFFF', 'Solid #123456', 'LinearGradient #123456', 'None #FFFFFF', 'Solid #00FF00'],
      left: 1,
    });
  });
});

describeInExcel('a sheet that was protected since it was marked', () => {
  it('keeps its marks until the protection goes', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.open();
      const [sheet] = world.book.sheets;
      const marked = await host.mark(rig.smallMarks('用户的表'));
      if (sheet !== undefined) sheet.locked = true;
      const refused = await host.unmark();
      const still = await host.isMarked();
      if (sheet !== undefined) sheet.locked = false;
      const done = await host.unmark();
      return [marked.ok, refused.ok ? 'ok' : `${refused.problem.code} ${refused.problem.place.sheet ?? ''}`, still.ok && still.value, done.ok, world.book.sheets.length, sheet?.fills.size];
    });
    expect(seen).toEqual([true, 'HOST_002 用户的表', true, true, 1, 0]);
  });
});

describeInExcel('changes by others', () => {
  it('are told as rows or as structure, those of our own not at all', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.open();
      const [sheet] = world.book.sheets;
      if (sheet === undefined) return undefined;
      const heard: unknown[] = [];
      const stop = await host.listen((change) => heard.push(change));
      const area = { row: 4, column: 1, rows: 3, columns: 2 };
      const pause = () => new Promise((resolve) => { setTimeout(resolve, 150); });
      world.events.changed(sheet, area, 'RangeEdited', 'Unknown');
      await pause();
      world.events.changed(sheet, area, 'RangeEdited', 'ThisLocalAddin');
      world.events.changed(sheet, area, 'RangeEdited', 'Unknown', 'Remote');
      await pause();
      world.events.changed(sheet, area, 'RowInserted', 'Unknown');
      await pause();
      sheet.name = '改了名';
      world.events.changed(sheet, area, 'RangeEdited', 'Unknown');
      await pause();
      world.events.sheets('WorksheetDeleted', sheet, true);
      await pause();
      if (stop.ok) stop.value();
      world.events.changed(sheet, area, 'RangeEdited', 'Unknown');
      await pause();
      return heard;
    });
    expect(seen).toEqual([
      { kind: 'cells', sheet: '用户的表', rows: [5, 7] }, { kind: 'cells', sheet: '用户的表', rows: [5, 7] },
      { kind: 'structure' }, { kind: 'cells', sheet: '改了名', rows: [5, 7] }, { kind: 'structure' },
    ]);
  });
});
