/** What an enterprise does when a warning is in force, and what it emits on an ordinary day. */
import { finalGrade } from '../../../campaign/final-grade.ts';
import { linesOf } from '../../../campaign/returns.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import type { Measure } from '../../../grading/indicators/schema.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import type { LetterValues } from '../../../grading/messages/documents/template-fields.ts';
import { readQuantity } from '../../../grading/records/values/quantity.ts';
import { lineName, lineTexts } from '../../facts/line-texts.ts';
import { halfWidth } from '../../facts/stated-facts.ts';
import { gradeName } from '../../word/requirements/grade-name.ts';

type Values = LetterValues<'reduction-plan'>;
export type MeasureValues = Pick<Values,
  'ownMeasures' | 'hasOwnMeasures' | 'noOwnMeasures' | 'guideMeasures' | 'hasGuideMeasures' | 'alerts' | 'emissions' | 'hasEmissions'>;

/** The levels of warning and the fields in which an enterprise writes what it does then. */
export const alertFields = { yellow: 'measures-yellow', orange: 'measures-orange', red: 'measures-red' } as const;

type Alert = keyof typeof alertFields;
const alerts: readonly Alert[] = ['yellow', 'orange', 'red'];

export function measureValues(index: ResultIndex, enterprise: number): MeasureValues {
  const lines = linesOf(index, enterprise);
  const ownMeasures = lines.flatMap((line) => alerts.flatMap((alert) => {
    const measure = ownMeasure(line, alert);
    return measure === '' ? [] : [{ lineName: lineName(line), alert: words.alerts[alert], measure }];
  }));
  const guideMeasures = lines.flatMap((line) => guideMeasuresOf(index, line));
  const emissions = lines.flatMap((line) => emissionsOf(index, line));
  return {
    ownMeasures, hasOwnMeasures: ownMeasures.length > 0, noOwnMeasures: ownMeasures.length === 0,
    guideMeasures, hasGuideMeasures: guideMeasures.length > 0, emissions, hasEmissions: emissions.length > 0,
    alerts: alerts.map((alert) => ({
      alert: words.alerts[alert],
      measures: lines.map((line) => ({ lineName: lineName(line), measure: ownMeasure(line, alert) })).filter(({ measure }) => measure !== ''),
      summary: lineTexts(lines, (line) => ownMeasure(line, alert), '\n'),
    })),
  };
}

/** Whether the enterprise wrote down what it does in at least one level of warning. */
export function hasWrittenMeasures(index: ResultIndex, enterprise: number): boolean {
  return linesOf(index, enterprise).some((line) => alerts.some((alert) => ownMeasure(line, alert) !== ''));
}

function ownMeasure(line: LineResult, alert: Alert): string {
  return line.facts[alertFields[alert]] ?? '';
}

/** What the guide lays down for the final grade of a line. */
export function guideMeasureOf(index: ResultIndex, line: LineResult): Measure | undefined {
  const grade = finalGrade(index.result, line);
  return grade === undefined ? undefined : index.tableOf(line)?.measures.find(({ grades }) => grades.includes(grade));
}

function guideMeasuresOf(index: ResultIndex, line: LineResult): MeasureValues['guideMeasures'] {
  const found = guideMeasureOf(index, line);
  const grade = finalGrade(index.result, line) ?? '';
  return found === undefined ? [] : alerts.flatMap((alert) => {
    const measure = found[alert];
    return measure === null ? [] : [{ lineName: lineName(line), grade: gradeName(grade), alert: words.alerts[alert], measure }];
  });
}

function emissionsOf(index: ResultIndex, line: LineResult): MeasureValues['emissions'] {
  return Object.entries(words.pollutants).flatMap(([field, pollutant]) => {
    const stated = line.facts[field];
    if (stated === undefined) return [];
    const unit = index.result.fields[field]?.unit ?? '';
    const { fact } = readQuantity(stated, { field: { id: field, heading: pollutant, kind: 'quantity', unit } });
    if (fact === null) return [];
    // Bounds and what cannot be read stand as the enterprise wrote them, with their own unit; words have none.
    const text = halfWidth(stated);
    const figure = typeof fact === 'number' ? { amount: String(fact), unit } : { amount: text, unit: fact !== undefined && /^[^a-z]*\d$/i.test(text) ? unit : '' };
    return [{ lineName: lineName(line), pollutant, ...figure }];
  });
}
