/** What is going to be made and what it would lack, told before anything is written. */
import type { DocumentKind, DocumentSource, PlannedDocument } from '../../generator/documents/document-kind.ts';
import { missingFacts } from '../../generator/documents/missing-list.ts';
import { wantedSubjects } from '../../generator/documents/plan-documents.ts';
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { fill } from '../../grading/messages/template.ts';
import type { Terminal } from '../terminal.ts';

const shownFacts = 8;

/** How many documents lack something. */
export function tellPlan(plan: readonly PlannedDocument[], intoZip: boolean, terminal: Terminal): number {
  const documents = plan.filter(({ missing }) => missing.length > 0).length;
  terminal.print(fill(texts.planned, { documents: plan.length }));
  if (documents === 0) return 0;
  terminal.print(fill(intoZip ? texts.lackingInZip : texts.lacking, { documents, file: bulkTexts.missingFile }));
  const facts = missingFacts(plan);
  for (const fact of facts.slice(0, shownFacts)) terminal.print(fill(texts.fact, { ...fact }));
  if (facts.length > shownFacts) terminal.print(fill(texts.moreFacts, { count: facts.length - shownFacts }));
  return documents;
}

/** What `all` leaves out of each kind. */
export function tellLeftOut(source: DocumentSource, kinds: readonly DocumentKind[], terminal: Terminal): void {
  for (const kind of kinds) {
    const usual = wantedSubjects(source, kind, 'usual');
    const count = [...wantedSubjects(source, kind, 'all').keys()].filter((key) => !usual.has(key)).length;
    if (count > 0) terminal.print(fill(texts.leftOut, { title: kind.title, count }));
  }
}

/** How many of each kind were written. */
export function tellCounts(plan: readonly PlannedDocument[], counts: ReadonlyMap<string, number>, terminal: Terminal): void {
  const titles = new Map(plan.map(({ kind }) => [kind.id, kind.title]));
  for (const [id, count] of counts) terminal.print(fill(texts.kindCount, { title: titles.get(id) ?? id, count }));
}
