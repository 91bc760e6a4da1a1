/** `grading indicators`: what is asked, per grade, with source and confidence. */
import { indicatorSummary } from '../grading/evaluate/summaries.ts';
import { referenceText, tableName } from '../grading/findings/grade-text.ts';
import type { IndicatorSummary } from '../grading/findings/result.ts';
import type { IndicatorLibrary, LibraryTable } from '../grading/indicators/library.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { confidenceNames, reportTexts } from '../grading/messages/report.ts';
import { fill } from '../grading/messages/template.ts';
import { resolveIndustry } from '../grading/records/resolve-industry.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';

/** All industries in a list, or one industry or table in full. */
export function indicators(name: string | undefined, library: IndicatorLibrary, asJson: boolean, terminal: Terminal): ExitCode {
  const tables = name === undefined ? library.tables : tablesNamed(name, library);
  if (tables.length === 0) {
    const resolved = resolveIndustry(name ?? '', library);
    if (resolved.kind === 'noPack') {
      terminal.warn(fill(texts.industryWithoutPack, { name: name ?? '' }));
      return exitCodes.unreadable;
    }
    const known = library.tables.map((table) => tableName({ industry: table.pack.name, name: table.table.name })).join('、');
    terminal.warn(fill(texts.industryUnknown, { seen: name ?? '', known }));
    return exitCodes.unreadable;
  }
  if (asJson) terminal.print(JSON.stringify(tables.map((table) => describe(table, library))));
  else if (name === undefined) printIndustries(library, terminal);
  else for (const table of tables) printTable(table, library, terminal);
  return exitCodes.nothingFound;
}

function tablesNamed(name: string, library: IndicatorLibrary): readonly LibraryTable[] {
  const resolved = resolveIndustry(name, library);
  if (resolved.kind === 'table') return [resolved.table];
  return resolved.kind === 'severalTables' ? resolved.tables : [];
}

function describe(source: LibraryTable, library: IndicatorLibrary) {
  return {
    key: source.key,
    industry: source.pack.name,
    name: source.table.name,
    grades: source.table.scheme.grades,
    indicators: source.indicators.map((indicator) => indicatorSummary(indicator, source, library)),
  };
}

function printIndustries(library: IndicatorLibrary, terminal: Terminal): void {
  const rows = library.edition.industries.flatMap(({ number, name }) => {
    const tables = library.tables.filter((table) => table.pack.name === name);
    if (tables.length === 0) return [[String(number), name, texts.industryNoPack]];
    return tables.map((table) => {
      const count = (confidence: string) => String(table.indicators.filter((indicator) => indicator.confidence === confidence).length);
      return [String(number), name, table.table.name, table.table.scheme.grades.join(' '), String(table.indicators.length),
        count('secondary'), count('unverified'), count('blank')];
    });
  });
  terminal.print(textTable(texts.industryHeadings, rows));
}

function printTable(source: LibraryTable, library: IndicatorLibrary, terminal: Terminal): void {
  const { scheme, name } = source.table;
  terminal.print(`${fill(texts.tableTitle, {
    table: tableName({ industry: source.pack.name, name }), grades: scheme.grades.join(' '), confidence: confidenceNames[scheme.confidence],
  })}\n`);
  for (const indicator of source.indicators) printIndicator(indicatorSummary(indicator, source, library), terminal);
}

function printIndicator(indicator: IndicatorSummary, terminal: Terminal): void {
  const { id, dimension, title, confidence, reference, evidence } = indicator;
  terminal.print(fill(texts.indicatorTitle, { id, dimension, title, confidence: confidenceNames[confidence] }));
  for (const asked of indicator.requirements) {
    terminal.print(fill(texts.indicatorRequirement, { grade: asked.grade, text: asked.text, confidence: confidenceNames[asked.confidence] }));
  }
  const address = reference.address === undefined ? '' : ` ${reference.address}`;
  terminal.print(fill(texts.indicatorReference, { reference: referenceText(reference), address }));
  if (evidence.length > 0) terminal.print(fill(texts.indicatorEvidence, { evidence: evidence.join(reportTexts.listSeparator) }));
  terminal.print('');
}
