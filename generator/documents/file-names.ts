/** What the files are called: patterns with tags, numbered where two would be the same. */
import { tableName } from '../../grading/findings/grade-text.ts';
import type { LineResult } from '../../grading/findings/result.ts';
import { bulkTexts as texts, nameTags } from '../../grading/messages/documents/bulk.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import type { DocumentKind, DocumentSource, Subject } from './document-kind.ts';
import { fitsName, nameKey, safeName } from './safe-name.ts';

type NameTag = keyof typeof nameTags;
type NameValues = Readonly<Record<NameTag, string>>;

const tagPattern = /[{｛]([^{}｛｝]*)[}｝]/g;

/** The tags of a pattern that are none of ours, and braces without a partner; a pattern without tags is good. */
export function checkNamePattern(pattern: string): readonly Problem[] {
  const known: readonly string[] = Object.values(nameTags);
  const listed = known.map((tag) => `{${tag}}`).join(texts.separator);
  const unknown = new Set<string>();
  pattern.replace(tagPattern, (whole, tag: string) => {
    if (!known.includes(tag.trim())) unknown.add(whole);
    return whole;
  });
  const lone = /[{}｛｝]/.test(pattern.replace(tagPattern, '')) ? [problem('DOC_013', 'error', {}, { pattern, known: listed })] : [];
  return [...[...unknown].map((seen) => problem('DOC_004', 'error', {}, { pattern, seen, known: listed })), ...lone];
}

/** The name of one document, without ending. An ending that the user wrote is left out. */
export function fileName(pattern: string, values: NameValues): string {
  const plain = withoutEnding(pattern);
  const cut: Record<NameTag, string> = { ...values };
  // Of what is too long the name of the enterprise is cut, so that the end still says what the document is.
  for (const tag of cutFirst) {
    const all = Array.from(cut[tag].slice(0, longest));
    for (let kept = all.length; kept >= 0 && !fitsName(filled(plain, cut)); kept--) cut[tag] = all.slice(0, kept).join('');
  }
  return safeName(filled(plain, cut));
}

/** A user may write `.docx` at the end of a pattern; it is added anyway. */
export function withoutEnding(pattern: string): string {
  return pattern.replace(/\.docx$/i, '');
}

const tagNames = Object.entries(nameTags) as readonly (readonly [NameTag, string])[];
const cutFirst: readonly NameTag[] = ['enterprise', 'table', 'industry', 'county'];
/** No name is longer that anybody reads. */
const longest = 400;

function filled(pattern: string, values: NameValues): string {
  return pattern.replace(tagPattern, (whole, seen: string) => {
    const tag = tagNames.find(([, name]) => name === seen.trim());
    return tag === undefined ? whole : values[tag[0]];
  });
}

/** What the tags stand for. The number is the subject's place in the result or the edition, so that it stays when fewer are made. */
export function nameValues(source: DocumentSource, kind: DocumentKind, subject: Subject): NameValues {
  const { result } = source.index;
  const line = lineOf(source, subject);
  const key = subject.table ?? line?.table;
  const table = key === undefined ? undefined : source.library.tables[key] ?? result.tables[key];
  return {
    number: numberOf(source, subject),
    enterprise: subject.enterprise === undefined ? '' : result.enterprises[subject.enterprise]?.name ?? '',
    industry: table?.industry ?? line?.industry ?? '',
    table: table === undefined ? '' : tableName(table).replace('/', '_'),
    county: line?.facts['county'] ?? source.campaign.county,
    document: kind.title,
  };
}

function lineOf({ index: { result } }: DocumentSource, { enterprise, table }: Subject): LineResult | undefined {
  const lines = (enterprise === undefined ? [] : result.enterprises[enterprise]?.lines ?? []).flatMap((at) => result.lines[at] ?? []);
  return lines.find((line) => table === undefined || line.table === table) ?? lines[0];
}

function numberOf({ index, library }: DocumentSource, { enterprise, table }: Subject): string {
  const tables = Object.keys(library.tables);
  const [place, count] = enterprise !== undefined ? [enterprise, index.result.enterprises.length]
    : table !== undefined ? [tables.indexOf(table), tables.length] : [0, 1];
  return String(place + 1).padStart(String(count).length, '0');
}

/** Gives every name of a folder once; a second one of the same name gets (2), (3) … */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    const key = nameKey(name);
    let unique = name;
    for (let number = next.get(key) ?? 1; taken.has(nameKey(unique)); number++) {
      next.set(key, number + 1);
      unique = name + fill(texts.numbered, { number: number + 1 });
    }
    taken.add(nameKey(unique));
    return unique;
  };
}
