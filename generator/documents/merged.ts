/** Documents of one form in one file, for printing in one go: made one after another, joined when so many are there. */
import { bulkTexts as texts } from '../../grading/messages/documents/bulk.ts';
import { fill } from '../../grading/messages/template.ts';
import { mergeDocuments, mergeKey, mostMerged } from '../package/merge-documents.ts';
import type { DocumentSource, PlannedDocument } from './document-kind.ts';
import { nameValues, uniqueNames } from './file-names.ts';
import type { Failed, Made, Step } from './make-documents.ts';
import { safeName } from './safe-name.ts';

/** A file to write: one document, or several that are joined. */
export interface OutputFile extends Step {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly documents: readonly PlannedDocument[];
}

interface Group {
  /** How many of the group went out before. */
  before: number;
  made: Made[];
}

/** Every document its own file. */
export async function* singly(steps: AsyncIterable<Made | Failed>): AsyncGenerator<OutputFile | Failed, void, undefined> {
  for await (const step of steps) yield 'problem' in step ? step : single(step);
}

/**
 * At most `most` documents of a form in a file. Documents about the campaign stay alone, so does what cannot be joined:
 * another form, footnotes.
 */
export async function* merged(
  source: DocumentSource, steps: AsyncIterable<Made | Failed>, most: number = mostMerged,
): AsyncGenerator<OutputFile | Failed, void, undefined> {
  let kind: string | undefined;
  let groups = new Map<string, Group>();
  let unique = uniqueNames();
  for await (const step of steps) {
    if (step.document.kind.id !== kind) {
      yield* rest(source, groups, unique);
      kind = step.document.kind.id;
      groups = new Map();
      unique = uniqueNames();
    }
    if ('problem' in step) yield step;
    else if (step.document.kind.per === 'campaign') yield single(step);
    else {
      const group = groupOf(groups, step);
      group.made.push(step);
      if (group.made.length >= Math.min(most, mostMerged)) yield* joined(source, group, unique);
    }
  }
  yield* rest(source, groups, unique);
}

function* rest(source: DocumentSource, groups: ReadonlyMap<string, Group>, unique: (name: string) => string): Generator<OutputFile> {
  for (const group of [...groups.values()]) if (group.made.length > 0) yield* joined(source, group, unique);
}

function groupOf(groups: Map<string, Group>, { document }: Made): Group {
  const key = document.subject.table ?? '';
  let group = groups.get(key);
  if (group === undefined) groups.set(key, group = { before: 0, made: [] });
  return group;
}

function* joined(source: DocumentSource, group: Group, unique: (name: string) => string): Generator<OutputFile> {
  const { made } = group;
  group.made = [];
  for (const batch of joinable(made)) {
    const [first] = batch.made;
    if (batch.bytes === undefined || first === undefined) yield* batch.made.map(single);
    else yield joinedFile(source, first, batch.made, batch.bytes, group.before, unique);
    group.before += batch.made.length;
  }
}

function joinedFile(source: DocumentSource, first: Made, made: readonly Made[], bytes: Uint8Array, before: number, unique: (name: string) => string): OutputFile {
  const { kind, subject } = first.document;
  const name = safeName(fill(texts.mergedName, { title: kind.title, table: subject.table === undefined ? '' : nameValues(source, kind, subject).table, from: before + 1, to: before + made.length }));
  const { done, total } = made[made.length - 1] ?? first;
  return { path: `${safeName(kind.title)}/${unique(name)}.docx`, bytes, documents: made.map(({ document }) => document), done, total };
}

interface Batch {
  readonly made: readonly Made[];
  /** Absent when they stay alone. */
  readonly bytes?: Uint8Array;
}

/** All in one, or those together that are of one form. */
function joinable(made: readonly Made[]): readonly Batch[] {
  const whole = bytesOf(made);
  if (whole !== undefined) return [{ made, bytes: whole }];
  const alike = new Map<string, Made[]>();
  for (const one of made) {
    const key = mergeKey(one.bytes);
    const own = alike.get(key);
    if (own === undefined) alike.set(key, [one]);
    else own.push(one);
  }
  return [...alike.values()].map((own) => {
    const bytes = alike.size === 1 ? undefined : bytesOf(own);
    return bytes === undefined ? { made: own } : { made: own, bytes };
  });
}

/** Nothing for one alone, and for those that cannot be joined. */
function bytesOf(made: readonly Made[]): Uint8Array | undefined {
  if (made.length < 2) return undefined;
  try {
    return mergeDocuments(made.map(({ bytes }) => bytes));
  } catch {
    // What cannot be joined is still good by itself.
    return undefined;
  }
}

function single({ document, bytes, done, total }: Made): OutputFile {
  return { path: document.path, bytes, documents: [document], done, total };
}
