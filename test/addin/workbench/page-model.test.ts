/** What the page says and asks around opening and saving, over a real file and session with marks that are only remembered. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CheckSettings, Session, SessionState } from '../../../addin/session/session.ts';
import { openLocalEngine } from '../../../addin/workbench/engine/local-engine.ts';
import { PageModel, type FileSource } from '../../../addin/workbench/page/page-model.ts';
import { WorkbenchHost } from '../../../addin/workbench/workbench-host.ts';
import { success } from '../../../grading/messages/result.ts';
import { contractMarks, contractSheets } from '../../../workbook/contract/fixtures.ts';
import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';
import { xlsxOfGrids } from '../../workbook/xlsx/xlsx-of-grids.ts';

const plain = await xlsxOfGrids(contractSheets);
const marker = openXlsx(plain);
await marker.mark(contractMarks);
const marked = marker.bytes().slice();
const sample = new Uint8Array(readFileSync(fileURLToPath(new URL('../../../templates/samples/county.xlsx', import.meta.url))));

interface Kept {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The page with what was saved so far; `set` changes what the session says. */
function started() {
  const host = new WorkbenchHost(openLocalEngine());
  let state = { isMarked: false, areMarksOld: false, isOutdated: false, view: undefined, work: undefined, settings: { date: '2026-01-02' } } as unknown as SessionState;
  const set = (change: Partial<SessionState>): void => { state = { ...state, ...change }; };
  const session = {
    state: () => state,
    subscribe: () => () => undefined,
    start: async () => {
      const read = await host.isMarked();
      set({ isMarked: read.ok && read.value, areMarksOld: false, isOutdated: false, view: undefined });
    },
    setMarks: async (on: boolean) => {
      const done = on ? await host.mark(contractMarks) : await host.unmark();
      if (done.ok) set({ isMarked: on, areMarksOld: false });
    },
    setSettings: (settings: Partial<CheckSettings>) => set({ settings: { ...state.settings, ...settings } }),
    dismissNotice: () => undefined,
  } as unknown as Session;
  const kept: Kept[] = [];
  const saver = {
    choose: async (name: string) => ({ name, isDownload: false, write: async (bytes: Uint8Array) => (kept.push({ name, bytes }), success(undefined)) }),
  };
  const model = new PageModel(host, session, saver);
  const edit = () => host.edit([{ sheet: contractSheets[0]?.name ?? '', cells: [{ row: 3, column: 1, value: '示例新名' }] }]);
  return { host, model, kept, set, edit, state: () => state };
}

const file = (name: string, bytes: Uint8Array, more: Partial<FileSource> = {}): FileSource => ({ name, read: async () => success(bytes), ...more });
const isMarked = async ({ bytes }: Kept) => openXlsx(bytes).isMarked();

async function asked(model: PageModel): Promise<void> {
  await expect.poll(() => model.state().areMarksInDoubt).toBe(true);
}

describe('saving', () => {
  it('of an untouched file gives the same bytes and says so', async () => {
    const { model, kept } = started();
    await model.ask(file('清单.xlsx', sample));
    expect(await model.save()).toBe(true);
    expect([kept[0]?.name, Buffer.compare(kept[0]?.bytes ?? plain, sample), model.state().notice?.text])
      .toEqual(['清单.副本.xlsx', 0, expect.stringMatching(/^没有修改；已另存为“清单\.副本\.xlsx”，与原文件完全相同。/)]);
  });

  it('of edits says that the rest is as it was', async () => {
    const { model, kept, edit } = started();
    await model.ask(file('清单.xlsx', plain));
    edit();
    await model.save();
    expect([kept[0]?.name, model.state().notice]).toEqual(['清单.已修改.xlsx', { intent: 'success', text: '已另存为“清单.已修改.xlsx”，其余内容与原文件一致。' }]);
  });

  it('of a marked copy that was edited and not checked asks, and the marks go', async () => {
    const { model, kept, edit, state } = started();
    await model.ask(file('清单.已核查.xlsx', marked));
    edit();
    const saving = model.save();
    await asked(model);
    expect([kept.length, await model.save()]).toEqual([0, false]);
    model.decideMarks('plain');
    expect([await saving, kept[0]?.name, await isMarked(kept[0] as Kept), state().isMarked, model.state().notice?.intent])
      .toEqual([true, '清单.已修改.xlsx', success(false), false, 'success']);
  });

  it('keeps old marks only where the user wants them, and says what they are', async () => {
    const { model, kept, edit } = started();
    await model.ask(file('清单.已核查.xlsx', marked));
    edit();
    const saving = model.save();
    await asked(model);
    model.decideMarks('old');
    expect([await saving, kept[0]?.name, await isMarked(kept[0] as Kept), model.state().notice])
      .toEqual([true, '清单.已核查.xlsx', success(true), { intent: 'warning', text: expect.stringContaining('标注是修改之前的') as string }]);
  });

  it('writes nothing when the user thinks better of it', async () => {
    const { model, kept, edit } = started();
    await model.ask(file('清单.已核查.xlsx', marked));
    edit();
    const saving = model.save();
    await asked(model);
    model.decideMarks('cancel');
    expect([await saving, kept, model.state().areMarksInDoubt, await model.host.isMarked()]).toEqual([false, [], false, success(true)]);
  });

  it('asks as well when rows moved since the marks were made, but not when they can be made anew', async () => {
    const { model, kept, edit, set } = started();
    await model.ask(file('清单.xlsx', plain));
    await model.session.setMarks(true);
    const view = {} as NonNullable<SessionState['view']>;
    edit();
    set({ view, areMarksOld: true });
    expect([await model.save(), kept[0]?.name, await isMarked(kept[0] as Kept), model.state().notice?.intent]).toEqual([true, '清单.已核查.xlsx', success(true), 'success']);
    set({ isOutdated: true });
    const saving = model.save();
    await asked(model);
    model.decideMarks('plain');
    expect([await saving, kept[1]?.name, await isMarked(kept[1] as Kept)]).toEqual([true, '清单.已修改.xlsx', success(false)]);
  });

  it('does not ask about a marked copy that nobody touched', async () => {
    const { model, kept } = started();
    await model.ask(file('清单.已核查.xlsx', marked));
    expect([await model.save(), kept[0]?.name, Buffer.compare(kept[0]?.bytes ?? plain, marked)]).toEqual([true, '清单.已核查.副本.xlsx', 0]);
  });
});

describe('opening', () => {
  it('takes the day of the sample, and gives the user\'s back with the next file', async () => {
    const { model, state } = started();
    const day = () => state().settings.date;
    const days = [];
    for (const more of [{ day: '2020-09-01' }, { day: '2020-09-01' }, {}, { day: '2020-09-01' }]) {
      await model.ask(file('清单.xlsx', plain, more));
      days.push(day());
    }
    model.session.setSettings({ date: '2021-05-06' });
    await model.ask(file('清单.xlsx', plain));
    expect([...days, day()]).toEqual(['2020-09-01', '2020-09-01', '2026-01-02', '2020-09-01', '2021-05-06']);
  });

  it('says what there is to say, counts, and leaves a file that cannot be read out of the count', async () => {
    const { model } = started();
    await model.ask(file('清单.xlsx', plain, { remark: '另外 1 个没有打开。' }));
    const before = model.state();
    await model.ask(file('坏.xlsx', plain.subarray(0, 400)));
    expect([before.notice, before.openings, model.state().openings, model.state().notice?.intent]).toEqual([{ intent: 'info', text: '另外 1 个没有打开。' }, 1, 1, 'error']);
  });
});
