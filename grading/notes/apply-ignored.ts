/** Puts the user's reasons on the findings and problems that the notes leave out. Grades stay as they are. */
import { ResultIndex } from '../findings/lookups.ts';
import type { Finding, GradingResult, LineResult } from '../findings/result.ts';
import type { Problem } from '../messages/problem.ts';
import { IgnoredEntries, ignoredEntryOf, ignoredEntryOfProblem } from './ignored.ts';
import type { IgnoredEntry, WorkbookNotes } from './workbook-notes.ts';

interface NotedFile {
  readonly file: string;
  readonly notes?: WorkbookNotes | undefined;
}

interface KnownLine {
  readonly entries: IgnoredEntries;
  readonly made: LineResult;
}

/** Applied again and again, lines that are the same objects as before give the same objects again. */
export class IgnoredReasons {
  private readonly lookups = new WeakMap<readonly IgnoredEntry[], IgnoredEntries>();
  private readonly known = new WeakMap<LineResult, KnownLine>();

  /** The result itself when nothing is to be left out; lines and problems that no entry names stay the same objects too. */
  apply(result: GradingResult, files: readonly NotedFile[]): GradingResult {
    const entries = new Map(files.flatMap(({ file, notes }) =>
      (notes === undefined || notes.ignored.length === 0 ? [] : [[file, this.entriesOf(notes.ignored)] as const])));
    if (entries.size === 0) return result;
    const index = new ResultIndex(result);
    return {
      ...result,
      lines: result.lines.map((line) => this.lineWithReasons(index, line, entries.get(line.file))),
      problems: result.problems.map((found) => problemWithReason(index, found, entries.get(found.place.file ?? ''))),
    };
  }

  private entriesOf(ignored: readonly IgnoredEntry[]): IgnoredEntries {
    const entries = this.lookups.get(ignored) ?? new IgnoredEntries(ignored);
    this.lookups.set(ignored, entries);
    return entries;
  }

  private lineWithReasons(index: ResultIndex, line: LineResult, entries: IgnoredEntries | undefined): LineResult {
    if (entries === undefined || !entries.concern(line.name)) return line;
    const known = this.known.get(line);
    if (known?.entries === entries) return known.made;
    const made = withReasons(index, line, entries);
    this.known.set(line, { entries, made });
    return made;
  }
}

function withReasons(index: ResultIndex, line: LineResult, entries: IgnoredEntries): LineResult {
  let isNamed = false;
  const findings = line.findings.map((finding): Finding => {
    const reason = entries.reasonFor(ignoredEntryOf(index, line, finding));
    if (reason === undefined) return finding;
    isNamed = true;
    return { ...finding, ignored: reason };
  });
  return isNamed ? { ...line, findings } : line;
}

function problemWithReason(index: ResultIndex, found: Problem, entries: IgnoredEntries | undefined): Problem {
  const reason = entries?.reasonFor(ignoredEntryOfProblem(index, found, index.lineOf(found)));
  return reason === undefined ? found : { ...found, ignored: reason };
}
