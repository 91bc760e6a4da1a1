/** What a result carries of the packs, so that every face can print it alone. */
import type {
  EditionSummary, FieldSummary, GradingResult, IndicatorSummary, RequirementText, SheetSummary, TableSummary,
} from '../findings/result.ts';
import { referenceOf, requirementConfidence, type IndicatorLibrary, type LibraryTable } from '../indicators/library.ts';
import type { Edition, Indicator } from '../indicators/schema.ts';
import { declaredFields, indicatorFields, requirementFields, unlimitedFields } from '../indicators/indicator-fields.ts';
import { requirementText } from '../indicators/requirement-text.ts';
import type { CompiledTable } from './compile-table.ts';
import type { FileRecords } from './grade-types.ts';

export function editionSummary(edition: Edition): EditionSummary {
  const reviewLevels = edition.reviewLevels.map(({ grades, reviews, publishedBy, inWeeklyReport, confidence }) => ({ grades, reviews, publishedBy, inWeeklyReport, confidence }));
  return {
    id: edition.id, name: edition.name, document: edition.document, ...(edition.annex === undefined ? {} : { annex: edition.annex }), from: edition.from, reviewLevels,
  };
}

export function fieldSummaries(library: IndicatorLibrary): Readonly<Record<string, FieldSummary>> {
  return Object.fromEntries(library.fields.all.map((field) => [field.id, {
    heading: field.heading, group: field.group ?? '', unit: field.unit ?? '', ...(field.kind === 'date' ? { isDate: true as const } : {}),
  }]));
}

export function sheetSummaries(files: readonly FileRecords[]): readonly SheetSummary[] {
  return files.flatMap(({ file, set }) => set.tables.map(({ sheet, headerRows, dataRows, freeColumn, columns }) =>
    ({ file, name: sheet, headerRows, dataRows, freeColumn, columns })));
}

export function tableSummary(compiled: CompiledTable, library: IndicatorLibrary): TableSummary {
  const { source, grades } = compiled;
  return {
    industry: source.pack.name,
    name: source.table.name,
    grades,
    overall: overallRule(source, library.edition),
    indicators: compiled.indicators.map(({ indicator }) => indicatorSummary(indicator, source, library)),
    measures: source.table.measures ?? [],
    barredBy: Object.fromEntries(compiled.vetoes.map(({ id, fallsTo }) => [id, grades.filter((_, rank) => fallsTo[rank] !== rank)])),
  };
}

/** Whether lines of the table keep their own grade or the lowest counts: what the table says, else what the edition says. */
export function overallRule({ table }: LibraryTable, edition: Edition): TableSummary['overall'] {
  return table.overall ?? edition.overall;
}

/** One indicator with the text of every grade of the table that asks for something. */
export function indicatorSummary(indicator: Indicator, source: LibraryTable, library: IndicatorLibrary): IndicatorSummary {
  return {
    id: indicator.id,
    dimension: indicator.dimension,
    title: indicator.title,
    fields: indicatorFields(indicator, source.table.scheme.grades, declaredFields(library.edition.dimensions)),
    measured: unlimitedFields(indicator, source.table.scheme.grades),
    requirements: source.table.scheme.grades.slice(0, -1).map((grade): RequirementText => ({
      grade,
      text: requirementText(indicator, grade, library),
      fields: requirementFields(indicator, grade, declaredFields(library.edition.dimensions)),
      confidence: requirementConfidence(indicator, grade),
    })),
    evidence: indicator.evidence ?? [],
    remedy: indicator.remedy ?? '',
    reference: referenceOf(library, source.pack, indicator.reference),
    confidence: indicator.confidence,
  };
}

export function vetoSummaries(library: IndicatorLibrary): GradingResult['vetoes'] {
  return Object.fromEntries(library.edition.vetoes.map((veto) =>
    [veto.id, { title: veto.title, field: veto.field, reference: referenceOf(library, undefined, veto.reference), confidence: veto.confidence }]));
}
