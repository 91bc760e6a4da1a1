/** The grade that an audit form suggests to the experts. */
import { describe, expect, it } from 'vitest';
import { formLines } from '../../../../generator/word/audit-form/form-lines.ts';
import { suggestedGrade } from '../../../../generator/word/audit-form/suggested-grade.ts';
import { libraryInfo } from '../../../../grading/evaluate/library-info.ts';
import { gradeTable } from '../../../support/grade-table.ts';
import { sampleCampaign } from '../../../support/sample-source.ts';
import { libraryOf, tinyPack } from '../../../support/tiny-edition.ts';

const library = libraryOf(tinyPack.replace('use: [shared]', 'use: [shared]\n    overall: lowest'));
const rows = `
  | 企业名称 | 行业类别 | 生产线 | 装备水平 | 颗粒物浓度 | 工艺 | 清洁运输比例 |
  | 示例甲厂 | 甲业/甲主表 | 1号线 | A | 1 | 干法 | |
  | 示例甲厂 | 甲业/甲主表 | 2号线 | C | 1 | 干法 | |
  | 示例甲厂 | 甲业/甲副表 | 3号线 | | | | 90 |`;

function suggestedFor(table: string): readonly string[] {
  const index = gradeTable(rows, {}, library);
  const form = formLines({ index, library: libraryInfo(library, '2020-09-01'), campaign: sampleCampaign, templates: new Map() }, { enterprise: 0, table });
  return form === undefined ? [] : suggestedGrade(index, form).split('\n');
}

describe('the suggested grade', () => {
  it('ends with that of the enterprise where the lines of the form share one, and says that it is for reference', () => {
    const words = suggestedFor('first/main');
    expect(words).toHaveLength(3);
    expect(words[2]).toBe('企业整体：C级（参考）');
  });

  it('says nothing of the enterprise on the form of another table, whose line keeps its own grade', () => {
    const words = suggestedFor('first/leading');
    expect(words).toHaveLength(1);
    expect(words[0]).toContain('引领性');
    expect(words.join()).not.toContain('企业整体');
  });
});
