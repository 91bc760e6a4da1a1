/** The letters of the sample county: every value that the dictionary promises, and shipped templates that can be filled. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearestToTarget } from '../../../campaign/rectification.ts';
import { weeklyReport } from '../../../campaign/weekly-report.ts';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { letterDocumentKinds } from '../../../generator/letters/kinds.ts';
import { TemplateUnusable, type LetterDocumentKind } from '../../../generator/letters/letter-kind.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { checkTemplate } from '../../../generator/staff-templates/check-template.ts';
import type { KeyedValues } from '../../../generator/staff-templates/template-values.ts';
import { letterKinds, type LetterKind, type RowField, type TemplateField } from '../../../grading/messages/documents/fields/field.ts';
import { templateFields } from '../../../grading/messages/documents/template-fields.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { p, smallTemplate } from '../../support/small-template.ts';
import { validate } from '../../support/validate-docx.ts';

const base = await sampleSource();
const shipped = new Map<string, Uint8Array>(letterKinds.map((kind) =>
  [kind, new Uint8Array(readFileSync(new URL(`../../../templates/word/${kind}.docx`, import.meta.url)))]));
const source: DocumentSource = { ...base, templates: shipped };
const kindNamed = (id: LetterKind): LetterDocumentKind => letterDocumentKinds.find((kind) => kind.id === id) as LetterDocumentKind;

const fields: Readonly<Record<string, TemplateField>> = templateFields;
const keysFor = (kind: LetterKind) => Object.keys(fields).filter((key) => fields[key]?.kinds.includes(kind)).sort();

/** Keys that entries of lists have and the dictionary has not, or the other way round. */
function strayKeys(values: KeyedValues, known: Readonly<Record<string, TemplateField | RowField>>): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = known[key];
    if (field?.shape !== 'list') return typeof value === (field?.shape === 'condition' ? 'boolean' : 'string') ? [] : [key];
    const names = Object.keys(field.fields).sort().join();
    return (value as readonly KeyedValues[]).flatMap((entry) => (Object.keys(entry).sort().join() === names ? strayKeys(entry, field.fields) : [`${key}: ${Object.keys(entry).join()}`]));
  });
}

describe('the letters', () => {
  it('are all there, once, in the order of the dictionary', () => {
    expect(letterDocumentKinds.map(({ id }) => id)).toEqual(letterKinds);
  });

  it.each(letterDocumentKinds)('$id has exactly the values of the dictionary, for every subject', (kind) => {
    const subjects = kind.subjects(source);
    expect(subjects.length).toBeGreaterThan(0);
    for (const subject of subjects) {
      const values = kind.values(source, subject);
      expect(Object.keys(values).sort()).toEqual(keysFor(kind.id));
      expect(strayKeys(values, fields)).toEqual([]);
      expect(JSON.stringify(values)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(letterDocumentKinds)('$id: the shipped template has no fault, and fills clean', async (kind) => {
    const found = await checkTemplate(shipped.get(kind.id) as Uint8Array, kind.id);
    expect(found.map(problemLine)).toEqual([]);
    const make = kind.maker(source);
    const subjects = [...kind.usual(source).slice(0, 3), ...kind.subjects(source).slice(-2)];
    for (const subject of subjects) {
      const bytes = await make(subject);
      expect(lintDocument(bytes)).toEqual([]);
      expect(await make(subject)).toEqual(bytes);
    }
    expect(await validate(await make(subjects[0] ?? {}))).toEqual([]);
  });

  it('say what is missing: facts that the template prints, the template itself', () => {
    const { maker, missing } = kindNamed('notice');
    const templates = (body: string) => ({ ...source, templates: new Map([['notice', smallTemplate(body)]]) });
    const unknown: DocumentSource = { ...templates(p('{发文字号}{抄送}{#绩效分级组}{姓名}{电话}{/绩效分级组}{城市}')),
      campaign: { ...source.campaign, documentNumber: '', copies: '', people: { ...source.campaign.people, grading: [{ name: '甲', post: '', phone: '' }] } } };
    expect(missing(unknown, {})).toEqual(['发文字号', '绩效分级组的电话']);
    expect(missing({ ...templates(p('{#署名短}{署名短}{/署名短}')), campaign: { ...source.campaign, office: '' } }, {})).toEqual(['发文机关']);
    expect(missing({ ...source, templates: new Map() }, {})).toEqual(['模板（没有找到）']);
    expect(missing(templates(p('{没有的标签}')), {})).toEqual(['模板（有错，须先改正）']);
    expect(() => maker(templates(p('{没有的标签}')))).toThrow(TemplateUnusable);
  });

  it('bear the marks of sample settings and of grades that rest on unverified indicators', () => {
    const markOf = (id: LetterKind, from: DocumentSource = source) => kindNamed(id).values(from, kindNamed(id).subjects(from)[0] ?? {})['mark'];
    const own: DocumentSource = { ...source, campaign: { ...source.campaign, isSample: false } };
    expect([markOf('notice'), markOf('notice', own)]).toEqual(['示例 参考', '参考']);
    expect([markOf('publication-province'), markOf('publication-province', own)]).toEqual(['示例 参考', '参考']);
  });
});

describe('the day of a letter', () => {
  it('is that of the settings, but never before what the letter tells of', () => {
    const dayOf = (id: LetterKind, issuedOn: string) => kindNamed(id).values({ ...source, campaign: { ...source.campaign, issuedOn } }, { enterprise: 0 })['issuedOn'];
    expect([dayOf('notice', '2020-07-10'), dayOf('weekly-report', '2020-07-10'), dayOf('verification-notice', '2020-07-10')]).toEqual(['2020年7月10日', '2020年9月1日', '2020年9月1日']);
    expect([dayOf('weekly-report', '2020-09-03'), dayOf('weekly-report', '')]).toEqual(['2020年9月3日', '']);
  });
});

describe('the lists of the sample', () => {
  it('name the lines of the week in the weekly report, and what came before in its total', async () => {
    const { week, total } = weeklyReport(base.index.result, source.campaign.week, base.library.grades);
    expect(week.length).toBeGreaterThan(3);
    expect(total.length).toBeGreaterThan(week.length);
    const read = documentText(await kindNamed('weekly-report').maker(source)({}));
    for (const { line } of total) expect(read.ok && read.value).toContain(line.name);
  });

  it('leave the secret enterprise out of what is published', async () => {
    const secret = base.index.result.lines.filter(({ facts }) => facts['secret'] === '是').map(({ name }) => name);
    expect(secret).toHaveLength(1);
    const read = documentText(await kindNamed('publication-province').maker(source)({}));
    expect(read.ok && read.value).toContain('示例县正阳泰水泥有限公司');
    expect(read.ok && read.value).not.toContain(secret[0]);
  });

  it('usually has a rectification plan for everybody with a gap, the smallest first, and a deadline in each', async () => {
    const kind = kindNamed('rectification-plan');
    const usual = kind.usual(source);
    const enterprises = usual.map(({ enterprise }) => enterprise ?? -1);
    expect(enterprises).toEqual(nearestToTarget(base.index).filter((enterprise) => base.index.result.enterprises[enterprise]?.name !== ''));
    expect([...enterprises].sort((a, b) => a - b)).toEqual(kind.subjects(source).map(({ enterprise }) => enterprise));
    for (const subject of usual.slice(0, 3)) {
      const read = documentText(await kind.maker(source)(subject));
      expect(read.ok && read.value).toContain('2020年9月15日');
      expect(read.ok && read.value).toContain(base.index.result.enterprises[subject.enterprise ?? 0]?.name);
    }
  });
});
