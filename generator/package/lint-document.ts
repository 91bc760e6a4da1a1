/** Finds in a .docx what Word calls damage or a reader would laugh at, and the Open XML validator does not see. */
import { contentOf, readZip, ZipUnreadable } from './read-zip.ts';
import { lintTables } from './lint-tables.ts';
import { lintText } from './lint-text.ts';
import { xmlFault } from './xml-fault.ts';

export type LintRule =
  /** The archive or a part of it cannot be read. */
  | 'unreadable' | 'notWellFormed'
  /** A table cell does not end with a paragraph; the spans of a row are not those of the grid. */
  | 'cellEnd' | 'span'
  /** Fields that begin and do not end; a line rule that the standard does not know. */
  | 'field' | 'lineRule'
  /** Ids that stand twice. */
  | 'controlId' | 'controlTag' | 'drawingId' | 'bookmarkId'
  /** Tags and marks that were not filled; values that were none. */
  | 'leftoverTag' | 'leftoverMark' | 'noValue';

export interface LintFinding {
  readonly rule: LintRule;
  readonly part: string;
  /** Some characters around the place. */
  readonly excerpt: string;
}

const largest = 256 * 1024 * 1024;

/** Empty when nothing was found. Never throws for bytes of whatever kind. */
export function lintDocument(bytes: Uint8Array): readonly LintFinding[] {
  const parts: (readonly [string, string])[] = [];
  try {
    for (const entry of readZip(bytes)) {
      if (/\.(?:xml|rels)$/.test(entry.path)) parts.push([entry.path, new TextDecoder().decode(contentOf(entry, largest))]);
    }
  } catch (error) {
    if (error instanceof ZipUnreadable) return [{ rule: 'unreadable', part: '', excerpt: error.trouble }];
    throw error;
  }
  const faults = parts.flatMap(([path, xml]) => wellFormed(path, xml));
  // What is not well formed has no tables to look at.
  const text = parts.filter(([path]) => /^word\/[^/]*\.xml$/.test(path) && !faults.some(({ part }) => part === path));
  return [...faults, ...text.flatMap(([path, xml]) => lintPart(path, xml)), ...lintIds(text)];
}

function wellFormed(part: string, xml: string): readonly LintFinding[] {
  const fault = xmlFault(xml);
  return fault === undefined ? [] : [{ rule: 'notWellFormed', part, excerpt: `${fault.kind} ${around(xml, fault.at)}` }];
}

function lintPart(part: string, xml: string): readonly LintFinding[] {
  return [...lintTables(part, xml), ...lintText(part, xml), ...lintFields(part, xml), ...lintLineRules(part, xml)];
}

function lintFields(part: string, xml: string): readonly LintFinding[] {
  const pattern = /<w:fldChar\b[^>]*w:fldCharType="(begin|separate|end)"/g;
  const open: boolean[] = [];
  for (let found = pattern.exec(xml); found !== null; found = pattern.exec(xml)) {
    const fault: LintFinding = { rule: 'field', part, excerpt: around(xml, found.index) };
    if (found[1] === 'begin') open.push(false);
    if (found[1] === 'end' && open.pop() === undefined) return [fault];
    if (found[1] !== 'separate') continue;
    if (open.pop() !== false) return [fault];
    open.push(true);
  }
  return open.length === 0 ? [] : [{ rule: 'field', part, excerpt: `${open.length}` }];
}

function lintLineRules(part: string, xml: string): readonly LintFinding[] {
  const found = /w:lineRule="(?!auto"|exact"|atLeast")[^"]*"/.exec(xml);
  return found === null ? [] : [{ rule: 'lineRule', part, excerpt: found[0] }];
}

const ids: readonly (readonly [LintRule, RegExp])[] = [
  ['controlId', /<w:id w:val="([^"]*)"\/>/g], ['controlTag', /<w:tag w:val="([^"]*)"\/>/g],
  ['drawingId', /<wp:docPr\s(?:[^>]*\s)?id="([^"]*)"/g], ['bookmarkId', /<w:bookmarkStart\s(?:[^>]*\s)?w:id="([^"]*)"/g],
];

function lintIds(parts: readonly (readonly [string, string])[]): readonly LintFinding[] {
  return ids.flatMap(([rule, source]) => {
    const seen = new Set<string>();
    return parts.flatMap(([part, xml]) => {
      const found: LintFinding[] = [];
      const pattern = new RegExp(source.source, 'g');
      for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
        const id = match[1] ?? '';
        if (seen.has(id)) found.push({ rule, part, excerpt: id });
        seen.add(id);
      }
      return found;
    });
  });
}

/** A place with what is beside it. */
export function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 60);
}
