/** Facts of an enterprise as forms print them: with their unit, and named where several stand together. */
import type { ResultIndex } from '../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../grading/messages/documents/audit-form.ts';
import { fill } from '../../grading/messages/template.ts';
import { readQuantity } from '../../grading/records/values/quantity.ts';
import { withDay } from '../../grading/records/values/serial-day.ts';
import { dayText } from '../word/styles/day-text.ts';

/** What the cell says, with the unit of the field after a bare number, signs in words and days without Excel's number; empty where it says nothing. */
export function factText(index: ResultIndex, line: LineResult, field: string): string {
  const value = line.facts[field];
  if (value === undefined) return '';
  const sign = texts.signs.find(({ signs }) => signs.some((one) => one === value.trim()));
  if (sign !== undefined) return sign.means;
  if (index.result.fields[field]?.isDate === true) return dayOnly(value);
  return figureText(index, field, value);
}

/** A figure gets half-width digits, and the unit where it has none of its own; words do not, not even those that end in a number. */
function figureText(index: ResultIndex, field: string, value: string): string {
  const { unit = '', heading = '' } = index.result.fields[field] ?? {};
  if (unit === '') return value;
  const figure = halfWidth(value);
  const { fact } = readQuantity(figure, { field: { id: field, heading, kind: 'quantity', unit } });
  if (fact === undefined || fact === null) return value;
  return /^[^a-z]*\d$/i.test(figure) ? withUnit(figure, unitText(index, field)) : raised(figure);
}

/** Digits and the decimal point, however they were typed. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Excel counts days; what it counted is of no use on paper. */
function dayOnly(value: string): string {
  const day = /^[\d.]+（[^）]*?(\d{4}-\d{2}-\d{2})）$/.exec(withDay(value))?.[1];
  return day === undefined ? value : dayText(day);
}

/** A figure and its unit, apart where the unit is a word. */
export function withUnit(figure: string | number, unit: string): string {
  return `${figure}${/^[a-z万]/i.test(unit) ? ' ' : ''}${unit}`;
}

/** The unit of a field with its exponents raised. */
export function unitText(index: ResultIndex, field: string): string {
  return raised(index.result.fields[field]?.unit ?? '');
}

function raised(unit: string): string {
  return unit.replace(/m2\b/g, 'm²').replace(/m3\b/g, 'm³');
}

/** What the line states of what the indicator asks at its target, the deciding fact first and plain. */
export function statedFacts(index: ResultIndex, line: LineResult, finding: Finding): string {
  if (finding.outcome === 'notApplicable') return texts.notApplicable;
  const deciding = index.fieldsOf(line, finding);
  const indicator = index.indicatorOf(line, finding);
  const dimension = indicator?.dimension;
  const fields = [...(indicator?.measured ?? []).filter((field) => !deciding.includes(field)), ...deciding];
  return fields.filter((field) => line.facts[field] !== undefined).map((field) => {
    const value = factText(index, line, field);
    // The column in which an enterprise grades itself bears the name of the dimension.
    if (index.result.fields[field]?.heading === dimension) return fill(texts.selfAssessed, { value });
    return field === fields[0] ? value : fill(texts.namedValue, { name: index.headingOf(line, field), value });
  }).join(texts.valueSeparator);
}
