/** What the letters of the sample county say, and what they leave unsaid. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finalGrade } from '../../../campaign/final-grade.ts';
import { linesOf } from '../../../campaign/returns.ts';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { letterDocumentKinds } from '../../../generator/letters/kinds.ts';
import type { LetterDocumentKind } from '../../../generator/letters/letter-kind.ts';
import { coordinatesText } from '../../../generator/letters/values/coordinates.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import type { KeyedValues } from '../../../generator/staff-templates/template-values.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { letterKinds, type LetterKind } from '../../../grading/messages/documents/fields/field.ts';
import { sampleSource } from '../../support/sample-source.ts';

const base = await sampleSource();
const { result } = base.index;
const templates = new Map<string, Uint8Array>(letterKinds.map((kind) =>
  [kind, new Uint8Array(readFileSync(new URL(`../../../templates/word/${kind}.docx`, import.meta.url)))]));
const source: DocumentSource = { ...base, templates };
const kindNamed = (id: LetterKind): LetterDocumentKind => letterDocumentKinds.find((kind) => kind.id === id) as LetterDocumentKind;
const enterpriseNamed = (name: string): number => result.enterprises.findIndex((each) => each.name === name);
const valuesOf = (id: LetterKind, enterprise?: number, from = source): KeyedValues => kindNamed(id).values(from, enterprise === undefined ? {} : { enterprise });
const rowsOf = (values: KeyedValues, key: string): readonly KeyedValues[] => values[key] as readonly KeyedValues[];
const namesIn = (values: KeyedValues, key: string): readonly string[] => rowsOf(values, key).map((row) => row['enterpriseName'] as string);

async function textOf(id: LetterKind, enterprise?: number, from = source): Promise<string> {
  const read = documentText(await kindNamed(id).maker(from)(enterprise === undefined ? {} : { enterprise }));
  if (!read.ok) throw new Error(id);
  return read.value;
}

/** The result with other facts or findings in some lines. */
function changed(change: (line: LineResult) => Partial<LineResult>): DocumentSource {
  return { ...source, index: new ResultIndex({ ...result, lines: result.lines.map((line) => ({ ...line, ...change(line) })) }) };
}

describe('lists for publication', () => {
  it('hold back what is not in order, and say how much and why', () => {
    const { listed, undecided } = { listed: namesIn(valuesOf('publication-city'), 'listed'), undecided: rowsOf(valuesOf('publication-city'), 'undecided') };
    expect(listed).not.toContain('');
    const reasons = undecided.map(({ reason }) => reason as string);
    expect(reasons).toContain('没有企业名称（涂装及印刷第25行）');
    expect(reasons).toContain('须先改正：统一社会信用代码填写有误');
    const missing = kindNamed('publication-city').missing(source, {});
    expect(missing).toContain('没有企业名称的生产线1条未列入');
    const province = kindNamed('publication-province').missing(source, {});
    expect(province.some((text) => /^未见初审通过日期的生产线\d+条未列入$/.test(text))).toBe(true);
    expect(province.some((text) => /^“铸造企业清单”没有初审通过日期一栏，\d+条未核对初审$/.test(text))).toBe(true);
    for (const text of [...missing, ...province]) expect(text).not.toContain('、');
  });

  it('print codes as licences do', () => {
    const codes = (['publication-province', 'publication-city', 'weekly-report'] as const).flatMap((id) => rowsOf(valuesOf(id), 'listed').map(({ creditCode }) => creditCode as string));
    expect(codes.length).toBeGreaterThan(100);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJ-NPQRTUWXY]{18})?$/);
    expect(valuesOf('verification-notice', enterpriseNamed('示例县青峰管桩有限公司'))['creditCode']).toBe('91139999MA010119' + '0X');
  });

  it('of the province are a submission of the city', async () => {
    expect(kindNamed('publication-province').title).toContain('公示名单');
    expect(await textOf('publication-province')).toContain('报请省级公示的企业名单');
  });
});

describe('enterprises without a name', () => {
  it('get no letter and are not counted', () => {
    const nameless = result.enterprises.findIndex(({ name }) => name === '');
    expect(nameless).toBeGreaterThan(-1);
    for (const kind of letterDocumentKinds.filter(({ per }) => per === 'enterprise')) {
      expect([...kind.subjects(source), ...kind.usual(source)].map(({ enterprise }) => enterprise)).not.toContain(nameless);
    }
    expect(valuesOf('notice')['enterpriseTotal']).toBe(String(result.enterprises.length - 1));
  });
});

describe('the secret enterprise', () => {
  const secret = result.lines.find(({ facts }) => facts['secret'] === '是') as LineResult;

  it('has no board', () => {
    const subjects = kindNamed('notice-board').subjects(source).map(({ enterprise }) => enterprise);
    expect(kindNamed('reduction-plan').subjects(source).map(({ enterprise }) => enterprise)).toContain(secret.enterprise);
    expect(subjects).not.toContain(secret.enterprise);
  });

  it('stays in the weekly report, with a remark', () => {
    const from = changed((line) => (line === secret ? { facts: { ...line.facts, 'first-review-on': '2020-08-25' }, grade: { best: 'A', worst: 'A' } } : {}));
    const rows = rowsOf(valuesOf('weekly-report', undefined, from), 'listed').filter(({ enterpriseName }) => enterpriseName === secret.name);
    expect(rows.map(({ remark }) => remark as string).join()).toContain('涉密');
  });
});

describe('boards and reduction plans', () => {
  it('are for settled grades', () => {
    for (const id of ['notice-board', 'reduction-plan'] as const) {
      const subjects = kindNamed(id).subjects(source);
      expect(subjects.length).toBeGreaterThan(100);
      for (const { enterprise = 0 } of subjects) {
        const graded = linesOf(source.index, enterprise).filter(({ grade }) => grade !== undefined);
        expect(graded.every((line) => finalGrade(result, line) !== undefined)).toBe(true);
      }
    }
  });
});

describe('letters older than the check', () => {
  it('cite none of its figures', async () => {
    const later: DocumentSource = { ...source, campaign: { ...source.campaign, issuedOn: '2020-09-02' } };
    for (const id of ['notice', 'work-plan'] as const) {
      expect(await textOf(id, undefined, later)).toContain('清单现有企业300家');
      const early = await textOf(id);
      expect(early).not.toMatch(/300家|2020年9月1日|有核查数据/);
      expect(early.includes('各行业企业分布')).toBe(false);
    }
  });
});

describe('return notices', () => {
  const kind = kindNamed('return-notice');
  const all = kind.subjects(source).map(({ enterprise = 0 }) => ({ enterprise, values: valuesOf('return-notice', enterprise) }));

  it('point to headings and lines, not to sheets and cells', () => {
    for (const { values } of all) {
      const said = JSON.stringify([...rowsOf(values, 'problems'), ...rowsOf(values, 'missingFacts')]);
      expect(said).not.toMatch(/工作表|第\d+行|[A-Z]+列/);
    }
  });

  it('ask for a fact that is missing once, and tell only of what is not met besides', () => {
    for (const { values } of all) for (const { outcome } of rowsOf(values, 'shortfalls')) expect(outcome).toBe('不符合');
  });

  it('ask for the grade applied for where none was, and have no empty brackets', async () => {
    const { enterprise } = all.find((each) => rowsOf(each.values, 'problems').length > 0) ?? { enterprise: 0 };
    const from = changed((line) => {
      const { applied: _, ...rest } = line;
      const { 'applied-grade': _grade, ...facts } = line.facts;
      return line.enterprise === enterprise ? { ...rest, applied: undefined, grade: { best: 'B', worst: 'B' }, facts } as unknown as LineResult : {};
    });
    expect(rowsOf(valuesOf('return-notice', enterprise, from), 'missingFacts').map(({ content }) => content)).toContain('申报等级');
    expect(await textOf('return-notice', enterprise, from)).not.toContain('（申报）');
    expect(await textOf('return-notice', enterprise, from)).toContain('材料收悉');
  });

  it('are for reference where they quote requirements that nobody has verified', () => {
    const own: DocumentSource = { ...source, campaign: { ...source.campaign, isSample: false } };
    const marks = all.map(({ enterprise, values }) => [rowsOf(values, 'shortfalls').length > 0, valuesOf('return-notice', enterprise, own)['mark']] as const);
    expect(marks.filter(([quotes, mark]) => quotes && mark === '参考').length).toBeGreaterThan(0);
    for (const [quotes, mark] of marks) if (!quotes) expect(mark).toBe('');
  });
});

describe('the words of a letter', () => {
  it('name a requirement that is not met as not met', () => {
    const notes = result.enterprises.flatMap((_, enterprise) => rowsOf(valuesOf('verification-notice', enterprise), 'lines').map(({ note }) => note as string));
    expect(notes.some((note) => /未达到“[^”]+”的要求/.test(note))).toBe(true);
    for (const note of notes) expect(note).not.toMatch(/改表|未达标|企业整体[A-Z]/);
    expect(notes.join()).toContain('按企业整体核定为');
  });

  it('name levels with the same reviews together', () => {
    const duties = rowsOf(valuesOf('notice'), 'reviewDuties');
    const paths = duties.map(({ reviews, publisher }) => `${String(reviews)} ${String(publisher)}`);
    expect(new Set(paths).size).toBe(paths.length);
    expect(duties.length).toBeLessThan(result.edition.reviewLevels.length);
  });

  it('call members in one sentence', async () => {
    expect(valuesOf('work-plan')['gradingMembers']).toMatch(/^[^、（）]+（[^）]+）(、[^、（）]+（[^）]+）)*$/);
    expect(await textOf('work-plan')).not.toMatch(/）　|依次/);
  });

  it('say where an enterprise is only as far as it is known', () => {
    expect(coordinatesText('１１４．５２１０', '37.8840')).toBe('东经114.5210°，北纬37.8840°');
    expect(coordinatesText('', '37.8840°')).toBe('北纬37.8840°');
    expect(coordinatesText('114°31′', '')).toBe('114°31′');
    expect(coordinatesText('', '')).toBe('');
  });

  it('of a week in which nobody passed say so', async () => {
    const nobody = await textOf('weekly-report', undefined, changed((line) => {
      const { 'first-review-on': _, ...facts } = line.facts;
      return { facts };
    }));
    expect(nobody).toContain('本周没有通过初审的企业；截至本周末，还没有企业通过初审');
    expect(nobody).not.toMatch(/有0家/);
  });
});
