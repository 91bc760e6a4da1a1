/** Audit forms of names, values and packs that nobody should have written. */
import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../../generator/documents/document-kind.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { auditForm } from '../../../../generator/word/audit-form/audit-form-kind.ts';
import { libraryInfo } from '../../../../grading/evaluate/library-info.ts';
import { gradeRecords } from '../../../../grading/evaluate/grade-records.ts';
import { ResultIndex } from '../../../../grading/findings/lookups.ts';
import type { GradingResult, TableSummary } from '../../../../grading/findings/result.ts';
import { readRecords } from '../../../../grading/records/read-records.ts';
import { gridFromFacts } from '../../../support/grid-from-facts.ts';
import { canMakePdf, pdfPages } from '../../../support/pdf-pages.ts';
import { sampleCampaign, sampleDate } from '../../../support/sample-source.ts';
import { tinyLibrary } from '../../../support/tiny-edition.ts';
import { validate } from '../../../support/validate-docx.ts';
import { misfits, wordTables } from '../../../support/word-tables.ts';

const library = tinyLibrary();
const key = 'first/main';
const usual = { 'enterprise-name': '示例甲厂', industry: '甲业/甲主表', 'applied-grade': 'B', 'declared-equipment': 'B', 'declared-limits': 'B', particulate: '25.5', process: '干法' };

function gradedFrom(facts: Readonly<Record<string, string>>): GradingResult {
  return gradeRecords([{ file: 'county.xlsx', set: readRecords([gridFromFacts(library, facts)], library) }], library, { date: sampleDate });
}

function sourceOf(result: GradingResult): DocumentSource {
  return { index: new ResultIndex(result), library: libraryInfo(library, sampleDate), campaign: sampleCampaign, templates: new Map() };
}

const formOf = (result: GradingResult): Promise<Uint8Array> => auditForm.maker(sourceOf(result))({ enterprise: 0, table: key });

function withTable(result: GradingResult, change: (table: TableSummary) => TableSummary): GradingResult {
  return { ...result, tables: { ...result.tables, [key]: change(result.tables[key] ?? expect.fail()) } };
}

const cells = (bytes: Uint8Array) => wordTables(bytes).flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ text }) => text)));
const nasty = `<w:t>&amp;"'\u0007\u0000\ud800示例\ufffe]]>`;

async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(wordTables(bytes).flatMap(misfits)).toEqual([]);
  expect(lintDocument(bytes)).toEqual([]);
  expect(await validate(bytes)).toEqual([]);
}

describe('hostile audit forms', () => {
  it('hold control characters, angle brackets and halves of surrogates as plain text', async () => {
    const result = gradedFrom({ ...usual, 'enterprise-name': nasty, 'production-line': nasty, particulate: `25.5${nasty}` });
    const bytes = await formOf(result);
    await expectSound(bytes);
    expect(cells(bytes).some((text) => text.includes('<w:t>&amp;"\''))).toBe(true);
  }, 60_000);

  it('hold names of 200 characters and values of many lines', async () => {
    const result = gradedFrom({ ...usual, 'enterprise-name': '示例'.repeat(100), 'production-line': 'L'.repeat(200), particulate: Array.from({ length: 80 }, (_, at) => `第${at}次25.5`).join('\n') });
    await expectSound(await formOf(result));
  }, 60_000);

  it('hold a row that states nothing but its industry', async () => {
    const result = gradedFrom({ industry: '甲业/甲主表' });
    await expectSound(await formOf(result));
    expect(auditForm.missing(sourceOf(result), { enterprise: 0, table: key })).toContain('企业名称');
  }, 60_000);

  it('take nothing in the packs or the rows for one of their own marks', async () => {
    const marked = withTable(gradedFrom({ ...usual, 'enterprise-name': '⟦running⟧示例' }), (table) => ({
      ...table, industry: '⟦fact.address⟧', indicators: table.indicators.map((indicator) => ({ ...indicator, title: '⟦rows:x⟧', evidence: ['⟦nothing⟧'] })),
    }));
    const all = cells(await formOf(marked));
    expect(all).toContain('〚rows:x〛');
    expect(all).toContain('〚nothing〛');
    expect(all.filter((text) => text.includes('running'))).toEqual(['⟦running⟧示例']);
  });

  it('hold 500 indicators, some with sentences higher than a page, in their order', async () => {
    const result = withTable(gradedFrom(usual), (table) => {
      const [first] = table.indicators;
      return first === undefined ? table : {
        ...table,
        indicators: Array.from({ length: 500 }, (_, at) => ({
          ...first, id: `indicator-${at}`, title: `指标${at}`, dimension: `维度${Math.floor(at / 40)}`,
          requirements: first.requirements.map((asked) => ({ ...asked, text: at % 100 === 7 ? '甚长的要求'.repeat(200) : `要求${at}` })),
        })),
      };
    });
    const bytes = await formOf(result);
    await expectSound(bytes);
    const [, items] = wordTables(bytes);
    expect(items?.rows.slice(2).map((row) => row.cells[1]?.text)).toEqual(Array.from({ length: 500 }, (_, at) => `指标${at}`));
    // 1,000 characters over three merged columns are some 40 lines.
    expect(items?.rows.filter(({ mayBreak }) => mayBreak)).toHaveLength(5);
  }, 120_000);

  it.each([2, 6, 15])('fit a scheme of %i grades', async (count) => {
    const grades = Array.from({ length: count }, (_, at) => `等${at}`);
    const result = withTable(gradedFrom(usual), (table) => ({
      ...table, grades, barredBy: {},
      indicators: table.indicators.map((indicator) => ({ ...indicator, requirements: grades.slice(0, -1).map((grade) => ({ grade, text: `达到${grade}`, fields: [], confidence: 'blank' as const })) })),
    }));
    await expectSound(await formOf(result));
  }, 60_000);

  it('say so where the table has no indicators in force', async () => {
    const bytes = await formOf(withTable(gradedFrom(usual), (table) => ({ ...table, indicators: [] })));
    await expectSound(bytes);
    expect(cells(bytes)).toContain('这张指标表在适用日期没有指标。');
  }, 60_000);
});

const isOffice = canMakePdf();

describe.skipIf(!isOffice)('the pages of an audit form', () => {
  it('repeat the heads, end with a page to sign, and number themselves', async () => {
    const result = withTable(gradedFrom(usual), (table) => {
      const [first] = table.indicators;
      return { ...table, indicators: Array.from({ length: 30 }, (_, at) => ({ ...(first ?? expect.fail()), id: `indicator-${at}`, title: `指标${at}`, dimension: `维度${at % 5}` })) };
    });
    const { form = [] } = pdfPages({ form: await formOf(result) });
    expect(form.length).toBeGreaterThan(3);
    expect(form.length).toBeLessThan(8);
    const flat = form.map((page) => page.replace(/\s/g, ''));
    expect(flat[0]).toContain('企业绩效分级专家审核表');
    expect(flat.slice(0, -1).filter((page) => !page.includes('企业情况') && !page.includes('一票否决'))).toEqual([]);
    expect(flat[flat.length - 1]).toMatch(/审核意见和签字.*专家组建议等级.*本行业专家.*企业代表/);
    expect(flat.every((page) => page.includes('示例甲厂'))).toBe(true);
  }, 180_000);
});
