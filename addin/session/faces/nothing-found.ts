/** What to say where a check found nothing to check: no list in the workbook, or a list without rows. */
import { overviewTexts as texts } from '../../../grading/messages/pane.ts';
import type { ResultView } from '../session.ts';

export interface NothingFound {
  readonly title: string;
  /** What was seen and what to do, a paragraph each. */
  readonly reasons: readonly string[];
}

/** Undefined where at least one row was checked. */
export function nothingFound({ index, issues }: ResultView): NothingFound | undefined {
  const { lines, sheets } = index.result;
  if (lines.length > 0) return undefined;
  const reasons = issues.filter(({ severity }) => severity === 'error').map(({ text, fix }) => text + fix);
  return { title: sheets.length === 0 ? texts.noList : texts.noRows, reasons };
}
