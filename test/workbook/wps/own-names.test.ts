/** Sheets of the user's that are called as ours are: they are read, and never written to or deleted. */
import { describe, expect, it } from 'vitest';
import { codeOf, marksAt, wpsList } from '../../support/wps-list.ts';

const report = { name: '核查结果', titleRows: [], headings: ['企业', '问题'], widths: [10, 10], rows: [[{ value: '示例0厂' }, { value: '改表' }]], filter: false };

/** A list beside a sheet of the user's with this name. */
function besides(name: string) {
  const list = wpsList(2);
  list.application.book.addSheet(name).Cells.Item(1, 1).Value2 = '我的设置';
  return { ...list, mine: () => list.application.book.sheet(name).at(1, 1).value, names: () => list.application.book.list.map(({ Name }) => Name) };
}

describe('a sheet of the user’s', () => {
  it('called as our notes are keeps its cells; the notes get another name', async () => {
    const { host, mine, names } = besides('_核查设置');
    expect(await codeOf(host.writeNotes('记'))).toBe('done');
    expect(await codeOf(host.writeNotes('=改记'))).toBe('done');
    expect([mine(), names(), await host.readNotes()]).toEqual(['我的设置', ['清单', '_核查设置', '_核查设置(2)'], { ok: true, value: '=改记' }]);
    const read = await host.readSheets();
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['清单', '_核查设置']);
    expect(await codeOf(host.writeNotes(''))).toBe('done');
    expect([mine(), names()]).toEqual(['我的设置', ['清单', '_核查设置']]);
  });

  it('called as our record is keeps its cells; marks come and go beside it', async () => {
    const { host, mine, names, sheet } = besides('_核查标注');
    expect(await codeOf(host.mark(marksAt([[2, 2]])))).toBe('done');
    expect([names(), await host.isMarked()]).toEqual([['清单', '_核查标注', '_核查标注(2)'], { ok: true, value: true }]);
    expect(await codeOf(host.mark(marksAt([[3, 2]])))).toBe('done');
    expect(await codeOf(host.unmark())).toBe('done');
    expect([mine(), names(), sheet.at(3, 2).fill, await host.isMarked()]).toEqual(['我的设置', ['清单', '_核查标注'], undefined, { ok: true, value: false }]);
  });

  it('that took the place of a report which the user deleted stays', async () => {
    const { application, host } = wpsList(2);
    expect(await codeOf(host.mark(marksAt([[2, 2]], 'missing', [report])))).toBe('done');
    application.DisplayAlerts = false;
    application.book.sheet('核查结果').Delete();
    application.DisplayAlerts = true;
    application.book.addSheet('核查结果').Range('A1:B1').Value2 = [['企业', '我的问题']];
    const read = await host.readSheets();
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['清单', '核查结果']);
    expect(await codeOf(host.unmark())).toBe('done');
    expect(application.book.list.map(({ Name }) => Name)).toEqual(['清单', '核查结果']);
  });

  it('or a chart called as our report is makes the report take another name', async () => {
    const { application, host } = wpsList(2);
    application.book.charts.push('核查结果');
    expect(await codeOf(host.mark(marksAt([[2, 2]], 'missing', [report])))).toBe('done');
    expect(application.book.list.map(({ Name }) => Name)).toEqual(['清单', '_核查标注', '核查结果(2)']);
  });

  it('is not in the way of notes that could not be written: what was kept stays', async () => {
    const { application, host } = wpsList(2);
    await host.writeNotes('第一次');
    const notes = application.book.sheet('_核查设置');
    const { change } = notes;
    let writes = 0;
    notes.change = (...all) => { if (++writes > 2) throw new Error('操作失败'); change.apply(notes, all); };
    expect(await codeOf(host.writeNotes('第二次，长一些'))).toBe('HOST_022');
    notes.change = change;
    expect(await host.readNotes()).toEqual({ ok: true, value: '第一次' });
  });
});
