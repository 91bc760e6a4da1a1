/** What stands between the lines of an enterprise and the grades they want, as rows of a rectification plan. */
import type { LineGap } from '../../../campaign/rectification.ts';
import type { Shortfall } from '../../../grading/findings/gap.ts';
import { isDoubtful } from '../../../grading/findings/is-doubtful.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult, TableSummary } from '../../../grading/findings/result.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import type { LetterValues } from '../../../grading/messages/documents/template-fields.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { statedFacts, unitText, withUnit } from '../../facts/stated-facts.ts';
import { lineName } from '../../facts/line-texts.ts';
import { dateText } from './day-values.ts';
import { numberOf } from './words.ts';

type Values = LetterValues<'rectification-plan'>;
export type GapValues = Pick<Values, 'shortfalls' | 'shortfallCount' | 'hasShortfalls' | 'noShortfalls'>;
type LineShortfalls = Values['lines'][number]['shortfalls'];

/** `gaps` are those of the enterprise that the letter is about. */
export function gapValues(source: DocumentSource, gaps: readonly LineGap[]): GapValues {
  const rows = gaps.flatMap((gap) => gap.shortfalls.map((shortfall) => ({ line: gap.line, shortfall })));
  const shortfalls = rows.map(({ line, shortfall }, at) => shortfallValues(source, line, shortfall, { number: numberOf(at), lineName: lineName(line) }));
  return { shortfalls, shortfallCount: String(rows.length), hasShortfalls: rows.length > 0, noShortfalls: rows.length === 0 };
}

/** The gap of one line by itself. */
export function lineShortfalls(source: DocumentSource, gap: LineGap | undefined): LineShortfalls {
  return gap === undefined ? [] : gap.shortfalls.map((shortfall, at) => shortfallValues(source, gap.line, shortfall, { number: numberOf(at) }));
}

/** `head` tells the row from the others. What costs is worked out when it is asked for. */
function shortfallValues<H extends object>(source: DocumentSource, line: LineResult, shortfall: Shortfall, head: H): H & Omit<LineShortfalls[number], 'number'> {
  const { index, campaign } = source;
  return {
    ...head, dimension: shortfall.dimension, indicator: shortfall.title, outcome: words.outcomes[shortfall.outcome],
    get actual() { return actualOf(index, line, shortfall); },
    get difference() { return differenceOf(index, line, shortfall); },
    requirement: shortfall.requirement, remedy: shortfall.remedy, evidence: shortfall.evidence.join(words.separator),
    get due() { return dateText(campaign.deadlines.rectification); },
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

/** Whether a requirement or a veto that the gap is measured by is 待核 or 待填. */
export function restsOnDoubt({ result }: ResultIndex, { line, target, shortfalls }: LineGap): boolean {
  const doubtful = doubtfulOf(result.tables[line.table ?? ''], target);
  return shortfalls.some(({ indicator }) => doubtful.has(indicator) || isDoubtful(result.vetoes[indicator]?.confidence));
}

const known = new WeakMap<TableSummary, Map<string, ReadonlySet<string>>>();
const none: ReadonlySet<string> = new Set();

/** Ids of the indicators of a table whose requirement at a grade is not known for sure. */
function doubtfulOf(table: TableSummary | undefined, grade: string): ReadonlySet<string> {
  if (table === undefined) return none;
  const byGrade = known.get(table) ?? new Map<string, ReadonlySet<string>>();
  known.set(table, byGrade);
  const found = byGrade.get(grade) ?? new Set(table.indicators.flatMap(({ id, requirements }) =>
    (requirements.some((asked) => asked.grade === grade && isDoubtful(asked.confidence)) ? [id] : [])));
  byGrade.set(grade, found);
  return found;
}
