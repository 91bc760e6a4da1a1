/** A plan in short, kinds in their groups, and how enterprises are told apart. */
import { describe, expect, it } from 'vitest';
import type { DocumentPlan, KindChoice } from '../../../addin/documents/documents.ts';
import { enterpriseKey } from '../../../addin/documents/enterprise-key.ts';
import { kindGroups } from '../../../addin/documents/kind-groups.ts';
import { faceName, lackingCount, missingByEnterprise, missingFacts } from '../../../addin/documents/plan-summary.ts';
import { documentKinds } from '../../../generator/documents/kinds.ts';
import type { GradingResult } from '../../../grading/findings/result.ts';

const face = (enterprise: string, ...missing: string[]) => ({ kind: 'x', path: `夹/${enterprise}.docx`, enterprise, missing });
const plan: DocumentPlan = {
  kinds: [], isSample: true, problems: [],
  documents: [face('甲', '电话'), face('甲', '地址', '电话'), face('乙'), face('丙', '地址'), face('', '日期', '地址')],
};

describe('what is missing', () => {
  it('is told by fact, the most frequent first', () => {
    expect(missingFacts(plan)).toEqual([{ fact: '地址', documents: 3 }, { fact: '电话', documents: 2 }, { fact: '日期', documents: 1 }]);
    expect(lackingCount(plan)).toBe(4);
  });

  it('is told by enterprise, after what is about none', () => {
    expect(missingByEnterprise(plan)).toEqual([
      { enterprise: '', facts: ['日期', '地址'], documents: 1 }, { enterprise: '甲', facts: ['电话', '地址'], documents: 2 }, { enterprise: '丙', facts: ['地址'], documents: 1 },
    ]);
    expect(faceName(face('甲'))).toBe('甲');
  });
});

describe('the groups of kinds', () => {
  it('hold every kind there is exactly once', () => {
    const kinds = documentKinds.map(({ id, title, per }): KindChoice => ({ id, title, per, documents: 0, lacking: 0 }));
    const groups = kindGroups(kinds);
    expect(groups.map(({ title }) => title)).toEqual(['通知和附件', '每家企业', '名单与周报']);
    expect(groups.flatMap((group) => group.kinds.map(({ id }) => id)).sort()).toEqual(kinds.map(({ id }) => id).sort());
    expect(groups[1]?.kinds.every(({ per }) => per === 'enterprise' || per === 'form')).toBe(true);
    expect(groups[2]?.kinds.map(({ id }) => id)).toEqual(['weekly-report', 'publication-province', 'publication-city']);
    expect(kindGroups([])).toEqual([]);
  });
});

describe('the key of an enterprise', () => {
  const result = {
    enterprises: [{ name: '示例Ａ厂', creditCode: '', lines: [0] }, { name: '', creditCode: '', lines: [1] }, { name: '', creditCode: '', lines: [2] }],
    lines: [{ sheet: '表', row: 4 }, { sheet: '表', row: 5 }, { sheet: '表', row: 6 }],
  } as unknown as GradingResult;

  it('is its name whatever its width, and its row without one', () => {
    const keys = result.enterprises.map((_, at) => enterpriseKey(result, at));
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toBe(enterpriseKey({ ...result, enterprises: [{ name: '示例A厂', creditCode: '', lines: [2] }] }, 0));
  });
});
