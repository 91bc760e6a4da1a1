/** What letters about one enterprise say of it and of its lines. */
import { countingRange } from '../../../campaign/final-grade.ts';
import { gapsOf, type LineGap } from '../../../campaign/rectification.ts';
import { linesOf } from '../../../campaign/returns.ts';
import { gradeText, isForReference } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { vetoFindings } from '../../../grading/findings/veto-findings.ts';
import type { enterpriseFields } from '../../../grading/messages/documents/fields/enterprise-fields.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import { requirementWords } from '../../../grading/messages/documents/requirements.ts';
import type { EntryValues } from '../../../grading/messages/documents/template-fields.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { factText } from '../../word/audit-form/facts.ts';
import { lineName, lineTexts } from '../../word/audit-form/line-texts.ts';
import { gradeName } from '../../word/requirements/grade-name.ts';
import { gapValues, lineShortfalls } from './gap-values.ts';
import { measureValues } from './measure-values.ts';
import { returnValues } from './return-values.ts';
import { industryOf, joined, noteOf, numberOf, rangeName } from './words.ts';

export type EnterpriseValues = EntryValues<typeof enterpriseFields>;

export function enterpriseValues(source: DocumentSource, enterprise: number): EnterpriseValues {
  const { index } = source;
  const lines = linesOf(index, enterprise);
  const ranges = lines.flatMap((line) => countingRange(index.result, line) ?? []);
  return {
    ...identity(source, enterprise, lines), ...gapValues(source, enterprise), ...returnValues(index, enterprise), ...measureValues(index, enterprise),
    industry: joined(lines.map((line) => industryOf(line, index.tableOf(line)))),
    product: joined(lines.map((line) => line.facts['product'] ?? '')),
    lineCount: String(lines.length), hasSeveralLines: lines.length > 1,
    applied: lineTexts(lines, appliedText, words.sentenceSeparator),
    grade: lineTexts(lines, (line) => lineGrade(index, line), words.sentenceSeparator),
    target: joined(lines.map(targetText)),
    current: joined(lines.map((line) => line.facts['current-grade'] ?? '')),
    lines: lineValues(source, lines, gapsOf(index, enterprise)),
    hasGrade: ranges.length > 0 && ranges.every(({ best, worst }) => best === worst),
    isOpen: ranges.some(({ best, worst }) => best !== worst),
  };
}

type Identity = 'enterpriseNumber' | 'enterpriseName' | 'creditCode' | 'permitNumber' | 'enterpriseCounty' | 'town' | 'address' | 'longitude' | 'latitude'
  | 'contact' | 'phone';

/** The first line that says something speaks for the enterprise. */
function identity({ index, campaign }: DocumentSource, enterprise: number, lines: readonly LineResult[]): Pick<EnterpriseValues, Identity> {
  const first = (field: string): string => lines.map((line) => line.facts[field]).find((text) => text !== undefined) ?? '';
  const known = index.result.enterprises[enterprise];
  return {
    enterpriseNumber: numberOf(enterprise), enterpriseName: known?.name ?? '', creditCode: known?.creditCode ?? '',
    permitNumber: first('permit-number'), enterpriseCounty: first('county') || campaign.county, town: first('town'), address: first('address'),
    longitude: first('longitude'), latitude: first('latitude'), contact: first('contact'), phone: first('phone'),
  };
}

function lineValues(source: DocumentSource, lines: readonly LineResult[], gaps: readonly LineGap[]): EnterpriseValues['lines'] {
  const { index } = source;
  return lines.map((line, at) => {
    const shortfalls = lineShortfalls(source, gaps.find((gap) => gap.line === line));
    return {
      number: numberOf(at), name: lineName(line), industry: industryOf(line, index.tableOf(line)), product: line.facts['product'] ?? '',
      capacity: factText(index, line, 'capacity'), output: factText(index, line, 'output'),
      applied: appliedText(line), grade: lineGrade(index, line), target: targetText(line), note: noteOf(index, line),
      deciding: joined(decidingTitles(index, line)), vetoes: joined(vetoFindings(index, line).map(({ summary }) => summary.title)),
      unsettled: joined(line.settledBy.map((field) => index.headingOf(line, field))),
      reference: line.grade !== undefined && isForReference(line) ? requirementWords.reference : '',
      shortfalls, hasShortfalls: shortfalls.length > 0,
    };
  });
}

function appliedText({ applied }: LineResult): string {
  return applied === undefined ? '' : gradeName(applied);
}

function targetText({ target }: LineResult): string {
  return target === undefined ? '' : gradeName(target);
}

function lineGrade(index: ResultIndex, line: LineResult): string {
  const range = countingRange(index.result, line);
  return range === undefined ? gradeText(line) : rangeName(range);
}

function decidingTitles(index: ResultIndex, line: LineResult): readonly string[] {
  const deciding = new Set(line.steps.flatMap((step) => (step.step === 'weakestItem' ? step.deciding : [])));
  return line.findings.filter(({ indicator }) => deciding.has(indicator)).map((finding) => index.indicatorOf(line, finding)?.title ?? finding.indicator);
}
