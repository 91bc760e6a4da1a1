/** What the weekly report says of lines that it leaves out. */
import { describe, expect, it } from 'vitest';
import { weeklyReport } from '../../../generator/letters/list-letters.ts';
import { libraryInfo } from '../../../grading/evaluate/library-info.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import { sampleCampaign } from '../../support/sample-source.ts';
import { tinyLibrary } from '../../support/tiny-edition.ts';
import { gradeTable } from '../../support/grade-table.ts';

const { result } = gradeTable(`
  | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 颗粒物浓度 | 工艺 |
  | 示例甲厂 | 甲业/甲主表 | B | C | 5 | 干法 |
  | 示例乙厂 | 甲业/甲主表 | B | B | 5 | 干法 |`);
const reviewed = { ...result, lines: result.lines.map((line) => ({ ...line, facts: { ...line.facts, 'first-review-on': sampleCampaign.week.to } })) };

describe('the remarks of the weekly report', () => {
  it('count a line that passed the review for a grade which it does not get', () => {
    const missing = weeklyReport.missing({ index: new ResultIndex(reviewed), library: libraryInfo(tinyLibrary(), '2020-09-01'), campaign: sampleCampaign, templates: new Map() }, {});
    expect(missing).toContain('通过初审但核查等级低于周报范围或没有等级的生产线1条未列入');
  });
});
