/** What a schema cannot see: every name in an edition or a pack stands for something that exists. */
import type { Problem } from '../messages/problem.ts';
import { checkFieldIds } from './check-fields.ts';
import { checkFigures } from './check-figures.ts';
import { checkIndicator, sameAsProblems, type IndicatorContext } from './check-indicator.ts';
import { checkOrder } from './check-order.ts';
import type { DataPath } from './parse-yaml.ts';
import { checkReviewLevels } from './check-review-levels.ts';
import { problemAt, type PackSource } from './pack-source.ts';
import type { Edition, Field, GradingTable, Indicator, Pack } from './schema.ts';

export function checkEdition(source: PackSource<Edition>): readonly Problem[] {
  const edition = source.value;
  const fields = new Map(edition.fields.map((field) => [field.id, field]));
  const context = contextOf(edition, fields, Object.keys(edition.references));
  return [
    ...checkFieldIds(source, edition.fields, new Map()),
    ...edition.dimensions.flatMap((dimension, at) => fieldProblem(source, dimension.declaredIn, 'level', ['dimensions', at, 'declaredIn'], fields)),
    ...edition.vetoes.flatMap((veto, at) => [
      ...fieldProblem(source, veto.field, 'yesNo', ['vetoes', at, 'field'], fields),
      ...('barredGrades' in veto.effect ? gradeProblems(source, veto.effect.barredGrades, ['vetoes', at, 'effect', 'barredGrades'], edition) : []),
      ...referenceProblem(source, veto.reference, ['vetoes', at, 'reference'], context.references),
    ]),
    ...Object.entries(edition.indicatorSets).flatMap(([set, indicators]) =>
      checkIndicators(source, indicators, ['indicatorSets', set], context)),
    ...edition.reviewLevels.flatMap((level, at) => [
      ...gradeProblems(source, level.grades, ['reviewLevels', at, 'grades'], edition),
      ...referenceProblem(source, level.reference, ['reviewLevels', at, 'reference'], context.references),
    ]),
    ...checkReviewLevels(source),
  ];
}

export function checkPack(source: PackSource<Pack>, edition: Edition): readonly Problem[] {
  const pack = source.value;
  const shared = new Map(edition.fields.map((field) => [field.id, field]));
  const fields = new Map([...shared, ...(pack.fields ?? []).map((field) => [field.id, field] as const)]);
  const context = contextOf(edition, fields, [...Object.keys(edition.references), ...Object.keys(pack.references)]);
  const industry = edition.industries.some((known) => known.name === pack.name)
    ? [] : [problemAt(source, 'PACK_004', ['name'], { seen: pack.name, what: '行业', where: 'edition.yaml 的 industries' })];
  return [
    ...industry,
    ...checkFieldIds(source, pack.fields ?? [], shared),
    ...referenceProblem(source, pack.scope.reference, ['scope', 'reference'], context.references),
    ...duplicateIds(source, pack.tables.map((table) => table.id), (at) => ['tables', at, 'id']),
    ...pack.tables.flatMap((table, at) => checkTable(source, table, ['tables', at], edition, context)),
  ];
}

function checkTable(
  source: PackSource<Pack>, table: GradingTable, path: DataPath, edition: Edition, context: IndicatorContext,
): readonly Problem[] {
  const grades = table.scheme.grades;
  const sets = (table.use ?? []).flatMap((set, at) => {
    const indicators = edition.indicatorSets[set];
    if (indicators === undefined) {
      return [problemAt(source, 'PACK_004', [...path, 'use', at], { seen: set, what: '指标组', where: 'edition.yaml 的 indicatorSets' })];
    }
    return indicators.flatMap((indicator) => [
      ...grades.slice(0, -1).filter((grade) => indicator.requirements[grade] === undefined)
        .map((grade) => problemAt(source, 'PACK_007', [...path, 'use', at], { grade: `${indicator.id} ${grade}` })),
      ...sameAsProblems(source, indicator, grades.slice(0, -1), () => [...path, 'use', at]),
    ]);
  });
  const shared = (table.use ?? []).flatMap((set) => edition.indicatorSets[set] ?? []).map((indicator) => indicator.id);
  return [
    ...sets,
    ...duplicateIds(source, table.use ?? [], (at) => [...path, 'use', at]),
    ...gradeProblems(source, grades, [...path, 'scheme', 'grades'], edition),
    ...referenceProblem(source, table.scheme.reference, [...path, 'scheme', 'reference'], context.references),
    ...checkIndicators(source, table.indicators, [...path, 'indicators'], { ...context, grades }, shared),
    ...(table.measures ?? []).flatMap((measure, at) => [
      ...referenceProblem(source, measure.reference, [...path, 'measures', at, 'reference'], context.references),
      ...measure.grades.filter((grade) => !grades.includes(grade)).map((grade) =>
        problemAt(source, 'PACK_006', [...path, 'measures', at, 'grades'], { seen: grade, grades: grades.join('、') })),
    ]),
  ];
}

function checkIndicators(
  source: PackSource<unknown>, indicators: readonly Indicator[], path: DataPath, context: IndicatorContext, taken: readonly string[] = [],
): readonly Problem[] {
  return [
    ...duplicateIds(source, indicators.map((indicator) => indicator.id), (at) => [...path, at, 'id'], taken),
    ...indicators.flatMap((indicator, at) => [
      ...checkIndicator(source, indicator, [...path, at], context),
      ...checkOrder(source, indicator, [...path, at], context.grades ?? Object.keys(indicator.requirements)),
      ...checkFigures(source, indicator, [...path, at]),
    ]),
  ];
}

function contextOf(edition: Edition, fields: ReadonlyMap<string, Field>, references: readonly string[]): IndicatorContext {
  return { dimensions: new Set(edition.dimensions.map((dimension) => dimension.name)), fields, references: new Set(references) };
}

function fieldProblem(
  source: PackSource<unknown>, id: string, kind: Field['kind'], path: DataPath, fields: ReadonlyMap<string, Field>,
): readonly Problem[] {
  const field = fields.get(id);
  if (field === undefined) return [problemAt(source, 'PACK_004', path, { seen: id, what: '字段', where: 'fields' })];
  return field.kind === kind ? [] : [problemAt(source, 'PACK_017', path, { field: id, kind: field.kind, wanted: kind })];
}

function gradeProblems(source: PackSource<unknown>, grades: readonly string[], path: DataPath, edition: Edition): readonly Problem[] {
  const known = edition.vocabulary.grades.map((grade) => grade.value);
  return grades.filter((grade) => !known.includes(grade))
    .map((grade) => problemAt(source, 'PACK_006', path, { seen: grade, grades: known.join('、') }));
}

function referenceProblem(source: PackSource<unknown>, key: string, path: DataPath, known: ReadonlySet<string>): readonly Problem[] {
  return known.has(key) ? [] : [problemAt(source, 'PACK_004', path, { seen: key, what: '依据', where: 'references' })];
}

function duplicateIds(
  source: PackSource<unknown>, ids: readonly string[], pathOf: (at: number) => DataPath, taken: readonly string[] = [],
): readonly Problem[] {
  const seen = new Set(taken);
  return ids.flatMap((id, at) => {
    const known = seen.has(id);
    seen.add(id);
    return known ? [problemAt(source, 'PACK_005', pathOf(at), { seen: id })] : [];
  });
}
