/** What there is to make, for the pane: counts of every kind, and the documents of those that were chosen. */
import type { DocumentKind, DocumentSource, PlannedDocument } from '../../generator/documents/document-kind.ts';
import { documentKinds } from '../../generator/documents/kinds.ts';
import { planDocuments, wantedSubjects } from '../../generator/documents/plan-documents.ts';
import type { DocumentPlan, DocumentRequest, KindChoice, MakeOptions, PlannedFace } from './documents.ts';
import { enterpriseKey } from './enterprise-key.ts';
import { turns } from './turns.ts';

type Scope = 'usual' | 'all' | readonly number[];

/** With turns for others, because a list may be long and whoever edits meanwhile waits for an answer. */
export async function planFaces(
  source: DocumentSource, request: DocumentRequest, { signal, onProgress }: MakeOptions,
): Promise<Pick<DocumentPlan, 'kinds' | 'documents'>> {
  const { enterprises } = source.index.result;
  const scope = scopeOf(source, request.enterprises);
  const turn = turns(signal);
  const plan = await planWanted(source, request, signal);
  const documents: PlannedFace[] = [];
  for (const { kind, path, subject } of plan) {
    const enterprise = subject.enterprise === undefined ? '' : enterprises[subject.enterprise]?.name ?? '';
    documents.push({ kind: kind.id, path, enterprise, missing: [...new Set(kind.missing(source, subject))] });
    if (await turn()) onProgress?.(documents.length / plan.length);
  }
  const kinds: KindChoice[] = [];
  for (const kind of documentKinds) {
    const { id, title, per } = kind;
    const own = documents.filter((face) => face.kind === id);
    kinds.push({
      id, title, per, documents: request.kinds.includes(id) ? own.length : countOf(source, kind, scope), lacking: own.filter(({ missing }) => missing.length > 0).length,
    });
    await turn();
  }
  return { kinds, documents };
}

/**
 * The documents that were asked for, without a look at what they lack: that takes far longer than to name them.
 * Those at the top of the folder are planned together, for their names must differ.
 */
export async function planWanted(source: DocumentSource, request: DocumentRequest, signal?: AbortSignal): Promise<readonly PlannedDocument[]> {
  const kinds = documentKinds.filter(({ id }) => request.kinds.includes(id));
  const scope = scopeOf(source, request.enterprises);
  const turn = turns(signal);
  const atTop = kinds.filter(({ per }) => per === 'campaign');
  const groups = [...(atTop.length === 0 ? [] : [atTop]), ...kinds.filter(({ per }) => per !== 'campaign').map((kind) => [kind])];
  const planned = new Map<string, PlannedDocument[]>();
  for (const group of groups) {
    for (const document of planDocuments(source, { kinds: group.map(unlooked), scope })) {
      const kind = group.find(({ id }) => id === document.kind.id) ?? document.kind;
      const own = planned.get(kind.id) ?? [];
      planned.set(kind.id, own);
      own.push({ ...document, kind });
    }
    await turn();
  }
  return kinds.flatMap(({ id }) => planned.get(id) ?? []);
}

function unlooked(kind: DocumentKind): DocumentKind {
  return { ...kind, missing: () => [] };
}

function scopeOf({ index: { result } }: DocumentSource, enterprises: DocumentRequest['enterprises']): Scope {
  if (typeof enterprises === 'string') return enterprises;
  const wanted = new Set(enterprises);
  return result.enterprises.flatMap((_, at) => (wanted.has(enterpriseKey(result, at)) ? [at] : []));
}

/** Of thousands of documents that nobody asked for, only the number counts. */
function countOf(source: DocumentSource, kind: DocumentKind, scope: Scope): number {
  return wantedSubjects(source, kind, scope).size;
}
