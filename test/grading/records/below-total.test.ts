/** What was pasted below the total and the notes of a list: it is read, or it is named as not read. */
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../grading/messages/problem.ts';
import { namesOf, readTable } from './flatten.ts';

const head = `
  | 序号 | 企业名称 | 行业类别 | 产能 |
  | 1 | 示例一公司 | 水泥 | 10 |
  | 合　计 | | 1家 | 10 |`;
const notes = `
  | 注：1.产能按环评批复填写。 | < | < | < |
  | 2.空格不填。 | | | |
  | 填表人：示例人员 | | 审核人：示例人员 | |
  | 示例县生态环境局 | | | |`;
const many = (row: (at: number) => string) => Array.from({ length: 2_500 }, (_, at) => `\n| ${row(at + 1)} |`).join('');

const strays = (table: string) => readTable(table).problems.filter(({ code }) => code === 'SHEET_014').map(problemLine);

describe('rows below the total and the notes', () => {
  it.each([
    ['whole rows', (at: number) => `${at} | 示例新增${at}公司 | 水泥 | 10`],
    ['rows without a number', (at: number) => ` | 示例新增${at}公司 | 水泥 | 10`],
    ['a name and one more cell', (at: number) => ` | 示例新增${at}公司 | 水泥 | `],
    ['a number and a name', (at: number) => `${at} | 示例新增${at}公司 | | `],
  ])('are read: %s', (_, row) => {
    for (const above of [head, head + notes]) {
      const set = readTable(above + many(row));
      const from = above === head ? 4 : 8;
      expect([set.records.length, set.tables[0]?.dataRows, namesOf(set)[1], namesOf(set)[2_500]])
        .toEqual([2_501, [2, from + 2_499], [from, '示例新增1公司'], [from + 2_499, '示例新增2500公司']]);
      expect(strays(above + many(row))).toEqual([]);
    }
  });

  it('are read below a total with nothing but names', () => {
    const set = readTable(head + many((at) => ` | 示例新增${at}公司 | | `));
    expect(set.records.length).toBe(2_501);
  });

  it('are named as not read below notes with nothing but names', () => {
    expect([readTable(head + notes + many((at) => ` | 示例新增${at}公司 | | `)).records.length, strays(head + notes + many((at) => ` | 示例新增${at}公司 | | `))]).toEqual([1, [
      '工作表“工业源清单” 第8行 B列：从这一行到第2507行，有 2500 行只填了这一列，没有当作企业核查。是企业的，在“企业名称”列填名称，并补填其他列；是说明文字的，不用改。（SHEET_014）',
    ]]);
  });

  it('are named as not read in the column of the number', () => {
    expect(strays(head + many((at) => `示例新增${at}公司 | | | `))).toEqual([expect.stringMatching(/第4行 A列：从这一行到第2503行，有 2500 行只填了这一列/)]);
  });

  it('end and begin anew where an enterprise stands between them', () => {
    const names = '\n| | 示例甲公司 | | |\n| | 示例乙公司 | | |\n| | 示例丙公司 | | |';
    expect(strays(`${head}${notes}${names}\n| 2 | 示例丁公司 | 水泥 | 10 |${notes}${names}\n| | | | |\n| | 示例戊公司 | | |`).map((line) => /第\d+行 B列：从这一行到第\d+行，有 \d 行/.exec(line)?.[0]))
      .toEqual(['第8行 B列：从这一行到第10行，有 3 行', '第16行 B列：从这一行到第20行，有 4 行']);
  });

  it('are no names where they are headings of sections, numbers to come, notes or a signature', () => {
    expect(strays(`
      | 序号 | 企业名称 | 行业类别 | 产能 |
      | 水泥行业企业 | | | |
      | 1 | 示例一公司 | 水泥 | 10 |
      | 铸造行业企业 | | | |
      | 2 | 示例二公司 | 水泥 | 10 |
      | 3 | | | |
      | 4 | | | |
      | 5 | | | |
      | 合　计 | | 2家 | 20 |
      | 备注：一、产能按环评批复填写， | | | |
      | 没有批复的按设计能力填写； | | | |
      | 二、空格不填； | | | |
      | （三）不涉及的填斜线 | | | |
      | 示例县生态环境局 | | | |
      | 2020年9月15日 | | | |`)).toEqual([]);
  });
});
