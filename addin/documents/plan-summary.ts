/** A plan in short: what is missing, and for whom. */
import type { DocumentPlan, PlannedFace } from './documents.ts';

export interface MissingOf {
  /** Name of the enterprise; empty for documents about none. */
  readonly enterprise: string;
  readonly facts: readonly string[];
  /** How many of its documents lack something. */
  readonly documents: number;
}

/** The facts that most documents lack first. */
export function missingFacts({ documents }: DocumentPlan): readonly { readonly fact: string; readonly documents: number }[] {
  const counts = new Map<string, number>();
  for (const { missing } of documents) for (const fact of missing) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].map(([fact, count]) => ({ fact, documents: count })).sort((a, b) => b.documents - a.documents);
}

/** Documents about no enterprise first, then the enterprises in the order of the plan. */
export function missingByEnterprise({ documents }: DocumentPlan): readonly MissingOf[] {
  const found = new Map<string, { readonly facts: Set<string>; documents: number }>();
  for (const { enterprise, missing } of documents) {
    if (missing.length === 0) continue;
    let own = found.get(enterprise);
    if (own === undefined) found.set(enterprise, own = { facts: new Set(), documents: 0 });
    for (const fact of missing) own.facts.add(fact);
    own.documents += 1;
  }
  return [...found].map(([enterprise, { facts, documents: count }]) => ({ enterprise, facts: [...facts], documents: count }))
    .sort((a, b) => Number(a.enterprise !== '') - Number(b.enterprise !== ''));
}

export function lackingCount({ documents }: DocumentPlan): number {
  return documents.filter(({ missing }) => missing.length > 0).length;
}

/** The name of its file, without folder and ending. */
export function faceName({ path }: PlannedFace): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.docx$/, '');
}
