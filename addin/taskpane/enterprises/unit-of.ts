/** The unit of an indicator's figure. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';

/** Of the field it looks at, for the line at that index; empty where there is none. */
export function unitOf({ result }: ResultIndex, line: number, indicator: string): string {
  const table = result.tables[result.lines[line]?.table ?? ''];
  const field = table?.indicators.find(({ id }) => id === indicator)?.fields[0];
  return field === undefined ? '' : result.fields[field]?.unit ?? '';
}
