/** What the checker has to report, from what was seeded: nothing in here was computed by the checker. */
import type { PlacedRow, PlacedSheet } from './layout/place-sheet.ts';

export interface ExpectedReport {
  readonly date: string;
  readonly problems: readonly { readonly sheet: string; readonly cell: string; readonly code: string }[];
  readonly findings: readonly { readonly sheet: string; readonly row: number; readonly indicator: string; readonly outcome: string; readonly cell?: string }[];
  readonly grades: readonly { readonly sheet: string; readonly row: number; readonly best: string; readonly worst: string }[];
  readonly notGraded: readonly { readonly sheet: string; readonly row: number; readonly reason: string }[];
}

/** A column that is misspelt, doubled, ambiguous or left out. `cell` is empty for a column that is not there. */
export interface HeadingFault {
  readonly sheet: string;
  readonly cell: string;
  readonly code: string;
}

/** The day all rules are applied for. */
export const checkDate = '2020-09-01';

export function expectedReport(sheets: readonly PlacedSheet[], headings: readonly HeadingFault[]): ExpectedReport {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  return {
    date: checkDate,
    problems: [...headings, ...rows.flatMap(problemsOf)].sort(byJson),
    findings: rows.flatMap(findingsOf).sort(byJson),
    grades: rows.flatMap(({ sheet, row, sample }) => (sample.graded === undefined ? [] : [{ sheet, row, ...sample.graded }])),
    notGraded: rows.flatMap(({ sheet, row, sample }) => (sample.notGraded === undefined ? [] : [{ sheet, row, reason: sample.notGraded }])),
  };
}

function problemsOf(placed: PlacedRow): ExpectedReport['problems'] {
  return placed.sample.problems.map(({ code, field }) => ({ sheet: placed.sheet, cell: mustHave(placed, field ?? ''), code }));
}

function findingsOf(placed: PlacedRow): ExpectedReport['findings'] {
  return placed.sample.findings.map(({ indicator, outcome, field }) => ({
    sheet: placed.sheet, row: placed.row, indicator, outcome, cell: mustHave(placed, field),
  }));
}

function mustHave(placed: PlacedRow, field: string): string {
  const address = placed.address(field);
  if (address === undefined) throw new Error(`${placed.sheet} has no column ${field}, so nothing can be seeded there`);
  return address;
}

/** Sheets, then what is inside them, by code point: the same order everywhere. */
function byJson(a: object, b: object): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The text of county.expected.json: one entry per line, so that differences are readable. */
export function expectedText(report: ExpectedReport): string {
  const list = (entries: readonly object[]) => `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const { date, problems, findings, grades, notGraded } = report;
  return `{\n  "date": "${date}",\n  "problems": ${list(problems)},\n  "findings": ${list(findings)},\n  "grades": ${list(grades)},\n  "notGraded": ${list(notGraded)}\n}\n`;
}
