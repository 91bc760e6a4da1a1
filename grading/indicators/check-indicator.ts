/** One indicator: its dimension, reference, dates and the requirements of every grade. */
import type { Problem } from '../messages/problem.ts';
import { checkLeaf } from './check-fields.ts';
import type { DataPath } from './parse-yaml.ts';
import { problemAt, type PackSource } from './pack-source.ts';
import type { Check, Field, Indicator, LeafCheck } from './schema.ts';

/** What an indicator may name. `grades` is the scheme, best first; undefined for a set that several schemes share. */
export interface IndicatorContext {
  readonly dimensions: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly grades?: readonly string[];
}

export function checkIndicator(
  source: PackSource<unknown>, indicator: Indicator, path: DataPath, context: IndicatorContext,
): readonly Problem[] {
  return [
    ...checkNames(source, indicator, path, context),
    ...checkDates(source, indicator, path),
    ...(indicator.appliesWhen ? checkLeaf(source, indicator.appliesWhen, [...path, 'appliesWhen'], context.fields) : []),
    ...checkRequirements(source, indicator, path, context),
    ...(context.grades ? checkGrades(source, indicator, path, context.grades) : []),
  ];
}

/** A leaf check stands alone; a composite holds several. */
export function leavesOf(check: Check): readonly LeafCheck[] {
  return check.op === 'every' || check.op === 'some' ? check.of : [check];
}

function checkNames(
  source: PackSource<unknown>, indicator: Indicator, path: DataPath, context: IndicatorContext,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!context.dimensions.has(indicator.dimension)) {
    problems.push(problemAt(source, 'PACK_004', [...path, 'dimension'],
      { seen: indicator.dimension, what: '指标维度', where: 'edition.yaml 的 dimensions' }));
  }
  const named: [DataPath, string][] = [[[...path, 'reference'], indicator.reference]];
  for (const [grade, requirement] of Object.entries(indicator.requirements)) {
    if ('check' in requirement && requirement.reference !== undefined) {
      named.push([[...path, 'requirements', grade, 'reference'], requirement.reference]);
    }
  }
  for (const [at, key] of named) {
    if (!context.references.has(key)) problems.push(problemAt(source, 'PACK_004', at, { seen: key, what: '依据', where: 'references' }));
  }
  return problems;
}

function checkDates(source: PackSource<unknown>, indicator: Indicator, path: DataPath): readonly Problem[] {
  const { from, until } = indicator;
  if (from === undefined || until === undefined || from < until) return [];
  return [problemAt(source, 'PACK_010', [...path, 'until'], { from, until })];
}

function checkRequirements(
  source: PackSource<unknown>, indicator: Indicator, path: DataPath, context: IndicatorContext,
): readonly Problem[] {
  return Object.entries(indicator.requirements).flatMap(([grade, requirement]) => {
    if (!('check' in requirement)) return [];
    const at = [...path, 'requirements', grade, 'check'];
    return leavesOf(requirement.check).flatMap((leaf, index) =>
      checkLeaf(source, leaf, leaf === requirement.check ? at : [...at, 'of', index], context.fields));
  });
}

/** Every grade but the lowest is stated, no other grade is, and `sameAs` names a better one. */
function checkGrades(
  source: PackSource<unknown>, indicator: Indicator, path: DataPath, grades: readonly string[],
): readonly Problem[] {
  const at = [...path, 'requirements'];
  const asked = grades.slice(0, -1);
  const missing = asked.filter((grade) => indicator.requirements[grade] === undefined)
    .map((grade) => problemAt(source, 'PACK_007', at, { grade }));
  const extra = Object.keys(indicator.requirements).filter((grade) => !asked.includes(grade))
    .map((grade) => problemAt(source, 'PACK_006', [...at, grade], { seen: grade, grades: asked.join('、') }));
  return [...missing, ...extra, ...sameAsProblems(source, indicator, asked, (grade) => [...at, grade, 'sameAs'])];
}

/** `sameAs` names a better grade of the scheme (`asked`, best first), so that it ends somewhere. */
export function sameAsProblems(
  source: PackSource<unknown>, indicator: Indicator, asked: readonly string[], pathOf: (grade: string) => DataPath,
): readonly Problem[] {
  return asked.flatMap((grade, rank) => {
    const requirement = indicator.requirements[grade];
    if (requirement === undefined || 'check' in requirement) return [];
    const better = asked.slice(0, rank);
    return better.includes(requirement.sameAs)
      ? [] : [problemAt(source, 'PACK_006', pathOf(grade), { seen: requirement.sameAs, grades: better.join('、') || '更高等级' })];
  });
}
