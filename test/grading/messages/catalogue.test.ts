import { describe, expect, it } from 'vitest';
import { catalogue, messageCodes } from '../../../grading/messages/catalogue.ts';
import { problem, problemLine, type Problem } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';

const banned = ['非法', '无效', '错误代码', '系统异常', '操作失败', '抱歉', '哎呀', '请输入有效'];

describe('the catalogue', () => {
  it.each(messageCodes)('%s has a title, says what was seen and what to do, in plain words', (code) => {
    const { title, text, fix } = catalogue[code];
    expect(code).toMatch(/^(FILE|SHEET|ROW|CELL|INDUSTRY|PACK|NOTES|SETTINGS|DOC|DOCX|OUTLINE|TEMPLATE|HOST|INTERNAL)_\d{3}$/);
    expect(title.length).toBeGreaterThan(1);
    expect(text).toMatch(/。$/);
    expect(fix).toMatch(/。$/);
    for (const word of banned) expect(title + text + fix).not.toContain(word);
  });

  it('has no two titles alike', () => {
    const titles = messageCodes.map((code) => catalogue[code].title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});

describe('a message', () => {
  const found: Problem = {
    code: 'CELL_002', severity: 'error', params: { seen: '没测', unit: 'mg/m3' },
    place: { file: '示例.xlsx', sheet: '工业源清单', row: 12, column: 6, heading: '颗粒物' },
  };

  it('goes place, what was seen, what to do', () => {
    expect(problemLine(found)).toBe('“示例.xlsx” 工作表“工业源清单” 第12行 F列“颗粒物”：填的是“没测”。须为数字，单位为 mg/m3。（CELL_002）');
  });

  it('names the sheet once', () => {
    const place = { sheet: '工业源清单', row: 5, column: 6 };
    expect(problemLine(problem<'SHEET_011'>('SHEET_011', 'error', place, { sheet: place.sheet })))
      .toBe('第5行 F列：工作表“工业源清单”设有保护，没有改写。在 Excel 或 WPS 里取消“保护工作表”后再试。（SHEET_011）');
    expect(problemLine(problem<'SHEET_012'>('SHEET_012', 'error', { sheet: '甲' }, { sheet: '甲' }))).toMatch(/^工作簿里没有工作表“甲”。/);
  });

  it('prints 未知 rather than fail when a value is missing', () => {
    expect(fill('填的是“{seen}”' as string, {})).toBe('填的是“（未知）”');
    expect(fill('{constructor}{__proto__}' as string, {})).toBe('（未知）（未知）');
  });
});
