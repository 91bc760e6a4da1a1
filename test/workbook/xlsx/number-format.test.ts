import { describe, expect, it } from 'vitest';
import { isBuiltInDateFormat, isDateFormatCode, isPercentFormat } from '../../../workbook/xlsx/number-format.ts';

describe('isDateFormatCode', () => {
  it.each([
    'yyyy-mm-dd', 'yyyy"年"m"月"d"日"', 'yyyy年m月d日', 'm/d', 'mmm\\-yy', 'h:mm', 'h:mm:ss.00', 'mmss.0', 'mm:ss.0;@',
    '[$-804]aaaa;@', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '[$-409]h:mm\\ AM/PM;@', '[DBNum1][$-804]yyyy"年"m"月";@', '[Red]yyyy/m/d', '上午/下午h"时"mm"分"',
    '[$-411]ge.m.d;@', ';;yyyy/m/d', 'A/P',
  ])('takes %s for a date', (code) => {
    expect(isDateFormatCode(code)).toBe(true);
  });

  it.each([
    'General', 'G/通用格式', '[DBNum2]G/通用格式', 'Standard', '0.00', '#,##0.00_);[Red](#,##0.00)', '0.00E+00', '0%', '@', '0"d"', '"yyyy"', '0\\d', '[Red]0', '[$¥-804]#,##0',
    '[h]:mm:ss', '[mm]:ss', '[$-409][h]:mm', '# ?/?', '_ * #,##0_ ;_ * -#,##0_ ', '', ';;;', '"', '\\', '[', '0"mg/m³"',
  ])('does not take %s for one', (code) => {
    expect(isDateFormatCode(code)).toBe(false);
  });

  it('takes no time over a code made to be slow', () => {
    const started = performance.now();
    for (const code of ['['.repeat(100_000), '"'.repeat(99_999), '[h'.repeat(50_000), '_'.repeat(100_000)]) isDateFormatCode(code);
    for (const code of ['['.repeat(1000), '"'.repeat(999), '[h'.repeat(500)]) isDateFormatCode(code);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('isBuiltInDateFormat', () => {
  it('knows the dates of every language, the elapsed time 46 not among them', () => {
    const ids = Array.from({ length: 164 }, (_, id) => id).filter(isBuiltInDateFormat);
    expect(ids).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
  });
});

describe('isPercentFormat', () => {
  it.each([[9, undefined], [10, undefined], [164, '0%'], [164, '0.00%;[Red]-0.00%'], [164, '#,##0 %']] as const)('takes format %i %s for a percentage', (id, code) => {
    expect(isPercentFormat(id, code)).toBe(true);
  });

  it.each([[0, undefined], [2, undefined], [164, '0"%"'], [164, '0\\%'], [164, '0.0'], [9, '0']] as const)('takes format %i %s for a plain number', (id, code) => {
    expect(isPercentFormat(id, code)).toBe(false);
  });
});
