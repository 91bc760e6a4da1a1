/** What a writer of outlines is told. */
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../../generator/letters/outline/read-outline.ts';
import { problemLine } from '../../../../grading/messages/problem.ts';

const written = (blocks: string, kind = 'letter') => `formatVersion: 1\nkind: ${kind}\ntitle: 函\nmark: '{文件标记}'\nsections:\n  - blocks:\n${blocks}`;
const told = (blocks: string, kind?: string) => readOutline('letter.yaml', written(blocks, kind)).problems.map(({ code, params }) => [code, params['line'], params['path']]);

describe('reading an outline', () => {
  it('takes what is well written', () => {
    const { outline, problems } = readOutline('letter.yaml', written("      - { block: paragraph, text: '{城市}各企业' }\n"));
    expect(problems).toEqual([]);
    expect(outline?.sections[0]?.blocks).toEqual([{ block: 'paragraph', text: '{城市}各企业' }]);
  });

  it('tells the first fault of writing only, with its line', () => {
    expect(told('      - { block: paragraph, text: 在{城市}的{县区} }\n').map(([code, line]) => [code, line])).toEqual([['OUTLINE_001', 7]]);
  });

  it('names a key that it does not know, and those that it knows', () => {
    const { problems } = readOutline('letter.yaml', written('      - { block: paragraph, text: 字, colour: red }\n'));
    expect(problems.map(({ code, params }) => [code, params['line'], params['key']])).toEqual([['OUTLINE_003', 7, 'colour']]);
    expect(problemLine(problems[0] as never)).toContain('“letter.yaml”：第7行');
  });

  it('names a block that it does not know', () => {
    expect(told('      - { block: paragraf, text: 字 }\n').map(([code, line]) => [code, line])).toEqual([['OUTLINE_002', 7]]);
  });

  it('refuses tables wider than the text', () => {
    const table = (width: number) => `      - { block: table, each: 名单, columns: [{ width: 100, heading: 甲, value: '{甲}' }, { width: ${width}, heading: 乙, value: '{乙}' }] }\n`;
    expect(told(table(56))).toEqual([]);
    expect(told(table(57))).toEqual([['OUTLINE_004', 7, 'sections[0].blocks[0]']]);
  });

  it('refuses rows of a form that do not fill its columns', () => {
    expect(told('      - { block: form, widths: [40, 40, 40], rows: [{ cells: [{ label: 甲 }, { value: 乙 }] }] }\n')).toEqual([['OUTLINE_005', 7, 'sections[0].blocks[0].rows[0]']]);
    expect(told('      - { block: form, widths: [40, 40, 40], rows: [{ cells: [{ label: 甲 }, { value: 乙, span: 2 }] }] }\n')).toEqual([]);
  });

  it.each(['{#名单}{企业名称}', '{企业名称}{/名单}', '{#甲}{#乙}{/甲}{/乙}', '{企业名称', '企业}名称'])('refuses tags that are not closed where they were opened: %s', (text) => {
    expect(told(`      - { block: paragraph, text: '${text}' }\n`)).toEqual([['OUTLINE_006', 7, 'sections[0].blocks[0].text']]);
  });

  it('looks into groups', () => {
    expect(told("      - { block: group, when: 有名单, blocks: [{ block: paragraph, text: '{#名单}' }] }\n")).toEqual([['OUTLINE_006', 7, 'sections[0].blocks[0].blocks[0].text']]);
  });

  it('wants the file to be called as its kind', () => {
    expect(told('      - { block: title, text: 函 }\n', 'other')).toEqual([['OUTLINE_007', 2, 'kind']]);
  });
});
