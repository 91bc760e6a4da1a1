/** Choices and grades in other words than the edition's own. */
import type { GradeClaim } from '../records/fact.ts';
import { foldKey } from '../records/fold-text.ts';
import { choiceKey } from '../records/values/choice-key.ts';
import type { GradeWords } from '../records/values/grade-words.ts';

/** The grade that a text names outright, `Ａ 级` among them. A remark or a qualifier beside it is not taken away. */
export function plainGrade(text: string, words: GradeWords): string | undefined {
  const key = foldKey(text);
  return words.grades.get(key) ?? words.grades.get(key.replace(/级$/, ''));
}

/** The grade of a claim that is nothing but one. Statuses keep their wording: 未评级 is less than 应评未评. */
export function plainClaim(text: string, { qualifier, status }: GradeClaim, words: GradeWords): string | undefined {
  return qualifier === undefined && status === undefined ? plainGrade(text, words) : undefined;
}

/** So much of the longer of two wordings has to stand in the other, in whatever order: 布袋除尘 is 袋式除尘, 喷淋吸收 is more than 吸收法. */
const sharedPart = 0.75;

function shares(one: string, other: string): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const letters = [...longer];
  return letters.filter((letter) => shorter.includes(letter)).length >= letters.length * sharedPart;
}

/**
 * Whether a text that the reader takes for a choice says no more and no less than it. The packs also sort particular
 * things under general choices (UV光解 under 其他, 国三及以上 under 国三): writing the choice there would lose what the user told.
 */
export function saysTheSame(text: string, value: string): boolean {
  const [own, other] = [choiceKey(text), choiceKey(value)];
  return own === other || (!own.includes(other) && !other.includes(own) && shares(own, other));
}
