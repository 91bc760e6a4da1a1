import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource, Subject } from '../../../../generator/documents/document-kind.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { application } from '../../../../generator/word/application/application-kind.ts';
import { tagListHash } from '../../../../generator/word/content-controls/control-writer.ts';
import { libraryInfo } from '../../../../grading/evaluate/library-info.ts';
import type { TableSummary } from '../../../../grading/findings/result.ts';
import { gridFromFacts } from '../../../support/grid-from-facts.ts';
import { canMakePdf, pdfPages } from '../../../support/pdf-pages.ts';
import { readControls } from '../../../support/read-controls.ts';
import { sampleDate, sampleSource, shippedLibrary, sourceFromGrids } from '../../../support/sample-source.ts';
import { tinyLibrary } from '../../../support/tiny-edition.ts';
import { validate } from '../../../support/validate-docx.ts';
import { misfits, partText, wordTables, wordText } from '../../../support/word-tables.ts';

let source: DocumentSource;
const make = (subject: Subject, from = source) => application.maker(from)(subject);
const tables = () => Object.keys(source.library.tables);
const firstTable = () => tables()[0] ?? expect.fail();

beforeAll(async () => {
  source = await sampleSource();
});

async function expectSound(bytes: Uint8Array): Promise<void> {
  expect(wordTables(bytes).flatMap(misfits)).toEqual([]);
  expect(lintDocument(bytes)).toEqual([]);
  expect(await validate(bytes)).toEqual([]);
}

describe('the application form', () => {
  it('is offered for every table of the edition, usually for those of the result', () => {
    expect(application.subjects(source).map(({ table }) => table)).toEqual(tables());
    const used = new Set(source.index.result.lines.map(({ table }) => table));
    expect(application.usual(source).map(({ table }) => table)).toEqual(tables().filter((table) => used.has(table)));
    expect(application.missing(source, { table: firstTable() })).toEqual([]);
  });

  it('asks, in every table of the edition, for all that its indicators read, once, and for a grade per dimension', async () => {
    for (const [table, summary] of Object.entries(source.library.tables)) {
      const tags = readControls(await make({ table })).map(({ tag }) => tag);
      expect(new Set(tags).size).toBe(tags.length);
      const asked = new Set(tags.map((tag) => tag.replace(/^line\[\d+\]\.|\[\d+\]$/g, '')));
      expect(summary.indicators.flatMap(({ fields, measured }) => [...fields, ...measured]).filter((field) => !asked.has(field)), table).toEqual([]);
      for (const field of ['enterprise-name', 'credit-code', 'permit-number', 'address', 'contact', 'phone', 'applied-grade', 'production-line']) expect(asked).toContain(field);
      for (const { field } of Object.values(source.index.result.vetoes)) expect(asked).toContain(field);
      const evidence = summary.indicators.reduce((sum, { evidence: kinds }) => sum + kinds.length, 0);
      expect(tags.filter((tag) => tag.startsWith('evidence.'))).toHaveLength(evidence);
      expect(tags.filter((tag) => tag.startsWith('line['))).toHaveLength(15);
    }
  }, 60_000);

  it('offers the grades of its table, best first, and the choices of the edition', async () => {
    const xml = partText(await make({ table: firstTable() }), 'word/document.xml');
    const offered = (tag: string) => [...(new RegExp(`<w:tag w:val="${tag}"/>.*?</w:sdtPr>`).exec(xml)?.[0] ?? '').matchAll(/w:displayText="([^"]*)"/g)].map((found) => found[1]);
    expect(offered('applied-grade')).toEqual(source.library.tables[firstTable()]?.grades);
    expect(offered('declared-equipment')).toEqual(source.library.tables[firstTable()]?.grades);
    expect(offered('eia-approval')).toEqual(['有', '无']);
    expect(offered('process')).toEqual(source.library.fields['process']?.choices.map(({ value }) => value));
  });

  it('is empty but for its industry', async () => {
    const controls = readControls(await make({ table: firstTable() }));
    expect(controls.filter(({ value }) => value !== '').map(({ tag, value }) => [tag, value])).toEqual([['industry', source.library.tables[firstTable()]?.name]]);
  });

  it('says which template it is and which controls belong to it, and lets nothing else be changed', async () => {
    const bytes = await make({ table: firstTable() });
    const properties = partText(bytes, 'docProps/custom.xml');
    expect(properties).toContain(`application:${firstTable()}:${source.library.edition.id}`);
    expect(properties).toContain(tagListHash(readControls(bytes).map(({ tag }) => tag)));
    expect(partText(bytes, 'word/settings.xml')).toMatch(/<w:documentProtection(?=[^>]*w:edit="forms")(?=[^>]*w:enforcement="(?:1|true)")/);
  });

  it('is marked 参考 where the table is in doubt, and 示例 never, because no setting stands in it', async () => {
    const header = async (from: DocumentSource) => wordText(partText(await make({ table: firstTable() }, from), 'word/header1.xml'));
    expect(await header(source)).toContain('参考');
    expect(await header(source)).not.toContain('示例');
    const sure = Object.fromEntries(Object.entries(source.library.tables).map(([key, table]): [string, TableSummary] => [key, {
      ...table, indicators: table.indicators.map((one) => ({ ...one, requirements: one.requirements.map((asked) => ({ ...asked, confidence: 'verified' as const })) })),
    }]));
    expect(await header({ ...source, library: { ...source.library, tables: sure } })).not.toContain('参考');
  });

  it('is sound and the same twice', async () => {
    for (const table of [tables()[1] ?? firstTable(), tables()[5] ?? firstTable()]) await expectSound(await make({ table }));
    expect(await make({ table: firstTable() })).toEqual(await make({ table: firstTable() }));
  }, 60_000);
});

describe('the application form of an enterprise', () => {
  const library = shippedLibrary();
  const facts = {
    'enterprise-name': '示例县甲厂', 'credit-code': '91139999MA0100075E', industry: '水泥/水泥熟料', 'production-line': '一线', capacity: '132', 'commissioned-on': '2011.5.1',
    'applied-grade': 'B级', 'declared-equipment': 'Ｂ', 'eia-approval': '√', 'monitoring-report-on': '2020年7月8日', ledgers: '监测记录；生产设施', 'permit-exceeded': '否', penalised: '查询中',
  };
  const filled = async (...rows: readonly Readonly<Record<string, string>>[]) => {
    const from = sourceFromGrids(rows.map((row, at) => ({ ...gridFromFacts(library, row), name: `表${at}` })), library);
    return Object.fromEntries(readControls(await make({ enterprise: 0, table: 'cement/clinker' }, from)).map(({ tag, value }) => [tag, value]));
  };

  it('holds what is known, as the controls can hold it', async () => {
    const values = await filled(facts);
    expect(values).toMatchObject({
      'enterprise-name': '示例县甲厂', 'credit-code': '91139999MA0100075E', 'applied-grade': 'B', 'declared-equipment': 'B', 'eia-approval': '有', 'monitoring-report-on': '2020-07-08',
      'ledgers[1]': 'true', 'ledgers[2]': '', 'ledgers[3]': 'true', 'permit-exceeded': '无', penalised: '', 'line[1].production-line': '一线', 'line[1].commissioned-on': '2011-05-01', 'line[2].production-line': '',
    });
  });

  it('leaves open what its lines say differently where only one answer fits, and names the lines elsewhere', async () => {
    const values = await filled(facts, { ...facts, 'production-line': '二线', 'eia-approval': '无', contact: '示例乙' });
    expect(values).toMatchObject({ 'eia-approval': '', 'applied-grade': 'B', contact: '示例乙', 'line[2].production-line': '二线' });
    expect((await filled({ ...facts, contact: '示例甲' }, { ...facts, 'production-line': '二线', contact: '示例乙' }))['contact']).toBe('一线：示例甲；二线：示例乙');
  });
});

describe('hostile application forms', () => {
  const library = tinyLibrary();
  const key = 'first/main';
  const nasty = `<w:t>&\u0007\ud800${'名'.repeat(200)}\ufffe`;
  const sourceWith = (change: (table: TableSummary) => TableSummary): DocumentSource => {
    const made = sourceFromGrids([gridFromFacts(library, { 'enterprise-name': nasty, industry: '甲业/甲主表', 'production-line': nasty, process: '干法' })], library);
    const info = libraryInfo(library, sampleDate);
    return { ...made, library: { ...info, tables: { ...info.tables, [key]: change(info.tables[key] ?? expect.fail()) } } };
  };

  it('hold hostile names, titles and evidence', async () => {
    const from = sourceWith((table) => ({
      ...table, name: nasty, indicators: table.indicators.map((one, at) => ({ ...one, title: nasty, dimension: `${nasty}${at}`, evidence: [nasty, nasty, ''], fields: [...one.fields, 'no-such-field'] })),
    }));
    await expectSound(await make({ table: key }, from));
    await expectSound(await make({ table: key, enterprise: 0 }, from));
  }, 60_000);

  it('hold a table of no indicators and one of 500', async () => {
    await expectSound(await make({ table: key }, sourceWith((table) => ({ ...table, indicators: [] }))));
    const many = await make({ table: key }, sourceWith((table) => ({
      ...table, indicators: Array.from({ length: 500 }, (_, at) => ({ ...(table.indicators[1] ?? expect.fail()), id: `${'indicator-'.repeat(7)}${at}`, title: `指标${at}`, dimension: `维度${at % 9}` })),
    })));
    expect(readControls(many).filter(({ tag }) => tag.startsWith('evidence.'))).toHaveLength(500);
    await expectSound(many);
  }, 120_000);

  it('fail aloud for a table that is not there', async () => {
    await expect(make({ table: 'no/such' })).rejects.toThrow(RangeError);
  });
});

describe.skipIf(!canMakePdf())('the application form on paper', () => {
  it('has every part, the assessment on turned sheets with repeated heads, the commitment on a page of its own', async () => {
    const { form = [] } = pdfPages({ form: await make({ table: 'cement/clinker' }) });
    const flat = form.map((page) => page.replace(/\s/g, ''));
    expect(flat[0]).toMatch(/附件6企业绩效分级申报材料.*一、企业基本情况.*二、生产线情况/);
    expect(flat.filter((page) => page.includes('分级要求') && page.includes('佐证材料')).length).toBeGreaterThanOrEqual(2);
    expect(flat.some((page) => /四、一票否决情形自查.*申报弄虚作假.*五、佐证材料清单/.test(page))).toBe(true);
    expect(flat[flat.length - 1]).toMatch(/六、承诺书.*法定代表人（签字）/);
    expect(flat[flat.length - 1]).not.toContain('五、');
    expect(form.length).toBeLessThanOrEqual(7);
  }, 120_000);
});
