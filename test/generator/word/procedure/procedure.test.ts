import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../../generator/documents/document-kind.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { levelSteps } from '../../../../generator/word/procedure/procedure-text.ts';
import { procedure } from '../../../../generator/word/procedure/procedure-kind.ts';
import type { EditionSummary } from '../../../../grading/findings/result.ts';
import { canMakePdf, pdfPages } from '../../../support/pdf-pages.ts';
import { sampleSource } from '../../../support/sample-source.ts';
import { validate } from '../../../support/validate-docx.ts';
import { misfits, partText, wordTables, wordText } from '../../../support/word-tables.ts';

let source: DocumentSource;
let bytes: Uint8Array;
const make = (changed: DocumentSource) => procedure.maker(changed)({});
const withEdition = (changes: Partial<EditionSummary>): DocumentSource => ({ ...source, library: { ...source.library, edition: { ...source.library.edition, ...changes } } });
const body = (made: Uint8Array) => wordText(partText(made, 'word/document.xml'));

beforeAll(async () => {
  source = await sampleSource();
  source = {
    ...source,
    campaign: { ...source.campaign, city: '示例市', deadlines: { contactSheet: '2020-07-20', rectification: '2020-09-15', gradesReported: '2020-09-20', lateRectification: '2020-12-15', listUpdated: '2020-12-25' } },
  };
  bytes = await make(source);
});

async function expectSound(made: Uint8Array): Promise<void> {
  expect(wordTables(made).flatMap(misfits)).toEqual([]);
  expect(lintDocument(made)).toEqual([]);
  expect(await validate(made)).toEqual([]);
}

describe('the procedure', () => {
  it('has a heading and the steps of every way a declaration can go, from the edition', () => {
    const text = body(bytes);
    for (const heading of ['（一）申报A级的', '（二）申报引领性、B级、B-级的', '（三）申报C级、D级、非引领性的']) expect(text).toContain(heading);
    for (const review of source.library.edition.reviewLevels.flatMap(({ reviews }) => reviews)) expect(text).toContain(`．${review}：`);
    expect(text).toContain(source.library.edition.document);
  });

  it('words the steps by their place: first, between, last, only', () => {
    const level = { grades: ['甲'], publishedBy: 'province', inWeeklyReport: true, confidence: 'secondary' } as const;
    const steps = levelSteps({ ...level, reviews: ['初审', '中审', '终审'] });
    expect(steps).toHaveLength(5);
    expect(steps[0]).toMatch(/^1．初审：.*签字.*进入中审。$/);
    expect(steps[1]).toMatch(/^2．中审：.*进入终审。$/);
    expect(steps[2]).toMatch(/^3．终审：.*核定绩效等级。$/);
    expect(steps[3]).toBe('4．当周通过初审的申报，列入周报上报。');
    expect(steps[4]).toBe('5．核定结果在省级网站公示。');
    expect(levelSteps({ grades: ['乙'], reviews: ['审核'], publishedBy: 'city', inWeeklyReport: false, confidence: 'secondary' })).toEqual([expect.stringMatching(/现场审核，核定绩效等级。$/), '2．核定结果在市级网站公示。']);
  });

  it('lists the days of the campaign in their order and leaves room for those not known', async () => {
    const days = (made: Uint8Array) => (wordTables(made)[0]?.rows ?? []).slice(1).map(({ cells }) => cells[1]?.text);
    expect(days(bytes)).toEqual(['2020年7月20日前', '2020年9月15日前', '2020年9月20日前', '2020年12月15日前', '2020年12月25日前', '每周']);
    const open = { ...source, campaign: { ...source.campaign, deadlines: { contactSheet: '', rectification: '', gradesReported: '', lateRectification: '', listUpdated: '' } } };
    const made = await make(open);
    expect(days(made)[0]).toBe('　　　　年　　月　　日前');
    expect(procedure.missing(open, {})).toHaveLength(5);
    expect(procedure.missing(source, {})).toEqual([]);
  });

  it('draws the chart with shapes that can be edited and lines that stay fastened', () => {
    const xml = partText(bytes, 'word/document.xml');
    expect(xml).toContain('<wpc:wpc>');
    expect(xml).toContain('prst="flowChartDecision"');
    const fastened = xml.match(/<a:stCxn /g)?.length ?? 0;
    expect(fastened).toBeGreaterThanOrEqual(20);
    expect(xml.match(/<a:endCxn /g)).toHaveLength(fastened);
  });

  it('is sound and the same twice', async () => {
    await expectSound(bytes);
    expect(await make(source)).toEqual(bytes);
  }, 60_000);

  it('stays sound with hostile editions', async () => {
    const nasty = `<w:p>&\u0007\ud800${'审'.repeat(200)}`;
    const level = { publishedBy: 'city', inWeeklyReport: false, confidence: 'secondary' } as const;
    for (const reviewLevels of [[], [{ ...level, grades: [nasty], reviews: [nasty, nasty, nasty, nasty] }], Array.from({ length: 15 }, (_, at) => ({ ...level, grades: [`${at}`], reviews: [`市${at}`] }))]) {
      await expectSound(await make({ ...withEdition({ reviewLevels, name: nasty }), campaign: { ...source.campaign, city: nasty, report: { phone: nasty, mail: '' } } }));
    }
  }, 90_000);
});

describe.skipIf(!canMakePdf())('the procedure on paper', () => {
  it('has the chart on one page of its own, the last', async () => {
    const { pages = [] } = pdfPages({ pages: bytes });
    expect(pages.length).toBe(5);
    const last = pages[4]?.replace(/\s/g, '') ?? '';
    for (const said of ['绩效分级申报与核定流程图', '企业', '县级', '市级', '省级', '生态环境部', '虚线为退回路径', '—5—']) expect(last).toContain(said);
  }, 120_000);
});
