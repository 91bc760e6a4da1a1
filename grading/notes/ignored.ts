/** What an ignored entry names, and the one place that finds the entry of a finding or problem. */
import type { ResultIndex } from '../findings/lookups.ts';
import type { Finding, LineResult } from '../findings/result.ts';
import type { Problem } from '../messages/problem.ts';
import type { IgnoredEntry } from './workbook-notes.ts';

/** The part of an entry that names what is left out. */
export type IgnoredKey = Omit<IgnoredEntry, 'reason' | 'on'>;

/** Our own faults, and what is told of files: nobody can decide that they do not matter. */
const neverIgnored = /^(INTERNAL|FILE|NOTES|PACK)_|^ROW_004$/;
/** What is told of one row, not of a heading or a sheet. */
const ofRow = /^(ROW|CELL|INDUSTRY)_/;
const separator = '；';

/** Joined as the user would read them; empty where every cell is empty. */
function seenIn(texts: readonly string[]): string {
  return texts.every((text) => text === '') ? '' : texts.join(separator);
}

/**
 * Names a finding by its sheet and what all cells say that its indicator looks at. Undefined for one that cannot be left
 * out: met, a fault of ours, or in a row without the enterprise's name, which nothing tells from other such rows.
 */
export function ignoredEntryOf(index: ResultIndex, line: LineResult, finding: Finding): IgnoredKey | undefined {
  if (line.name === '' || finding.outcome === 'met' || finding.outcome === 'notApplicable' || finding.outcome === 'error') return undefined;
  const fields = index.indicatorOf(line, finding)?.fields ?? [];
  return {
    sheet: line.sheet,
    enterprise: line.name,
    line: line.line,
    subject: `${line.table ?? ''} ${finding.indicator}`,
    seen: seenIn(fields.map((field) => line.facts[field] ?? '')),
  };
}

/**
 * Names a problem by its sheet, its code, its column and what the cell says. Where it belongs to no line, the sheet and the words
 * of its sentence stand for the cell; numbers in it, such as how many rows there are, do not count. Undefined for one
 * that cannot be left out, as everything told of a row without the enterprise's name.
 */
export function ignoredEntryOfProblem(index: ResultIndex, found: Problem, line: LineResult | undefined): IgnoredKey | undefined {
  const { code, place, params } = found;
  if (neverIgnored.test(code) || (ofRow.test(code) && (line?.name ?? '') === '')) return undefined;
  const sheet = place.sheet === undefined ? {} : { sheet: place.sheet };
  if (line === undefined) {
    const words = Object.values(params).filter((value) => typeof value === 'string');
    return { ...sheet, enterprise: '', line: '', subject: subjectOf(code, place.heading), seen: seenIn([place.sheet ?? '', ...words]) };
  }
  const column = index.sheetOf(line)?.columns.find((candidate) => candidate.column === place.column);
  const seen = column?.field === undefined ? '' : line.facts[column.field] ?? '';
  return { ...sheet, enterprise: line.name, line: line.line, subject: subjectOf(code, column?.heading ?? place.heading), seen };
}

function subjectOf(code: string, heading: string | undefined): string {
  return heading === undefined || heading === '' ? code : `${code} ${heading}`;
}

/** The entries of one workbook, looked up by what they name. One that names the sheet comes first; of two that name the same the later one counts. */
export class IgnoredEntries {
  private readonly reasons = new Map<string, string>();
  private readonly enterprises = new Set<string>();

  constructor(entries: readonly IgnoredEntry[]) {
    for (const entry of entries) {
      this.reasons.set(keyText(entry), entry.reason);
      this.enterprises.add(entry.enterprise);
    }
  }

  /** Whether an entry names anything of this enterprise: spares looking further. */
  concern(enterprise: string): boolean {
    return this.enterprises.has(enterprise);
  }

  /** The reason, where an entry names this. */
  reasonFor(key: IgnoredKey | undefined): string | undefined {
    if (key === undefined || !this.enterprises.has(key.enterprise)) return undefined;
    return this.reasons.get(keyText(key)) ?? this.reasons.get(keyText(inAnySheet(key)));
  }
}

/** The same for keys that name the same; a key without sheet differs from every one with a sheet. */
export function keyText({ sheet, enterprise, line, subject, seen }: IgnoredKey): string {
  return JSON.stringify([sheet ?? null, enterprise, line, subject, seen]);
}

/** The key as earlier notes have it. */
export function inAnySheet(key: IgnoredKey): IgnoredKey {
  const { enterprise, line, subject, seen } = key;
  return { enterprise, line, subject, seen };
}
