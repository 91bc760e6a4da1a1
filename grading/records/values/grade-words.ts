/** The grade vocabulary of an edition, ready for look-up. */
import type { Edition } from '../../indicators/schema.ts';
import { foldKey } from '../fold-text.ts';

type Words = ReadonlyMap<string, string>;

/** Grades, qualifiers and statuses by key; qualifiers also longest first, to be taken off as a prefix. */
export interface GradeWords {
  readonly grades: Words;
  readonly qualifiers: Words;
  readonly statuses: Words;
  readonly qualifierPrefixes: readonly string[];
  readonly listedGrades: string;
  readonly listed: string;
}

const fillerBefore = ['达到', '符合', '满足', '自评'] as const;
const fillerAfter = ['生产线', '企业', '要求', '水平', '标准', '级'] as const;

function wordsOf(entries: readonly { readonly value: string; readonly also?: readonly string[] | undefined }[]): Words {
  const words = new Map<string, string>();
  for (const { value } of entries) words.set(foldKey(value), value);
  for (const { value, also } of entries) {
    for (const name of also ?? []) if (!words.has(foldKey(name))) words.set(foldKey(name), value);
  }
  return words;
}

/** Builds the look-up from an edition's vocabulary. */
export function gradeWordsOf(vocabulary: Edition['vocabulary']): GradeWords {
  const qualifiers = wordsOf(vocabulary.qualifiers);
  const values = [...vocabulary.grades, ...vocabulary.qualifiers, ...vocabulary.statuses].map(({ value }) => value);
  return {
    grades: wordsOf(vocabulary.grades),
    qualifiers,
    statuses: wordsOf(vocabulary.statuses),
    qualifierPrefixes: [...qualifiers.keys()].sort((a, b) => b.length - a.length),
    listedGrades: vocabulary.grades.map(({ value }) => value).join('、'),
    listed: values.join('、'),
  };
}

/** The grade that a folded key names, with `达到…`, `…级`, `…企业` around it or not. */
export function gradeOf(key: string, words: GradeWords): string | undefined {
  let rest = key;
  const before = fillerBefore.find((word) => rest.startsWith(word));
  if (!words.grades.has(rest) && before !== undefined) rest = rest.slice(before.length);
  for (let round = 0; round < 3; round += 1) {
    const grade = words.grades.get(rest);
    if (grade !== undefined) return grade;
    const after = fillerAfter.find((word) => rest.endsWith(word));
    if (after === undefined) return undefined;
    rest = rest.slice(0, -after.length);
  }
  return words.grades.get(rest);
}
