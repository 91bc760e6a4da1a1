/** What old browsers do otherwise is made to be done as now. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAbortReason, keepSortStable } from '../../../addin/shell/old-ways.ts';

type Compare = (a: unknown, b: unknown) => number;

/** Arrays that sort as they did before Chrome 70: equals come out in another order when there are more than ten. */
function oldArrays(): { readonly prototype: { sort(compare?: Compare): unknown[] } } {
  return {
    prototype: {
      sort(this: unknown[], compare?: Compare) {
        if (this.length > 10) this.reverse();
        return Array.prototype.sort.call(this, compare as never);
      },
    },
  };
}

const list = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(undefined)), { minLength: 0, maxLength: 40 });

describe('sorting in old browsers', () => {
  it('leaves equals in their order, and what is not there at the end', () => {
    const old = oldArrays();
    keepSortStable(old);
    fc.assert(fc.property(list, (keys) => {
      const items = keys.map((key, at) => (key === undefined ? undefined : { key, at }));
      const byKey: Compare = (a, b) => (a as { key: number }).key - (b as { key: number }).key;
      const sorted = [...items];
      expect(old.prototype.sort.call(sorted as never, byKey)).toBe(sorted);
      expect(sorted).toEqual([...items].sort(byKey as never));
    }));
    fc.assert(fc.property(fc.array(fc.string()), (words) => {
      expect(old.prototype.sort.call([...words] as never)).toEqual([...words].sort());
    }));
  });

  it('is left alone where it does so already', () => {
    const { sort } = Array.prototype;
    keepSortStable(Array);
    expect(Array.prototype.sort).toBe(sort);
  });
});

describe('stopping in old browsers', () => {
  class OldSignal { aborted = false; }
  class OldController {
    readonly signal = new OldSignal();
    abort(): void { this.signal.aborted = true; }
  }
  const abortOf = (controller: unknown) => controller as { readonly signal: { readonly aborted: boolean; readonly reason?: unknown }; abort(reason?: unknown): void };

  it('keeps the first reason, and has one where none is given', () => {
    keepAbortReason({ AbortController: OldController, AbortSignal: OldSignal });
    const [told, untold, going] = [abortOf(new OldController()), abortOf(new OldController()), abortOf(new OldController())];
    const reason = new Error('no more');
    told.abort(reason);
    told.abort(new Error('later'));
    untold.abort();
    expect([told.signal.aborted, told.signal.reason, untold.signal.aborted, going.signal.reason]).toEqual([true, reason, true, undefined]);
    expect(untold.signal.reason).toMatchObject({ name: 'AbortError' });
  });

  it('is left alone where there is a reason already, or nothing to stop', () => {
    const { abort } = AbortController.prototype;
    keepAbortReason({ AbortController, AbortSignal });
    expect(AbortController.prototype.abort).toBe(abort);
    expect(() => { keepAbortReason({}); }).not.toThrow();
  });
});
