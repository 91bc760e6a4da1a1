/** What letters about one enterprise say of it and of its lines. */
import { creditCodeText } from '../../../campaign/enterprises.ts';
import { countingRange, countsForReference } from '../../../campaign/final-grade.ts';
import { gapsOf, type LineGap } from '../../../campaign/rectification.ts';
import { linesOf } from '../../../campaign/returns.ts';
import { gradeText } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { vetoFindings } from '../../../grading/findings/veto-findings.ts';
import type { enterpriseFields } from '../../../grading/messages/documents/fields/enterprise-fields.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import { requirementWords } from '../../../grading/messages/documents/requirements.ts';
import type { EntryValues } from '../../../grading/messages/documents/template-fields.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { factText } from '../../facts/stated-facts.ts';
import { lineName, lineTexts } from '../../facts/line-texts.ts';
import { gradeName, rangeName } from '../../word/requirements/grade-name.ts';
import { byNeed, together } from './by-need.ts';
import { coordinatesText } from './coordinates.ts';
import { gapValues, lineShortfalls } from './gap-values.ts';
import { lineNote } from './line-note.ts';
import { measureValues } from './measure-values.ts';
import { returnValues } from './return-values.ts';
import { industryOf, joined, numberOf } from './words.ts';

export type EnterpriseValues = EntryValues<typeof enterpriseFields>;

/** `gaps` are those that the letter tells of: all, unless it says otherwise. */
export function enterpriseValues(source: DocumentSource, enterprise: number, gaps: readonly LineGap[] = gapsOf(source.index, enterprise)): EnterpriseValues {
  const { index } = source;
  const lines = linesOf(index, enterprise);
  return together(
    together(identity(source, enterprise, lines), byNeed(summaryKeys, () => summary(index, lines)), byNeed(['lines'], () => ({ lines: lineValues(source, lines, gaps) }))),
    together(byNeed(gapKeys, () => gapValues(source, gaps)), byNeed(returnKeys, () => returnValues(index, enterprise)), byNeed(measureKeys, () => measureValues(index, enterprise))),
  );
}

const gapKeys = ['shortfalls', 'shortfallCount', 'hasShortfalls', 'noShortfalls'] as const;
const returnKeys = ['problems', 'hasProblems', 'missingFacts', 'hasMissingFacts'] as const;
const measureKeys = ['ownMeasures', 'hasOwnMeasures', 'noOwnMeasures', 'guideMeasures', 'hasGuideMeasures', 'alerts', 'emissions', 'hasEmissions'] as const;

const summaryKeys = ['industry', 'product', 'lineCount', 'hasSeveralLines', 'applied', 'grade', 'target', 'current', 'hasGrade', 'isOpen'] as const;
type Summary = (typeof summaryKeys)[number];

/** What all lines say together. */
function summary(index: ResultIndex, lines: readonly LineResult[]): Pick<EnterpriseValues, Summary> {
  const ranges = lines.flatMap((line) => countingRange(index.result, line) ?? []);
  return {
    industry: joined(lines.map((line) => industryOf(line, index.tableOf(line)))),
    product: joined(lines.map((line) => line.facts['product'] ?? '')),
    lineCount: String(lines.length), hasSeveralLines: lines.length > 1,
    applied: lineTexts(lines, appliedText, words.sentenceSeparator),
    grade: lineTexts(lines, (line) => lineGrade(index, line), words.sentenceSeparator),
    target: joined(lines.map(targetText)),
    current: joined(lines.map((line) => line.facts['current-grade'] ?? '')),
    hasGrade: ranges.length > 0 && ranges.every(({ best, worst }) => best === worst),
    isOpen: ranges.some(({ best, worst }) => best !== worst),
  };
}

type Identity = 'enterpriseNumber' | 'enterpriseName' | 'shortEnterpriseName' | 'longEnterpriseName' | 'creditCode' | 'permitNumber' | 'enterpriseCounty' | 'town' | 'address' | 'longitude' | 'latitude' | 'coordinates'
  | 'contact' | 'phone';

/** Characters that fit one line of the notice board. */
const longestShortName = 22;

/** The first line that says something speaks for the enterprise. */
function identity({ index, campaign }: DocumentSource, enterprise: number, lines: readonly LineResult[]): Pick<EnterpriseValues, Identity> {
  const first = (field: string): string => lines.map((line) => line.facts[field]).find((text) => text !== undefined) ?? '';
  const known = index.result.enterprises[enterprise];
  const name = known?.name ?? '';
  const isLong = [...name].length > longestShortName;
  return {
    enterpriseNumber: numberOf(enterprise), enterpriseName: name, creditCode: creditCodeText(known?.creditCode ?? ''),
    shortEnterpriseName: isLong ? '' : name, longEnterpriseName: isLong ? name : '',
    permitNumber: first('permit-number'), enterpriseCounty: first('county') || campaign.county, town: first('town'), address: first('address'),
    longitude: first('longitude'), latitude: first('latitude'), coordinates: coordinatesText(first('longitude'), first('latitude')),
    contact: first('contact'), phone: first('phone'),
  };
}

function lineValues(source: DocumentSource, lines: readonly LineResult[], gaps: readonly LineGap[]): EnterpriseValues['lines'] {
  const { index } = source;
  return lines.map((line, at) => {
    const gap = gaps.find((each) => each.line === line);
    return {
      number: numberOf(at), name: lineName(line), industry: industryOf(line, index.tableOf(line)), product: line.facts['product'] ?? '',
      get capacity() { return factText(index, line, 'capacity'); },
      get output() { return factText(index, line, 'output'); },
      applied: appliedText(line), grade: lineGrade(index, line), target: targetText(line),
      get note() { return lineNote(index, line); },
      get deciding() { return joined(decidingTitles(index, line)); },
      get vetoes() { return joined(vetoFindings(index, line).map((veto) => veto.summary.title)); },
      get unsettled() { return joined(line.settledBy.map((field) => index.headingOf(line, field))); },
      reference: countsForReference(index.result, line) ? requirementWords.reference : '',
      get shortfalls() { return lineShortfalls(source, gap); },
      hasShortfalls: gap !== undefined,
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
