import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellInput } from '../../../workbook/live/cell-input.ts';
import { typedInto } from '../../support/fake-excel/typed-value.ts';

describe('text handed to Excel', () => {
  it.each(['=1+1', '+1', '-1', '@示例', "'引号", '=', '\t=1', '＝1', '007', '130102000000000000', '1E5', '1,234', '(5)', '50%', '￥12', '3-4', '2020-09-15',
    '2020年9月', '9月15日', '二〇二〇年九月', '12:30', '上午9时', 'TRUE', 'false', 'ｔｒｕｅ', '#N/A', '１２', ' 5 ', 'Jan 5', '5 1/2'])('gets an apostrophe: %s', (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });

  it.each(['示例一厂', '未达标1项：颗粒物', 'A', 'mg/m³', '无', '10mg/m³（示例）', 'PM10标准'])('needs none: %s', (text) => {
    expect(cellInput(text)).toBe(text);
  });

  it('stays the text it is, whatever it is', () => {
    const awkward = fc.string({ unit: fc.constantFrom(...'=+-@\'#0123456789.,%/:年月日 TRUEfalse（)（¥E示１２'), maxLength: 8 });
    fc.assert(fc.property(fc.oneof(awkward, fc.string({ maxLength: 30 })), (text) => {
      fc.pre(text !== '');
      const cell = typedInto(cellInput(text), 'General', false);
      expect([cell.value, cell.formula, cell.format]).toEqual([text, undefined, 'General']);
    }), { numRuns: 3000 });
  });
});
