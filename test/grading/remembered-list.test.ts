/** Lists mapped again and again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RememberedList } from '../../grading/remembered-list.ts';

interface Item { readonly name: string }
const items = 'abcdef'.split('').map((name): Item => ({ name }));

describe('a remembered list', () => {
  it('makes only what changed, came or stands between changes', () => {
    const list = new RememberedList<Item, string>();
    const made: string[] = [];
    const map = (names: string) => list.map(names.split('').map((name) => items.find((item) => item.name === name) as Item), ({ name }) => {
      made.push(name);
      return name.toUpperCase();
    }).join('');
    const seen = ['abc', 'abc', 'abec', 'ac', '', 'fa'].map((names) => {
      made.length = 0;
      return [map(names), made.join('')];
    });
    expect(seen).toEqual([['ABC', 'abc'], ['ABC', ''], ['ABEC', 'e'], ['AC', ''], ['', ''], ['FA', 'fa']]);
  });

  it('gives what mapping each item gives, whatever came before', () => {
    const some = fc.array(fc.constantFrom(...items), { maxLength: 12 });
    fc.assert(fc.property(fc.array(some, { maxLength: 6 }), (lists) => {
      const list = new RememberedList<Item, string>();
      for (const one of lists) expect(list.map(one, ({ name }) => name)).toEqual(one.map(({ name }) => name));
    }));
  });
});
