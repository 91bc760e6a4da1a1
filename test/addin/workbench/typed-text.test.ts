/** What is typed into a cell, read as Excel reads it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeFormula, readTyped, textToEdit } from '../../../addin/workbench/book/typed-text.ts';
import { sameValue } from '../../../addin/workbench/book/same-value.ts';

describe('typed text', () => {
  it.each([
    ['10', 10], ['-0.5', -0.5], ['+3', 3], ['1,234.5', 1234.5], [' 12 ', 12], ['0', 0], ['0.10', 0.1],
    ['', undefined], ['   ', undefined], ["'", undefined],
    ['80%', { kind: 'percent', fraction: 0.8 }], ['33.3％', { kind: 'percent', fraction: 0.333 }],
    ['2020/9/1', { kind: 'date', serial: 44075, iso: '2020-09-01' }],
    ['2020-09-01', { kind: 'date', serial: 44075, iso: '2020-09-01' }],
    ['2020年9月1日', { kind: 'date', serial: 44075, iso: '2020-09-01' }],
    ['true', true], ['FALSE', false],
  ])('%j becomes a value', (typed, value) => {
    expect(readTyped(typed)).toEqual(value);
  });

  it.each([
    ['=1+1', '=1+1'], ['+86 010-00000000', '+86 010-00000000'], ['-', '-'], ['@某', '@某'],
    ['010', '010'], ['911300000000000000', '911300000000000000'], ['1,23', '1,23'], ['1e5', '1e5'],
    ['2020/13/1', '2020/13/1'], ['2020/2/30', '2020/2/30'], ['2020.9.1', '2020.9.1'], ['示例水泥厂', '示例水泥厂'], ["'123", '123'], ["''x", "'x"],
  ])('%j stays text', (typed, text) => {
    expect(readTyped(typed)).toBe(text);
  });

  it('tells what looks like a formula, so that the user hears it is not computed', () => {
    expect(['=A1', '＝A1', '=', '1=1', ''].map(looksLikeFormula)).toEqual([true, true, false, false, false]);
  });

  it('gives every value back when its text is typed unchanged', () => {
    const values = fc.oneof(
      fc.string().filter((text) => text !== ''), fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e6, max: 1e6 }).map((number) => number / 100), fc.boolean(),
      fc.integer({ min: 1, max: 999 }).map((tenth) => ({ kind: 'percent' as const, fraction: tenth / 1000 })),
      fc.constantFrom({ kind: 'date' as const, serial: 44075, iso: '2020-09-01' }),
    );
    fc.assert(fc.property(values, (value) => {
      expect(sameValue(readTyped(textToEdit(value)), value)).toBe(true);
    }));
  });
});
