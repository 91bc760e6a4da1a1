import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../../generator/documents/document-kind.ts';
import { auditForm } from '../../../../generator/word/audit-form/audit-form-kind.ts';
import { libraryInfo } from '../../../../grading/evaluate/library-info.ts';
import { gradeTable } from '../../../support/grade-table.ts';
import { sampleCampaign } from '../../../support/sample-source.ts';
import { tinyLibrary } from '../../../support/tiny-edition.ts';
import { wordTables, type WordRow, type WordTable } from '../../../support/word-tables.ts';

const head = '| 企业名称 | 统一社会信用代码 | 行业类别 | 生产线 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓度 | 工艺 | 弄虚作假 | 未批先建 |\n|---|---|---|---|---|---|---|---|---|---|---|';

function sourceOf(...rows: readonly string[]): DocumentSource {
  return { index: gradeTable([head, ...rows].join('\n')), library: libraryInfo(tinyLibrary(), '2020-09-01'), campaign: sampleCampaign, templates: new Map() };
}

const key = 'first/main';
const tables = async (source: DocumentSource, table = key) => wordTables(await auditForm.maker(source)({ enterprise: 0, table }));
const texts = (table: WordTable | undefined) => (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
const itemsOf = async (source: DocumentSource) => new Map(texts((await tables(source))[1]).slice(2).map((cells) => [cells[1], cells]));

const one = '| 示例甲厂 | 91130100MA00000019 | 甲业/甲主表 | 一线 | B | B | B | 25.5 | 干法 | 无 | 无 |';

describe('an audit form', () => {
  it('fills the head from the row', async () => {
    const [facts] = await tables(sourceOf(one));
    const cells = texts(facts).flat();
    const after = (label: string) => cells[cells.indexOf(label) + 1];
    expect(['企业名称', '行业/指标表', '生产线', '申报等级', '分级依据'].map(after)).toEqual(['示例甲厂', '甲业/甲主表', '一线', 'B级', '测试〔2020〕1号']);
  });

  it('has a column per grade but the last, and says at the head which one is applied for', async () => {
    const [, items] = await tables(sourceOf(one));
    expect(texts(items)[1]?.slice(2, 5)).toEqual(['A级', 'B级\n（申报）', 'C级']);
  });

  it('shows what is asked, what is stated and what falls short, with the difference', async () => {
    const items = await itemsOf(sourceOf(one));
    expect(items.get('颗粒物排放浓度')?.slice(2)).toEqual([
      '颗粒物浓度不高于10mg/m3（基准含氧量9%）', '颗粒物浓度不高于20mg/m3（基准含氧量9%）', '颗粒物浓度不高于30mg/m3（基准含氧量9%）',
      '25.5 mg/m³', '监测报告', '□是 □否\n□不涉及', '□是 □否\n□不涉及', '未达到B级要求，差5.5 mg/m³',
    ]);
    expect(items.get('装备水平自评')?.[5]).toBe('自评等级：B');
  });

  it('says what does not apply instead of a value, and nothing against it', async () => {
    const oxide = (await itemsOf(sourceOf(one))).get('氧化物排放浓度') ?? [];
    expect([oxide.slice(-5)[0], oxide.slice(-1)[0]]).toEqual(['不适用', '']);
  });

  it('names the facts that are missing, on the form and in the list of missing ones', async () => {
    const source = sourceOf('| 示例甲厂 |  | 甲业/甲主表 |  | B | B | B |  | 干法 | 无 | 无 |');
    const limit = (await itemsOf(source)).get('颗粒物排放浓度') ?? [];
    expect([limit.slice(-5)[0], limit.slice(-1)[0]]).toEqual(['', '缺数据：颗粒物浓度']);
    expect(auditForm.missing(source, { enterprise: 0, table: key })).toEqual([
      '统一社会信用代码', '排污许可证编号', '地址', '联系人', '联系电话', '主要产品', '产能', '颗粒物浓度',
    ]);
  });

  it('merges adjacent grades that ask the same, and keeps apart those that do not', async () => {
    const [, items] = await tables(sourceOf(one));
    const spans = (title: string) => items?.rows.find(({ cells }) => cells[1]?.text === title)?.cells.slice(2, -5).map(({ span }) => span);
    expect(spans('颗粒物排放浓度')).toEqual([1, 1, 1]);
    const source = sourceOf(one);
    const table = source.index.result.tables[key] ?? expect.fail();
    const same = { ...table, indicators: table.indicators.map((indicator) => ({ ...indicator, requirements: indicator.requirements.map((asked) => ({ ...asked, text: asked.grade === 'C' ? '要求丙' : '要求甲' })) })) };
    Object.assign(source.index.result.tables, { [key]: same });
    const [, merged] = await tables(source);
    expect(merged?.rows.slice(2).map(({ cells }) => cells.slice(2, -5).map(({ text, span }) => [text.replace(/（.*/, ''), span])))
      .toEqual(same.indicators.map(() => [['要求甲', 2], ['要求丙', 1]]));
  });

  it('groups by dimension in one merged cell', async () => {
    const [, items] = await tables(sourceOf(one));
    const firstCell = ({ cells }: WordRow) => [cells[0]?.text, cells[0]?.merge];
    expect(items?.rows.slice(2).map(firstCell)).toEqual([['装备水平', undefined], ['排放限值', 'start'], ['', 'more']]);
  });

  it('says 待填 and 待核 where the packs do', async () => {
    const items = await itemsOf(sourceOf(one));
    expect(items.get('装备水平自评')?.[2]).toContain('待填');
    const leading = { enterprise: 0, table: 'first/leading' };
    const source = sourceOf('| 示例乙厂 |  | 甲业/甲副表 |  | 引领性 | 引领性 |  |  |  |  |  |');
    const [, share] = wordTables(await auditForm.maker(source)(leading));
    expect(texts(share)[2]?.[2]).toContain('（待核）');
    expect(texts(share)[1]?.[2]).toBe('引领性\n（申报）');
  });

  it('puts several lines of an enterprise on one form: once what they share, line by line what differs', async () => {
    const source = sourceOf(one, '| 示例甲厂 | 91130100MA00000019 | 甲业/甲主表 | 二线 | B | B | B | 8 | 干法 | 无 | 无 |');
    expect(auditForm.subjects(source)).toEqual([{ enterprise: 0, table: key }]);
    const items = await itemsOf(source);
    expect(items.get('颗粒物排放浓度')?.slice(-5)[0]).toBe('一线：25.5 mg/m³\n二线：8 mg/m³');
    expect(items.get('颗粒物排放浓度')?.slice(-1)[0]).toBe('一线：未达到B级要求，差5.5 mg/m³');
    expect(items.get('装备水平自评')?.slice(-5)[0]).toBe('自评等级：B');
  });

  it('lists the vetoes with what they take away, what the enterprise states and what to check', async () => {
    const [, , vetoes] = await tables(sourceOf('| 示例甲厂 |  | 甲业/甲主表 | 一线 | B | B | B | 5 | 干法 | 是 | 无 |'));
    expect(texts(vetoes).slice(1)).toEqual([
      ['弄虚作假', '按D级处理', '是', '□无　□有', '□无　□有', '申报为“是”，核实是否属实'],
      ['未批先建', '不得评为A级、B级', '无', '□无　□有', '□无　□有', ''],
    ]);
  });

  it('suggests the grade of the result, or its range, and leaves the choice to the experts', async () => {
    const opinionOf = async (source: DocumentSource) => texts((await tables(source))[3]).flat();
    const settled = await opinionOf(sourceOf(one));
    expect(settled).toContain('申报B级，核查结果：C级（参考）。起决定作用：颗粒物排放浓度');
    expect(settled).toContain('□A级　　□B级　　□C级　　□D级');
    const open = await opinionOf(sourceOf('| 示例甲厂 |  | 甲业/甲主表 | 一线 | B | B | B |  | 干法 | 无 | 无 |'));
    expect(open).toContain('申报B级，核查结果：B级～D级（参考）。起决定作用：颗粒物排放浓度');
  });

  it('has a place for an expert of the industry to sign', async () => {
    const signatures = (await tables(sourceOf(one)))[4];
    expect(texts(signatures).map((cells) => cells[0])).toContain('本行业专家\n（甲业）');
    expect(signatures?.rows).toHaveLength(8);
  });

  it('is not made of a line without a table', () => {
    expect(auditForm.subjects(sourceOf('| 示例丙厂 |  | 丙业 |  | B |  |  |  |  |  |  |'))).toEqual([]);
  });
});
