/** The small parts of the session, each alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangedRanges } from '../../../addin/session/actions/changed-ranges.ts';
import { createNarrowing, isRowShown } from '../../../addin/session/narrow.ts';
import { createQueue } from '../../../addin/session/queue.ts';
import { createStore } from '../../../addin/session/store.ts';
import { county } from './faces/county.ts';

describe('rows that changed', () => {
  const taken = (changes: readonly (readonly [string, number, number])[], most = 100) => {
    const ranges = new ChangedRanges();
    for (const [sheet, from, to] of changes) ranges.add(sheet, [from, to]);
    const rows = ranges.take(new Map([['甲', 50], ['乙', 20_000]]), most);
    return rows.kind === 'tooMany' ? rows.count : Object.fromEntries(rows.bySheet);
  };

  it.each([
    ['each once, in order', [['甲', 4, 5], ['甲', 2, 4]], { 甲: [2, 3, 4, 5] }],
    ['new rows below the list', [['甲', 51, 53]], { 甲: [51, 52, 53] }],
    ['sheets that were not read are left out', [['丙', 1, 3]], {}],
    ['whole columns count as far as the sheet is filled', [['甲', 1, 1_048_576]], { 甲: Array.from({ length: 50 }, (_, at) => at + 1) }],
    ['whole columns below the list are nothing', [['甲', 51, 1_048_576]], {}],
    ['too many', [['乙', 2, 20_000]], 19_999],
    ['many rows below the list', [['甲', 2, 3_000]], 2_999],
    ['many times the same rows', [['甲', 1, 80], ['甲', 1, 80], ['甲', 30, 90]], { 甲: Array.from({ length: 90 }, (_, at) => at + 1) }],
    ['too many together', [['乙', 1, 80], ['甲', 1, 30]], 110],
  ] as const)('%s', (_, changes, expected) => {
    expect(taken(changes)).toEqual(expected);
  });

  it('are taken once', () => {
    const ranges = new ChangedRanges();
    ranges.add('甲', [1, 2]);
    ranges.take(new Map([['甲', 9]]), 10);
    expect(ranges.take(new Map([['甲', 9]]), 10)).toEqual({ kind: 'rows', bySheet: new Map() });
  });
});

describe('a narrowed result', () => {
  it('is whole in itself for any rows, and the same object where all are shown', () => {
    expect(createNarrowing()(county.result, { selection: undefined, hiddenRows: new Map() })).toBe(county.result);
    fc.assert(fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 12 }), fc.uniqueArray(fc.integer({ min: 2, max: 12 })), (top, height, hidden) => {
      const shown = { selection: { top, left: 1, bottom: top + height, right: 1 }, hiddenRows: new Map([['工业源清单', new Set(hidden)]]) };
      const narrowed = createNarrowing()(county.result, shown);
      expect(narrowed.lines.map(({ row }) => row)).toEqual(county.result.lines.map(({ row }) => row).filter((row) => isRowShown(shown, '工业源清单', row)));
      expect(narrowed.lines.map(({ enterprise }) => narrowed.enterprises[enterprise]?.name)).toEqual(narrowed.lines.map(({ name }) => name));
      expect(narrowed.enterprises.flatMap(({ lines }) => lines).sort((a, b) => a - b)).toEqual(narrowed.lines.map((_, at) => at));
      for (const { place } of narrowed.problems) expect(place.row === undefined || place.row === 1 || isRowShown(shown, '工业源清单', place.row)).toBe(true);
    }));
  });

  it('gives unchanged lines as the same objects again', () => {
    const narrow = createNarrowing();
    const shown = { selection: { top: 4, left: 1, bottom: 9, right: 1 }, hiddenRows: new Map() };
    const again = narrow(county.result, shown).lines;
    expect(narrow({ ...county.result }, shown).lines.every((line, at) => line === again[at])).toBe(true);
  });
});

describe('the queue', () => {
  it('runs one thing at a time, in order, whether it goes well or not', async () => {
    const queue = createQueue();
    const heard: string[] = [];
    const job = (name: string, fails = false) => queue.run(async () => {
      heard.push(`${name} begins`);
      await Promise.resolve();
      heard.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
    const all = [job('first'), job('second', true).catch((error: Error) => error.message), job('third')];
    expect(await Promise.all(all)).toEqual(['first', 'second', 'third']);
    expect(heard).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });
});

describe('the store', () => {
  it('tells of what changed, and only then', () => {
    const store = createStore({ a: 1, b: 'x' });
    let heard = 0;
    const stop = store.subscribe(() => { heard += 1; });
    const before = store.get();
    store.set({ a: 1 });
    expect([store.get() === before, heard]).toEqual([true, 0]);
    store.set({ a: 2 });
    expect([store.get(), heard]).toEqual([{ a: 2, b: 'x' }, 1]);
    stop();
    store.set({ a: 3 });
    expect(heard).toBe(1);
  });
});
