/** Puts together what the form of a table asks: of the enterprise, of its lines, of every indicator, and of its evidence. */
import { tableName } from '../../../grading/findings/grade-text.ts';
import type { TableSummary } from '../../../grading/findings/result.ts';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentSource, Subject } from '../../documents/document-kind.ts';
import type { Control } from '../content-controls/control.ts';
import { byDimension } from '../requirements/by-dimension.ts';
import { isInDoubt } from '../requirements/requirement-spans.ts';
import type { ApplicationForm, Entry, EvidenceRow } from './application-model.ts';
import { assessmentRows } from './assessment-rows.ts';
import { fieldEntry, type FieldContext } from './field-entry.ts';
import { knownFacts, type KnownFacts } from './known-facts.ts';

/** Fields about the whole enterprise and about one line, where the edition has them. */
const basicFields = [
  'enterprise-name', 'credit-code', 'permit-number', 'industry', 'gbt4754-code', 'city', 'county', 'town', 'address', 'longitude', 'latitude',
  'contact', 'phone', 'current-grade', 'applied-grade',
] as const;
const lineFields = ['production-line', 'product', 'capacity', 'output', 'commissioned-on'] as const;
const leastLines = 3;

/** Undefined when the edition has no such table. */
export function applicationForm(source: DocumentSource, subject: Subject): ApplicationForm | undefined {
  const table = subject.table === undefined ? undefined : source.library.tables[subject.table];
  if (table === undefined) return undefined;
  const { fields } = source.library;
  const known = knownFacts(source, subject);
  const context: FieldContext = { grades: table.grades, valueOf: known.valueOf };
  const vetoes = vetoRows(source, context);
  const taken = new Map<string, string>([
    ...basicFields.map((id) => [id, texts.parts.basics] as const), ...lineFields.map((id) => [id, texts.parts.lines] as const),
    ...vetoes.map(({ control }) => [control.tag, texts.parts.vetoes] as const),
  ]);
  const assessment = assessmentRows(table, fields, context, taken);
  return {
    tableName: tableName(table), isForReference: isInDoubt(table),
    basics: basicFields.flatMap((id) => {
      const field = fields[id];
      return field === undefined ? [] : [basicEntry(fieldEntry(id, field, context), id, table)];
    }),
    lines: lineRows(source, known, table), vetoes, assessment, evidence: evidenceRows(table),
    signedOn: { tag: 'commitment.signed-on', name: texts.signedOnName, input: { kind: 'date' }, value: '' },
  };
}

/** The industry is the one that the form is for, whoever fills it in. */
function basicEntry(entry: Entry, id: string, table: TableSummary): Entry {
  return id === 'industry' ? { ...entry, controls: entry.controls.map((control) => ({ ...control, value: tableName(table) })) } : entry;
}

function lineRows({ library: { fields } }: DocumentSource, known: KnownFacts, { grades }: TableSummary): ApplicationForm['lines'] {
  return Array.from({ length: Math.max(leastLines, known.lines.length) }, (_, at) => lineFields.flatMap((id) => {
    const field = fields[id];
    if (field === undefined) return [];
    const valueOf = (name: string) => known.lines[at]?.facts[name] ?? '';
    return [fieldEntry(id, field, { grades, valueOf }, `line[${at + 1}].${id}`, fill(texts.lineName, { number: at + 1, heading: field.heading }))];
  }));
}

/** Vetoes whose fields the edition has; two vetoes of one field are asked once. */
function vetoRows({ index, library: { fields } }: DocumentSource, context: FieldContext): ApplicationForm['vetoes'] {
  const seen = new Set<string>();
  return Object.values(index.result.vetoes).flatMap(({ title, field: id }) => {
    const field = fields[id];
    const control: Control | undefined = field === undefined || seen.has(id) ? undefined : fieldEntry(id, field, context, id, title).controls[0];
    seen.add(id);
    return control === undefined ? [] : [{ title, control }];
  });
}

/** Every kind of evidence once, with the indicators that name it. */
function evidenceRows(table: TableSummary): readonly EvidenceRow[] {
  const titles = new Map<string, Set<string>>();
  for (const { title, evidence } of byDimension(table.indicators)) {
    for (const name of evidence) titles.set(name, (titles.get(name) ?? new Set<string>()).add(title));
  }
  return [...titles].map(([name, of], at) => ({
    name, titles: [...of], pages: { tag: `attachment[${at + 1}].pages`, name: fill(texts.pagesName, { evidence: name }), input: { kind: 'text' }, value: '' },
  }));
}
