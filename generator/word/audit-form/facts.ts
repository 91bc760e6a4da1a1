/** Facts of an enterprise as forms print them: with their unit, and named where several stand together. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { fill } from '../../../grading/messages/template.ts';

/** What the cell says, with the unit of the field after a bare number; empty where it says nothing. */
export function factText(index: ResultIndex, line: LineResult, field: string): string {
  const value = line.facts[field];
  return value === undefined ? '' : /[0-9０-９]$/.test(value) ? withUnit(value, unitText(index, field)) : value;
}

/** A figure and its unit, apart where the unit is a word. */
export function withUnit(figure: string | number, unit: string): string {
  return `${figure}${/^[a-z万]/i.test(unit) ? ' ' : ''}${unit}`;
}

/** The unit of a field with its exponents raised. */
export function unitText(index: ResultIndex, field: string): string {
  return (index.result.fields[field]?.unit ?? '').replace(/m2\b/g, 'm²').replace(/m3\b/g, 'm³');
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
