/** Differences of lists. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyListPatch, listPatch, type Likeness } from '../../../addin/checker/list-patch.ts';

interface Item { readonly name: string }
const byIdentity: Likeness<Item> = { keyOf: (item) => item, isSame: (before, after) => before === after };
const items = 'abcdefgh'.split('').map((name): Item => ({ name }));
const pick = (names: string) => names.split('').map((name) => items.find((item) => item.name === name) ?? { name });

describe('a list patch', () => {
  it.each([
    ['abc', 'abc', [{ from: 0, count: 3 }], ''],
    ['abc', 'aXc', [{ from: 0, count: 1 }, { added: 1 }, { from: 2, count: 1 }], 'X'],
    ['abc', 'abXc', [{ from: 0, count: 2 }, { added: 1 }, { from: 2, count: 1 }], 'X'],
    ['abcd', 'ad', [{ from: 0, count: 1 }, { from: 3, count: 1 }], ''],
    ['', 'XY', [{ added: 2 }], 'XY'],
    ['abc', '', [], ''],
    ['abcd', 'cdab', [{ from: 2, count: 2 }, { from: 0, count: 2 }], ''],
  ])('from %s to %s keeps what stayed', (before, after, runs, added) => {
    const patch = listPatch(pick(before), pick(after), byIdentity);
    expect(patch.runs).toEqual(runs);
    expect(patch.items.map(({ name }) => name).join('')).toBe(added);
  });

  it('gives the new list again, with the old objects, whatever the lists', () => {
    const list = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...items) }, fc.string().map((name): Item => ({ name }))), { maxLength: 30 });
    fc.assert(fc.property(list, list, (before, after) => {
      const made = applyListPatch(before, listPatch(before, after, byIdentity));
      expect(made.length).toBe(after.length);
      made.forEach((item, at) => expect(item).toBe(after[at]));
    }));
  });

  it('sends equal items of another make only once', () => {
    const alike: Likeness<Item> = { keyOf: (item) => item, isSame: (before, after) => before.name === after.name };
    expect(listPatch([{ name: 'a' }, { name: 'b' }], [{ name: 'a' }, { name: 'b' }], alike).items).toEqual([]);
  });
});
