/** Which facts a form would print and its rows do not state. */
import type { LineResult } from '../../../grading/findings/result.ts';
import { knownFields } from '../../../grading/indicators/known-fields.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import type { DocumentSource, Subject } from '../../documents/document-kind.ts';
import { formLines } from './form-lines.ts';
import { missingFields } from './problem-text.ts';

/** Facts at the head that every enterprise has; the grade held so far is not one of them. */
const headFields = [knownFields.name, knownFields.creditCode, 'permit-number', 'address', 'contact', 'phone', 'product', 'capacity', knownFields.applied] as const;

/** Named as the user's own headings do; what several lines lack is named once. */
export function missingFacts(source: DocumentSource, subject: Subject): readonly string[] {
  const form = formLines(source, subject);
  if (form === undefined) return [];
  const { index } = source;
  const { lines } = form;
  const first = lines[0];
  const head = headFields.filter((field) => lines.every((line) => !isStated(line, field)));
  // Several lines must be told apart by their names.
  const unnamed = lines.length > 1 && lines.some(({ line }) => line === '') ? [knownFields.line] : [];
  const items = lines.flatMap((line) => line.findings.flatMap((finding) => missingFields(index, line, finding)));
  const named = [...head, ...unnamed].map((field) => (first === undefined ? field : headingOf(source, first, field)));
  return [...new Set([...named, ...(first === undefined ? [] : items.map((field) => index.headingOf(first, field)))])];
}

function isStated(line: LineResult, field: string): boolean {
  return line.facts[field] !== undefined;
}

/** Editions need not know every field of the head; the form's own label names those. */
function headingOf({ index }: DocumentSource, line: LineResult, field: string): string {
  const heading = index.headingOf(line, field);
  return heading === field ? (texts.labels as Readonly<Record<string, string>>)[field] ?? field : heading;
}
