/** The head of the form: who applies for what, by which table, and when it was reviewed. */
import type { Table } from 'docx';
import { slot } from '../../compiled/markers.ts';
import { tableName } from '../../../grading/findings/grade-text.ts';
import type { EditionSummary, TableSummary } from '../../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { packText } from '../requirements/pack-text.ts';
import { sizes } from '../styles/measures.ts';
import { table, type CellContent, type RowContent, type TableLook } from '../styles/tables.ts';
import { slots } from './form-slots.ts';

/** Label and value in turn; they share the width in these parts. */
const shares = [24, 52, 33, 41, 30, 45];

type Label = keyof typeof texts.labels;

export function headTable(summary: TableSummary, edition: EditionSummary, full: number, look: TableLook): Table {
  const sum = shares.reduce((total, share) => total + share, 0);
  const label = (name: Label): CellContent => ({ text: texts.labels[name], align: 'center', font: look.headFont });
  const fact = (name: Label): readonly CellContent[] => [label(name), { text: slot(slots.fact(name)) }];
  const fixed = (name: Label, text: string): readonly CellContent[] => [label(name), { text: packText(text) }];
  const row = (...cells: readonly (readonly CellContent[])[]): RowContent => ({ height: 8, cells: cells.flatMap((pair) => pair) });
  return table(shares.map((share) => (full * share) / sum), [
    row(fact('enterprise-name'), fact('credit-code'), fact('permit-number')),
    row(fact('address'), fact('contact'), fact('phone')),
    row(fixed('table', tableName(summary)), fact('production-line'), fact('capacity')),
    row(fact('product'), fact('applied-grade'), fact('current-grade')),
    row(fixed('edition', edition.document), fixed('deskReviewOn', texts.emptyDate), fixed('siteReviewOn', texts.emptyDate)),
  ], { ...look, size: sizes.fifth });
}
