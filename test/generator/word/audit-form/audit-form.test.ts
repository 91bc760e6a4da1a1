import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource, Subject } from '../../../../generator/documents/document-kind.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { auditForm } from '../../../../generator/word/audit-form/audit-form-kind.ts';
import { sampleCampaign, sampleSource } from '../../../support/sample-source.ts';
import { validate } from '../../../support/validate-docx.ts';
import { misfits, partText, wordTables } from '../../../support/word-tables.ts';

let source: DocumentSource;
/** The first form of every table that the sample uses. */
let firsts: readonly Subject[];

beforeAll(async () => {
  source = await sampleSource();
  const seen = new Set<string | undefined>();
  firsts = auditForm.subjects(source).filter(({ table }) => !seen.has(table) && seen.add(table));
});

const allSubjects = () => auditForm.subjects(source);

describe('audit forms of the sample county', () => {
  it('are one for each enterprise and table, and usual where somebody applies for a grade that goes to the province', () => {
    const { lines, edition } = source.index.result;
    const keys = (subjects: readonly Subject[]) => subjects.map(({ enterprise, table }) => `${enterprise} ${table}`);
    // A row without a name has nobody to audit.
    const graded = lines.filter(({ table, name }) => table !== undefined && name !== '');
    expect(new Set(keys(allSubjects()))).toEqual(new Set(graded.map(({ enterprise, table }) => `${enterprise} ${table}`)));
    expect(new Set(keys(allSubjects())).size).toBe(allSubjects().length);
    const reported = edition.reviewLevels.filter((level) => level.inWeeklyReport).flatMap(({ grades }) => grades);
    const applying = graded.filter(({ applied }) => applied !== undefined && reported.includes(applied));
    expect(new Set(keys(auditForm.usual(source)))).toEqual(new Set(applying.map(({ enterprise, table }) => `${enterprise} ${table}`)));
    expect(auditForm.usual(source).length).toBeLessThan(allSubjects().length);
  });

  it('have one row per indicator below heads that repeat, none of which is split', async () => {
    const make = auditForm.maker(source);
    expect(firsts.length).toBe(Object.keys(source.index.result.tables).length);
    for (const subject of firsts) {
      const table = source.index.result.tables[subject.table ?? ''] ?? expect.fail();
      const [, items] = wordTables(await make(subject));
      const rows = items?.rows ?? [];
      expect(rows.map(({ isHead }) => isHead)).toEqual([true, true, ...table.indicators.map(() => false)]);
      expect(rows.filter(({ mayBreak }) => mayBreak)).toEqual([]);
      expect(new Set(rows.slice(2).map(({ cells }) => cells[1]?.text))).toEqual(new Set(table.indicators.map(({ title }) => title)));
      // 维度、指标、企业情况、佐证、两次是否符合、问题, and every grade but the last.
      expect(items?.grid.length).toBe(7 + table.grades.length - 1);
    }
  });

  it('have spans that fit the grid and columns that fill the width of the page', async () => {
    const make = auditForm.maker(source);
    for (const subject of firsts) {
      for (const table of wordTables(await make(subject))) {
        expect(misfits(table)).toEqual([]);
        const width = table.grid.reduce((sum, one) => sum + one, 0);
        expect(Math.abs(width - 12756)).toBeLessThan(20);
      }
    }
  });

  it('are sound for the validator and for our own lint', async () => {
    const make = auditForm.maker(source);
    for (const subject of firsts) expect(lintDocument(await make(subject))).toEqual([]);
    expect(await validate(await make(firsts[0] ?? {}))).toEqual([]);
  }, 60_000);

  it('are the same bytes each time, whatever was made before', async () => {
    const [one = {}, two = {}] = firsts;
    const make = auditForm.maker(source);
    const again = auditForm.maker(source);
    await again(two);
    expect(await again(one)).toEqual(await make(one));
  });

  it('name the enterprise and the table at the head of every page, and say 示例 and 参考', async () => {
    const [subject = {}] = firsts;
    const name = source.index.result.enterprises[subject.enterprise ?? -1]?.name ?? expect.fail();
    const header = async (campaign: DocumentSource['campaign']) => partText(await auditForm.maker({ ...source, campaign })(subject), 'word/header1.xml');
    const marked = await header(sampleCampaign);
    expect(marked).toContain(name);
    expect(marked).toContain('示例 参考');
    expect(await header({ ...sampleCampaign, isSample: false })).not.toContain('示例 参考');
    expect(await header({ ...sampleCampaign, isSample: false })).toContain('参考');
  });

  it('refuse a subject that has no form', async () => {
    await expect(auditForm.maker(source)({ enterprise: 0, table: 'none/none' })).rejects.toThrow(RangeError);
    expect(auditForm.missing(source, { enterprise: 99_999 })).toEqual([]);
  });
});
