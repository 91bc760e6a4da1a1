/** What is added to old browsers does as the built-in does. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missing } from '../../../addin/shell/missing.ts';
import { addMissing } from '../../../addin/shell/polyfills.ts';

type Called = (this: unknown, ...args: readonly unknown[]) => unknown;

function ours(owner: string, name: string): Called {
  return missing.find((one) => one.owner === owner && one.name === name)?.value as Called;
}

describe('what old browsers lack', () => {
  it('does as the built-in does', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.integer({ min: -12, max: 12 }), fc.string(), fc.string({ maxLength: 2 }), (numbers, index, text, part) => {
      expect(ours('Array.prototype', 'at').call(numbers, index)).toBe(numbers.at(index));
      expect(ours('String.prototype', 'at').call(text, index)).toBe(text.at(index));
      expect(ours('Array.prototype', 'findLast').call(numbers, (value: unknown) => Number(value) > index)).toBe([...numbers].reverse().find((value) => value > index));
      expect(ours('String.prototype', 'replaceAll').call(text, part, '一')).toBe(text.replaceAll(part, '一'));
      const pattern = /\w?/g;
      expect([...ours('String.prototype', 'matchAll').call(text, pattern) as Iterable<unknown>]).toEqual([...text.matchAll(pattern)]);
    }));
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.integer()), (values) => {
      expect(ours('Object', 'fromEntries')(Object.entries(values))).toEqual(Object.fromEntries(Object.entries(values)));
      expect(ours('Object', 'hasOwn')(values, 'toString')).toBe(Object.hasOwn(values, 'toString'));
    }));
  });

  it('waits for all promises, failed or not', async () => {
    const work = () => [Promise.resolve(1), Promise.reject(new Error('no')), 3];
    expect(await ours('Promise', 'allSettled').call(Promise, work())).toEqual(await Promise.allSettled(work()));
  });

  it('is added where it is not there, and nowhere else', () => {
    const hasOwn = () => true;
    const old = { Object: { hasOwn }, Array: { prototype: {} }, String: { prototype: {} }, Promise: {} };
    addMissing(old);
    expect(old.Object.hasOwn).toBe(hasOwn);
    expect(Object.getOwnPropertyNames(old.Array.prototype)).toEqual(['at', 'findLast']);
    expect((old as unknown as { readonly globalThis: unknown }).globalThis).toBe(old);
    expect(Object.keys(old)).toEqual(['Object', 'Array', 'String', 'Promise']);
  });
});
