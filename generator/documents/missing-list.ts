/** What the planned documents would lack, told before anything is written. */
import { bulkTexts as texts } from '../../grading/messages/documents/bulk.ts';
import { csvBytes } from './csv.ts';
import type { DocumentSource, PlannedDocument } from './document-kind.ts';

/** How many documents lack one fact. */
export interface MissingFact {
  readonly fact: string;
  readonly documents: number;
}

/** The facts that most documents lack first; equal ones in the order of the plan. */
export function missingFacts(plan: readonly PlannedDocument[]): readonly MissingFact[] {
  const counts = new Map<string, number>();
  for (const { missing } of plan) for (const fact of new Set(missing)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].map(([fact, documents]) => ({ fact, documents })).sort((a, b) => b.documents - a.documents);
}

/** 缺少的内容.csv: a row for every document that lacks something; undefined when none does. */
export function missingCsv({ index }: DocumentSource, plan: readonly PlannedDocument[]): Uint8Array | undefined {
  const rows = plan.filter(({ missing }) => missing.length > 0).map(({ path, kind, subject, missing }) => [
    path, kind.title, subject.enterprise === undefined ? '' : index.result.enterprises[subject.enterprise]?.name ?? '', [...new Set(missing)].join(texts.separator),
  ]);
  return rows.length === 0 ? undefined : csvBytes([texts.missingHeadings, ...rows]);
}
