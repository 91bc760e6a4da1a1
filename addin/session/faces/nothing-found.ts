/** What to say where a check found nothing to check: no list in the workbook, or a list without rows. */
import { overviewTexts as texts } from '../../../grading/messages/pane.ts';
import { problemText, type Problem } from '../../../grading/messages/problem.ts';
import type { ResultView } from '../session.ts';

export interface NothingFound {
  readonly title: string;
  /** What was seen and what to do, a paragraph each. */
  readonly reasons: readonly string[];
}

/** Undefined where at least one row was checked. */
export function nothingFound({ index, settings }: Pick<ResultView, 'index' | 'settings'>): NothingFound | undefined {
  const { lines, sheets, problems } = index.result;
  if (lines.length > 0) return undefined;
  if (sheets.length === 0) return { title: texts.noList, reasons: wordsOf(problems.filter(({ severity }) => severity === 'error')) };
  const empty = problems.filter(({ code }) => code === 'SHEET_010');
  if (empty.length === 0 && settings.visibleOnly) return { title: texts.noVisibleRows, reasons: [texts.allHidden] };
  return { title: texts.noRows, reasons: wordsOf(empty) };
}

/** Each once: several sheets may say the same. */
function wordsOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(problemText).map(({ text, fix }) => text + fix))];
}
