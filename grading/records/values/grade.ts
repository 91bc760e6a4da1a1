/** Levels (one grade) and grade claims (what real lists write in the grade column). */
import { cellText, type PlainCell } from '../cell-text.ts';
import type { GradeClaim } from '../fact.ts';
import { foldKey, isNone } from '../fold-text.ts';
import { gradeOf, type GradeWords } from './grade-words.ts';
import { quoted, unusable, usable, type ValueReading } from './reading.ts';

const partSeparators = /[/、,;()]/;
const mostParts = 4;
/** `B（自评）`: what is in brackets at the end is a remark. */
const remark = /\([^()]*\)$/;

/** Reads one grade of the edition: `A级`, `b－`, `达到A级`, `B（自评）`, `A级及以上`. */
export function readLevel(cell: PlainCell, words: GradeWords): ValueReading {
  const text = cellText(cell);
  const key = foldKey(text);
  const grade = gradeOf(key, words) ?? gradeOf(key.replace(remark, '').replace(/及以上$/, ''), words);
  if (grade !== undefined) return usable(grade);
  return isNone(key) ? usable(null) : unusable('CELL_015', { seen: quoted(text), choices: words.listedGrades });
}

type ClaimPart = Omit<GradeClaim, 'kind'>;

function partOf(key: string, words: GradeWords): ClaimPart | undefined {
  const status = words.statuses.get(key);
  if (status !== undefined) return { status };
  const grade = gradeOf(key, words);
  if (grade !== undefined) return { grade };
  const prefix = words.qualifierPrefixes.find((start) => key.startsWith(start));
  const qualifier = prefix === undefined ? undefined : words.qualifiers.get(prefix);
  if (prefix === undefined || qualifier === undefined) return undefined;
  const rest = key.slice(prefix.length).replace(/^[-:]/, '');
  if (rest === '') return { qualifier };
  const restStatus = words.statuses.get(rest);
  if (restStatus !== undefined) return { qualifier, status: restStatus };
  const restGrade = gradeOf(rest, words);
  return restGrade === undefined ? undefined : { qualifier, grade: restGrade };
}

// Two grades in one cell (`A/B`) are no claim: which one holds is not ours to choose.
function joined(parts: readonly (ClaimPart | undefined)[]): ClaimPart | undefined {
  let claim: ClaimPart = {};
  for (const part of parts) {
    if (part === undefined) return undefined;
    if ((['grade', 'qualifier', 'status'] as const).some((name) => part[name] !== undefined && claim[name] !== undefined)) return undefined;
    claim = { ...claim, ...part };
  }
  return claim;
}

/** Reads a grade claim: `B级`, `地方C`, `民生豁免-B`, `B级（保障类）`, `长期停产`. */
export function readGradeClaim(cell: PlainCell, words: GradeWords): ValueReading {
  const text = cellText(cell);
  const key = foldKey(text);
  const whole = partOf(key, words);
  if (whole !== undefined) return usable({ kind: 'gradeClaim', ...whole });
  if (isNone(key)) return usable(null);
  const parts = key.split(partSeparators).filter((part) => part !== '');
  const claim = parts.length < 2 || parts.length > mostParts ? undefined : joined(parts.map((part) => partOf(part, words)));
  return claim === undefined
    ? unusable('CELL_015', { seen: quoted(text), choices: words.listed })
    : usable({ kind: 'gradeClaim', ...claim });
}
