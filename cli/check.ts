/** `grading check`: read, judge, show, and write what was asked for. */
import { resolve } from 'node:path';
import { gradeRecords } from '../grading/evaluate/grade-records.ts';
import { actionableFindings } from '../grading/findings/actionable.ts';
import { vetoFindings } from '../grading/findings/veto-findings.ts';
import { ResultIndex } from '../grading/findings/lookups.ts';
import { chooseLibrary } from '../grading/indicators/load-library.ts';
import type { IndicatorLibrary } from '../grading/indicators/library.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { isNotice, problemLine } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';
import type { CheckOptions } from './check-options.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { loadPacks } from './load-packs.ts';
import { printMarkdown } from './print-markdown.ts';
import { printSummary } from './print-summary.ts';
import { readEnterpriseFile, type ReadFile } from './read-file.ts';
import type { Terminal } from './terminal.ts';
import { usageProblem } from './usage.ts';
import { writeOutputs } from './write-outputs.ts';

const unreadable: Checked = { code: exitCodes.unreadable, written: [] };

export interface Checked {
  readonly code: ExitCode;
  /** The paths written, marked workbooks first. */
  readonly written: readonly string[];
  /** What the workbooks were judged to be, where they could be read. */
  readonly judged?: { readonly index: ResultIndex; readonly library: IndicatorLibrary };
}

/** Throws only what `signal` throws and what is our own fault. */
export async function check(
  files: readonly string[], options: CheckOptions, terminal: Terminal, signal: AbortSignal,
): Promise<Checked> {
  const library = openLibrary(options, terminal);
  if (library === undefined) return unreadable;
  if (options.target !== undefined && !gradesOf(library).includes(options.target)) {
    terminal.warn(usageProblem('usageTarget', { seen: options.target, choices: gradesOf(library).join('、') }));
    return unreadable;
  }
  const { read, failed } = await readAll(files, library, terminal, signal);
  if (read.length === 0) return unreadable;
  const result = gradeRecords(read, library, {
    date: options.date,
    ...(options.target === undefined ? {} : { target: options.target }),
    onProgress: (done, total) => terminal.progress(fill(texts.grading, { done, total })),
  });
  const index = new ResultIndex(result);
  const written = options.out === undefined ? [] : await writeOutputs(index, read, options.out, terminal, signal);
  if (written === undefined) return unreadable;
  terminal.settle();
  if (options.format === 'json') terminal.print(JSON.stringify(result));
  else if (options.format === 'markdown') printMarkdown(index, terminal);
  else printSummary(index, written, terminal, options.format === 'table');
  const found = hasFindings(index) ? exitCodes.findings : exitCodes.nothingFound;
  return { code: failed ? exitCodes.unreadable : found, written, judged: { index, library } };
}

/** The edition in force; undefined (after saying why) when there is none or a pack cannot be used. */
export function openLibrary(
  options: { readonly packs?: string; readonly date: string; readonly edition?: string }, terminal: Terminal,
): IndicatorLibrary | undefined {
  const loaded = loadPacks(options.packs);
  if (loaded.problems.length > 0) {
    terminal.warn(texts.packsWithProblems);
    for (const found of loaded.problems) terminal.warn(problemLine(found));
    // Judging by other packs than the ones asked for would be a quiet mistake.
    return undefined;
  }
  const chosen = chooseLibrary(loaded.libraries, options.date, options.edition);
  if (chosen.ok) return chosen.value;
  terminal.warn(problemLine(chosen.problem));
  return undefined;
}

function gradesOf(library: IndicatorLibrary): readonly string[] {
  return library.edition.vocabulary.grades.map((grade) => grade.value);
}

async function readAll(
  files: readonly string[], library: IndicatorLibrary, terminal: Terminal, signal: AbortSignal,
): Promise<{ readonly read: readonly ReadFile[]; readonly failed: boolean }> {
  const read: ReadFile[] = [];
  let failed = false;
  for (const file of distinctPaths(files)) {
    const outcome = await readEnterpriseFile(file, library, terminal, signal);
    if (outcome.ok) {
      read.push(outcome.value);
      continue;
    }
    failed = true;
    terminal.warn(problemLine(outcome.problem));
  }
  return { read, failed };
}

/** One file named twice, in whatever spelling, is read once. */
function distinctPaths(files: readonly string[]): readonly string[] {
  return [...new Map(files.map((file) => [resolve(file), file] as const).reverse()).values()].reverse();
}

function hasFindings(index: ResultIndex): boolean {
  const { problems, lines } = index.result;
  return problems.some((found) => !isNotice(found) && found.ignored === undefined) || lines.some((line) => actionableFindings(index, line).length + vetoFindings(index, line).length > 0);
}
