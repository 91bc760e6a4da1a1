/** Lines that share the grade of their enterprise, and lines of other tables under the same name, in letters. */
import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { enterpriseValues } from '../../../generator/letters/values/enterprise-values.ts';
import { publicationValues } from '../../../generator/letters/values/listed-values.ts';
import { libraryInfo } from '../../../grading/evaluate/library-info.ts';
import { gradeTable } from '../../support/grade-table.ts';
import { sampleCampaign } from '../../support/sample-source.ts';
import { libraryOf, tinyPack } from '../../support/tiny-edition.ts';

// The oxide limit, asked of wet lines alone, is 待核; the lowest line counts in the first table, not in the second.
const library = libraryOf(tinyPack.replace('use: [shared]', 'overall: lowest').replace('value: null', 'value: 50')
  .replace('confidence: blank', 'confidence: unverified'));

function sourceOf(...rows: readonly string[]): DocumentSource {
  const head = '| 企业名称 | 行业类别 | 生产线 | 颗粒物浓度 | 氧化物浓度 | 工艺 | 清洁运输比例 |';
  return { index: gradeTable([head, ...rows].join('\n'), {}, library), library: libraryInfo(library, '2020-09-01'), campaign: sampleCampaign, templates: new Map() };
}

const dry = '| 示例甲厂 | 甲业/甲主表 | 1号线 | 25 | | 干法 | |';
const wet = '| 示例甲厂 | 甲业/甲主表 | 2号线 | 5 | 10 | 湿法 | |';
const other = '| 示例甲厂 | 甲业/甲副表 | 3号线 | | | | 90 |';

describe('letters about lines that share a grade', () => {
  it('mark every line 参考 whose printed grade rests on 待核 through a sister', () => {
    const marks = (source: DocumentSource) => [enterpriseValues(source, 0, []).lines, publicationValues(source, 'city').values.listed]
      .map((lines) => lines.map(({ grade, reference }) => `${grade}${reference}`));
    expect(marks(sourceOf(dry, wet))).toEqual([['C级参考', 'C级参考'], ['C级参考', 'C级参考']]);
    expect(marks(sourceOf(dry))).toEqual([['C级'], ['C级']]);
  });

  it('give a line of another table its own grade', () => {
    const source = sourceOf(dry, other);
    expect(enterpriseValues(source, 0, []).lines.map(({ grade }) => grade)).toEqual(['C级', '引领性']);
    expect(publicationValues(source, 'city').values.listed.map(({ lineName }) => lineName)).toEqual(['1号线']);
    expect(publicationValues(source, 'province').values.listed.map(({ lineName }) => lineName)).toEqual(['3号线']);
  });
});
