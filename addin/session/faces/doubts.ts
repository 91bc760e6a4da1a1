/** What a grade and its gap rest on that nobody has verified, counted as the issues of the line are tagged. */
import { actionableFindings } from '../../../grading/findings/actionable.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { Finding, LineResult } from '../../../grading/findings/result.ts';
import type { Confidence } from '../../../grading/indicators/schema.ts';
import type { Issue } from '../session.ts';

export interface Doubts {
  readonly unverified: readonly string[];
  readonly blank: readonly string[];
}

/** The tag of an issue: 待填 also where the level was only declared. */
export function doubtOf(confidence: Confidence | undefined, isDeclared: boolean): Issue['doubt'] {
  return isDeclared || confidence === 'blank' ? 'blank' : confidence === 'unverified' ? 'unverified' : undefined;
}

/** Titles, each indicator once: under the grade itself, or short of the target grade. */
export function doubtsOf(index: ResultIndex, line: LineResult): Doubts {
  const doubts = new Map<string, Issue['doubt']>();
  for (const id of line.restsOn.unverified) doubts.set(id, 'unverified');
  for (const id of line.restsOn.blank) doubts.set(id, 'blank');
  for (const finding of actionableFindings(index, line)) {
    const doubt = doubtOf(confidenceAt(index, line, finding), finding.declared === true);
    if (doubt !== undefined) doubts.set(finding.indicator, doubt);
  }
  const indicators = index.tableOf(line)?.indicators ?? [];
  const titles = (wanted: Issue['doubt']) => [...doubts].filter(([, doubt]) => doubt === wanted)
    .map(([id]) => indicators.find((indicator) => indicator.id === id)?.title ?? id);
  return { unverified: titles('unverified'), blank: titles('blank') };
}

function confidenceAt(index: ResultIndex, line: LineResult, finding: Finding): Confidence | undefined {
  return index.indicatorOf(line, finding)?.requirements.find(({ grade }) => grade === line.target)?.confidence;
}
