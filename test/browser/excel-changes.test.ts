import { expect, it } from 'vitest';
import { describedExcel } from '../support/fake-excel/describe-excel.ts';

const { describeInExcel, excelPage, inPage } = await describedExcel();

describeInExcel('taking marks away after the sheet changed', () => {
  it.for([
    ['a row was put in', 'insert'], ['a row was taken out', 'delete'], ['rows were sorted', 'sort'], ['a column was put in', 'column'],
  ] as const)('leaves no colour of ours and puts none of the user on wrong cells when %s', async ([, kind]) => {
    const seen = await excelPage().rig.evaluate(async (rig, how) => {
      const { world, host, sheet } = rig.openList();
      sheet.setFill(3, 0, { color: '#00FF00', pattern: 'Solid', patternColor: '#000000' });
      const marked = await host.mark(rig.smallMarks('用户的表'));
      if (how === 'insert') sheet.insertRows(1, 1);
      if (how === 'delete') sheet.deleteRows(2, 1);
      if (how === 'sort') sheet.sortRows(1, [6, 5, 4, 3, 2, 1]);
      if (how === 'column') sheet.insertColumns(0, 1);
      const notices: string[] = [];
      const unmarked = await host.unmark({ onNotice: ({ code }) => notices.push(code) });
      const left = [...sheet.cells.values()].filter(({ value }) => value === '核查状态' || value === '=1+1').length;
      return { done: [marked.ok, unmarked.ok], notices, fills: sheet.fills.size, left, sheets: world.book.sheets.length };
    }, kind);
    expect(seen).toEqual({ done: [true, true], notices: ['HOST_014'], fills: 0, left: 0, sheets: 1 });
  });

  it('puts the fills back by address when cells were only mended, and says nothing', async () => {
    const seen = await inPage(async (rig) => {
      const { host, sheet } = rig.openList();
      sheet.setFill(3, 0, { color: '#00FF00', pattern: 'Solid', patternColor: '#000000' });
      await host.mark(rig.smallMarks('用户的表'));
      sheet.put(2, 0, { value: '示例二厂', format: 'General' });
      const notices: string[] = [];
      await host.unmark({ onNotice: ({ code }) => notices.push(code) });
      return { notices, fill: sheet.fill(3, 0).color, fills: sheet.fills.size };
    });
    expect(seen).toEqual({ notices: [], fill: '#00FF00', fills: 1 });
  });

  it('finds the sheet under the name it has now', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host, sheet } = rig.openList();
      const before = rig.lookOf(world);
      await host.mark(rig.smallMarks('用户的表'));
      sheet.name = '改了名';
      const unmarked = await host.unmark();
      sheet.name = '用户的表';
      return [unmarked.ok, rig.lookOf(world) === before];
    });
    expect(seen).toEqual([true, true]);
  });

  it('keeps what the user typed into the status column', async () => {
    const seen = await inPage(async (rig) => {
      const { host, sheet } = rig.openList();
      await host.mark(rig.smallMarks('用户的表'));
      sheet.put(3, 4, { value: '已补数据', format: 'General' });
      sheet.put(20, 4, { value: '备注', format: 'General' });
      await host.unmark();
      return [0, 1, 3, 20].map((row) => sheet.cell(row, 4)?.value ?? '');
    });
    expect(seen).toEqual(['', '', '已补数据', '备注']);
  });

  it('never takes a colour of ours that was left somewhere for the user’s', async () => {
    const seen = await inPage(async (rig) => {
      const { host, sheet } = rig.openList();
      sheet.setFill(3, 0, { color: '#F8A5A5', pattern: 'Solid', patternColor: '#000000' });
      await host.mark(rig.smallMarks('用户的表'));
      await host.unmark();
      return sheet.fills.size;
    });
    expect(seen).toBe(0);
  });
});

describeInExcel('protections', () => {
  it('are told before anything is undone or written', async () => {
    const seen = await inPage(async (rig) => {
      const found: unknown[] = [];
      for (const kind of ['structure', 'second sheet', 'new sheet'] as const) {
        const { world, host } = rig.openList();
        const second = rig.addList(world, '表二');
        const [one, two] = [rig.smallMarks('用户的表'), rig.smallMarks('表二')];
        await host.mark(kind === 'new sheet' ? one : { sheets: [...one.sheets, ...two.sheets], reports: one.reports });
        if (kind === 'structure') world.book.structureLocked = true;
        else second.locked = true;
        const before = rig.lookOf(world);
        const act = kind === 'new sheet' ? await host.mark({ sheets: [...one.sheets, ...two.sheets], reports: [] }) : await host.unmark();
        const again = await host.mark({ sheets: [...one.sheets, ...two.sheets], reports: one.reports });
        found.push([act, again].map((result) => (result.ok ? 'ok' : result.problem.code)), rig.lookOf(world) === before);
      }
      return found;
    });
    expect(seen).toEqual([['HOST_003', 'HOST_003'], true, ['HOST_002', 'HOST_002'], true, ['HOST_002', 'HOST_002'], true]);
  });

  it('leave unlocked cells to be written', async () => {
    const seen = await inPage(async (rig) => {
      const { host, sheet } = rig.openList();
      sheet.locked = true;
      sheet.unlocked = [{ row: 1, column: 1, rows: 4, columns: 1 }];
      const write = async (...rows: readonly number[]): Promise<unknown> => {
        const done = await host.write([{ sheet: '用户的表', cells: rows.map((row) => ({ row, column: 2, value: 5 })) }]);
        return done.ok ? 'ok' : [done.problem.code, done.problem.place.row];
      };
      return [await write(2, 3), await write(4, 6, 7), sheet.cell(1, 1)?.value, sheet.cell(3, 1)?.value];
    });
    expect(seen?.map((one) => one ?? null)).toEqual(['ok', ['SHEET_011', 6], 5, null]);
  });
});

describeInExcel('marking again', () => {
  it('says that the earlier marks are gone when the new ones are cancelled midway', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host, sheet } = rig.openList();
      await host.mark(rig.smallMarks('用户的表'));
      const notices: string[] = [];
      const stop = new AbortController();
      const outcome = await host.mark(rig.smallMarks('用户的表'), { signal: stop.signal, onNotice: ({ code }) => notices.push(code), onProgress: () => stop.abort(new Error('enough')) })
        .then(() => 'done', (error: unknown) => String(error));
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      return { outcome, notices, fills: sheet.fills.size, sheets: world.book.sheets.length, events: world.book.enableEvents };
    });
    expect(seen).toEqual({ outcome: 'Error: enough', notices: ['HOST_015'], fills: 0, sheets: 1, events: true });
  });

  it('changes nothing when it is cancelled while it looks at the earlier marks', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.openList();
      await host.mark(rig.smallMarks('用户的表'));
      const before = rig.lookOf(world);
      const stop = new AbortController();
      const outcome = await host.unmark({ signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) }).then(() => 'done', (error: unknown) => String(error));
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      return [outcome, rig.lookOf(world) === before];
    });
    expect(seen).toEqual(['Error: enough', true]);
  });
});

describeInExcel('sheets of the user that have names of ours', () => {
  it('are neither written, hidden nor deleted', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.openList();
      const [notes, record] = [world.book.add('_核查设置'), world.book.add('_核查标注')];
      for (const sheet of [notes, record]) sheet.put(0, 0, { value: '我的数据', format: 'General' });
      const before = rig.lookOf(world);
      const done = [await host.writeNotes('abc'), await host.mark(rig.smallMarks('用户的表'))].map(({ ok }) => ok);
      const kept = await host.readNotes();
      const names = world.book.sheets.map(({ name }) => name);
      done.push((await host.unmark()).ok, (await host.writeNotes('')).ok);
      return { done, kept: kept.ok && kept.value, names, isBack: rig.lookOf(world) === before };
    });
    expect(seen).toEqual({
      done: [true, true, true, true], kept: 'abc', names: ['用户的表', '_核查设置', '_核查标注', '_核查设置(2)', '_核查标注(2)', '核查结果'], isBack: true,
    });
  });

  it('stay when they took the name of a deleted report, which is read as theirs', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.openList();
      await host.mark(rig.smallMarks('用户的表'));
      const report = world.book.sheet('核查结果');
      if (report !== undefined) world.book.remove(report);
      world.book.add('核查结果').put(0, 0, { value: '用户自己的', format: 'General' });
      const read = await host.readSheets();
      await host.unmark();
      return [read.ok && read.value.map(({ name }) => name), world.book.sheets.map(({ name }) => name)];
    });
    expect(seen).toEqual([['用户的表', '核查结果'], ['用户的表', '核查结果']]);
  });

  it('do not keep a report of ours under another name', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.openList();
      await host.mark(rig.smallMarks('用户的表'));
      const report = world.book.sheet('核查结果');
      if (report !== undefined) report.name = '给领导看的';
      await host.unmark();
      return world.book.sheets.map(({ name }) => name);
    });
    expect(seen).toEqual(['用户的表']);
  });
});

describeInExcel('tables and formulas that fill other cells', () => {
  it('keep their size: the status column leaves one column free', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host, sheet } = rig.openList();
      sheet.tables = [{ name: '表1', area: { row: 0, column: 0, rows: 8, columns: 4 }, showHeaders: true }];
      const before = rig.lookOf(world);
      await host.mark(rig.smallMarks('用户的表'));
      const headings = [sheet.cell(0, 4)?.value ?? '', sheet.cell(0, 5)?.value ?? ''];
      const read = await host.readSheets();
      await host.unmark();
      return { headings, width: read.ok && read.value[0]?.rows[0]?.cells.length, isBack: rig.lookOf(world) === before };
    });
    expect(seen).toEqual({ headings: ['', '核查状态'], width: 1, isBack: true });
  });

  it('are not written into', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host, sheet } = rig.openList();
      sheet.tables = [{ name: '表1', area: { row: 0, column: 0, rows: 8, columns: 1 }, showHeaders: true }];
      sheet.put(2, 2, { value: 1, format: 'General', formula: '=SEQUENCE(3)' });
      sheet.put(3, 2, { value: 2, format: 'General' });
      sheet.spills = [{ row: 2, column: 2, rows: 3, columns: 1 }];
      const before = rig.lookOf(world);
      const codes: unknown[] = [];
      for (const [row, column] of [[1, 1], [4, 3], [3, 3]] as const) {
        const done = await host.write([{ sheet: '用户的表', cells: [{ row: 2, column: 1, value: 'x' }, { row, column, value: 'x' }] }]);
        codes.push(done.ok ? 'ok' : [done.problem.code, done.problem.params]);
      }
      return { codes, isSame: rig.lookOf(world) === before };
    });
    expect(seen).toEqual({ codes: [['CELL_022', { table: '表1' }], ['CELL_020', { range: 'C3:C5' }], ['CELL_019', {}]], isSame: true });
  });
});

describeInExcel('while the user types into a cell', () => {
  it('what the user asks for is refused at once, what runs longer waits and says why', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.openList();
      world.isEditing = true;
      const written = await host.write([{ sheet: '用户的表', cells: [{ row: 2, column: 1, value: 'x' }] }]);
      const notices: string[] = [];
      const reading = host.readSheets({ onNotice: ({ code }) => { notices.push(code); world.isEditing = false; } });
      const read = await reading;
      return [written.ok ? 'ok' : written.problem.code, notices, read.ok];
    });
    expect(seen).toEqual(['HOST_001', ['HOST_016'], true]);
  });

  it('waiting ends when it is cancelled', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.openList();
      world.isEditing = true;
      const before = rig.lookOf(world);
      const outcomes = await Promise.all([host.readSheets.bind(host), (options: object) => host.mark(rig.smallMarks('用户的表'), options)].map((work) => {
        const stop = new AbortController();
        setTimeout(() => stop.abort(new Error('enough')), 100);
        return Promise.resolve(work({ signal: stop.signal })).then(() => 'done', (error: unknown) => String(error));
      }));
      world.isEditing = false;
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      return [outcomes, rig.lookOf(world) === before];
    });
    expect(seen).toEqual([['Error: enough', 'Error: enough'], true]);
  });
});

describeInExcel('while we write', () => {
  it.for([17, 9])('edits of the user are heard with ExcelApi 1.%i, our own are not', async (api) => {
    const seen = await excelPage().rig.evaluate(async (rig, level) => {
      const { world, host, sheet } = rig.openList(level);
      const heard: unknown[] = [];
      await host.listen((change) => heard.push(change));
      let edits = 0;
      const onProgress = (): void => {
        edits += 1;
        if (world.book.enableEvents) world.events.changed(sheet, { row: 3, column: 0, rows: 1, columns: 1 }, 'RangeEdited', 'Unknown');
      };
      await host.mark(rig.smallMarks('用户的表'), { onProgress });
      await host.unmark();
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      return { isAll: heard.length === edits, heard: [...new Set(heard.map((change) => JSON.stringify(change)))], isOn: world.book.enableEvents };
    }, api);
    expect(seen).toEqual({ isAll: true, heard: ['{"kind":"cells","sheet":"用户的表","rows":[4,4]}'], isOn: true });
  });
});

describeInExcel('percentages above 100', () => {
  it('are read as such where a column holds nothing else', async () => {
    const seen = await inPage(async (rig) => {
      const { world, host } = rig.open();
      const [sheet] = world.book.sheets;
      sheet?.put(0, 0, { value: '比例', format: 'General' });
      sheet?.put(1, 0, { value: 2, format: '0%' });
      sheet?.put(1, 1, { value: 2, format: '0' });
      const read = await host.readSheets();
      return read.ok && read.value[0]?.rows[1]?.cells;
    });
    expect(seen).toEqual([{ kind: 'percent', fraction: 2 }, 2]);
  });
});
