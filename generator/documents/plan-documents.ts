/** Which documents there are to make, where they go, and what each would lack. */
import { nameTags } from '../../grading/messages/documents/bulk.ts';
import type { DocumentKind, DocumentSource, PlannedDocument, Subject } from './document-kind.ts';
import { fileName, nameValues, uniqueNames, withoutEnding } from './file-names.ts';
import { nameKey, safeName } from './safe-name.ts';

export interface PlanOptions {
  readonly kinds: readonly DocumentKind[];
  /** `usual`: what each kind is usually made for; `all`: all that it makes sense for; or these enterprises, by index, and what is about no enterprise. */
  readonly scope: 'usual' | 'all' | readonly number[];
  /** Instead of the kinds' own, for documents about an enterprise or a table. */
  readonly namePattern?: string;
}

/**
 * The same document has the same path in every plan of the same result, whatever else is planned: names are given to all that a kind
 * can be made for, and then the wanted ones are taken.
 */
export function planDocuments(source: DocumentSource, options: PlanOptions): readonly PlannedDocument[] {
  const atTop = uniqueNames();
  return options.kinds.flatMap((kind) => {
    const wanted = wantedSubjects(source, kind, options.scope);
    if (wanted.size === 0) return [];
    const paths = pathsOf(source, kind, options.namePattern, atTop);
    return [...wanted].map(([key, subject]) => ({ kind, subject, path: paths.get(key) ?? '', missing: kind.missing(source, subject) }));
  });
}

/** What a scope means for one kind, each subject once. */
export function wantedSubjects(source: DocumentSource, kind: DocumentKind, scope: PlanOptions['scope']): ReadonlyMap<string, Subject> {
  if (typeof scope === 'string') return byKey(scope === 'usual' ? kind.usual(source) : kind.subjects(source));
  const { forEnterprise } = kind;
  if (forEnterprise !== undefined) return byKey(scope.flatMap((enterprise) => forEnterprise(source, enterprise)));
  const asked = new Set(scope);
  return byKey(kind.subjects(source).filter(({ enterprise }) => enterprise === undefined || asked.has(enterprise)));
}

/** Whether a path is one that these kinds once gave to a document and no longer give to any; paths elsewhere are nobody's business. */
export function isOutdated(source: DocumentSource, { kinds, namePattern }: Omit<PlanOptions, 'scope'>): (path: string) => boolean {
  const own = kinds.filter(({ per }) => per !== 'campaign');
  const folders = own.map(({ title }) => `${safeName(title)}/`);
  const paths = new Set(own.flatMap((kind) => [...pathsOf(source, kind, namePattern, uniqueNames()).values()]));
  return (path) => folders.some((folder) => path.startsWith(folder)) && !paths.has(path);
}

function byKey(subjects: readonly Subject[]): Map<string, Subject> {
  return new Map(subjects.map((subject) => [`${subject.enterprise ?? ''} ${subject.table ?? ''}`, subject]));
}

/** Documents about the campaign lie at the top, the others in a folder of their kind. */
function pathsOf(source: DocumentSource, kind: DocumentKind, namePattern: string | undefined, atTop: (name: string) => string): ReadonlyMap<string, string> {
  const isOne = kind.per === 'campaign';
  const unique = isOne ? atTop : uniqueNames();
  const folder = isOne ? '' : `${safeName(kind.title)}/`;
  const subjects = byKey([...kind.subjects(source), ...kind.usual(source), ...filledIn(source, kind)]);
  const names = namesOf(source, kind, [...subjects.values()], isOne ? (kind.namePrefix?.(source) ?? '') + kind.namePattern : namePattern ?? kind.namePattern);
  return new Map([...subjects.keys()].map((key, at) => [key, `${folder}${unique(names[at] ?? '')}.docx`]));
}

function filledIn(source: DocumentSource, { forEnterprise }: DocumentKind): readonly Subject[] {
  return forEnterprise === undefined ? [] : source.index.result.enterprises.flatMap((_, enterprise) => forEnterprise(source, enterprise));
}

/** Of a kind about tables, that of an enterprise says whose it is. */
function patternFor({ per, namePattern }: DocumentKind, { enterprise }: Subject, asked: string): string {
  return per === 'table' && enterprise !== undefined && asked === namePattern ? `{${nameTags.number}}_{${nameTags.enterprise}}_${asked}` : asked;
}

/** An enterprise with several tables: the table tells its documents apart better than a number. */
function namesOf(source: DocumentSource, kind: DocumentKind, subjects: readonly Subject[], pattern: string): readonly string[] {
  const values = subjects.map((subject) => nameValues(source, kind, subject));
  const patterns = subjects.map((subject) => patternFor(kind, subject, pattern));
  const names = values.map((own, at) => fileName(patterns[at] ?? pattern, own));
  const times = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const key = `${subjects[at]?.enterprise ?? ''} ${nameKey(name)}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return names.map((name, at) => {
    const own = values[at];
    const isSeveral = (times.get(`${subjects[at]?.enterprise ?? ''} ${nameKey(name)}`) ?? 0) > 1;
    return isSeveral && own !== undefined && own.table !== '' ? fileName(`${withoutEnding(patterns[at] ?? pattern)}_{${nameTags.table}}`, own) : name;
  });
}
