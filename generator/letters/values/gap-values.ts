/** What stands between the lines of an enterprise and the grades they want, as rows of a rectification plan. */
import { gapsOf, type LineGap } from '../../../campaign/rectification.ts';
import type { Shortfall } from '../../../grading/findings/gap.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import type { LetterValues } from '../../../grading/messages/documents/template-fields.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { statedFacts, unitText, withUnit } from '../../word/audit-form/facts.ts';
import { lineName } from '../../word/audit-form/line-texts.ts';
import { dateText } from './day-values.ts';
import { numberOf } from './words.ts';

type Values = LetterValues<'rectification-plan'>;
export type GapValues = Pick<Values, 'shortfalls' | 'shortfallCount' | 'hasShortfalls' | 'noShortfalls'>;
type LineShortfalls = Values['lines'][number]['shortfalls'];

export function gapValues(source: DocumentSource, enterprise: number): GapValues {
  const rows = gapsOf(source.index, enterprise).flatMap((gap) =>
    gap.shortfalls.map((shortfall) => ({ line: gap.line, shortfall })));
  const shortfalls = rows.map(({ line, shortfall }, at) => ({ number: numberOf(at), lineName: lineName(line), ...shortfallValues(source, line, shortfall) }));
  return { shortfalls, shortfallCount: String(rows.length), hasShortfalls: rows.length > 0, noShortfalls: rows.length === 0 };
}

/** The gap of one line by itself. */
export function lineShortfalls(source: DocumentSource, gap: LineGap | undefined): LineShortfalls {
  return gap === undefined ? [] : gap.shortfalls.map((shortfall, at) => ({ number: numberOf(at), ...shortfallValues(source, gap.line, shortfall) }));
}

function shortfallValues(source: DocumentSource, line: LineResult, shortfall: Shortfall): Omit<LineShortfalls[number], 'number'> {
  const { index, campaign } = source;
  return {
    dimension: shortfall.dimension, indicator: shortfall.title, outcome: words.outcomes[shortfall.outcome],
    actual: actualOf(index, line, shortfall), requirement: shortfall.requirement, difference: differenceOf(index, line, shortfall),
    remedy: shortfall.remedy, evidence: shortfall.evidence.join(words.separator), due: dateText(campaign.deadlines.rectification),
  };
}

function actualOf(index: ResultIndex, line: LineResult, { indicator, actual }: Shortfall): string {
  const finding = line.findings.find((each) => each.indicator === indicator);
  return finding === undefined ? actual : statedFacts(index, line, finding);
}

function differenceOf(index: ResultIndex, line: LineResult, { indicator, difference }: Shortfall): string {
  const finding = line.findings.find((each) => each.indicator === indicator);
  const field = finding === undefined ? undefined : index.fieldsOf(line, finding)[0];
  return difference === undefined || difference <= 0 ? '' : withUnit(difference, field === undefined ? '' : unitText(index, field));
}

/** Whether a requirement that the gap is measured by is 待核 or 待填. */
export function restsOnDoubt(index: ResultIndex, { line, target, shortfalls }: LineGap): boolean {
  const indicators = index.tableOf(line)?.indicators ?? [];
  return shortfalls.some(({ indicator }) => indicators.find(({ id }) => id === indicator)?.requirements
    .some(({ grade, confidence }) => grade === target && (confidence === 'unverified' || confidence === 'blank')) === true);
}
