/** By what a report sheet of ours is known again: its name, its id in the host, its headings. Two of them must fit. */
import { textHash } from './live-anchor.ts';

export interface ReportSign {
  readonly name: string;
  /** Absent where the host has none. */
  readonly id?: string | undefined;
  /** 1-based row of the headings, and how many there are from column A on. */
  readonly row: number;
  readonly columns: number;
  readonly hash: string;
}

/** A sheet as it is now; `headings` gives what stands in the heading row of the sign, undefined where that is not known yet. */
export interface SeenSheet {
  readonly name: string;
  readonly id?: string | undefined;
}

function headingsHash(headings: readonly unknown[]): string {
  return textHash(headings.map((text) => (text === undefined || text === null ? '' : String(text))).join('\t'));
}

/** The sign of a sheet with its headings in `row`. */
export function signOf(name: string, row: number, headings: readonly string[], id?: string): ReportSign {
  return { name, ...(id === undefined || id === '' ? {} : { id }), row, columns: headings.length, hash: headingsHash(headings) };
}

/** How many of name and id fit: with two the sheet is ours, with none it is not, with one the headings decide. */
export function namesThatFit(sign: ReportSign, sheet: SeenSheet): 0 | 1 | 2 {
  const [isName, isId] = [sheet.name === sign.name, sign.id !== undefined && sheet.id === sign.id];
  return isName && isId ? 2 : isName || isId ? 1 : 0;
}

/** Whether the texts of the heading row, from column A on, are those of our report. */
export function hasHeadings(sign: ReportSign, texts: readonly unknown[]): boolean {
  return headingsHash(Array.from({ length: sign.columns }, (_, at) => texts[at])) === sign.hash;
}

/** Third cell of the row `report` of the record: it is read with the names, without the long fourth column. */
export function signText(sign: ReportSign | undefined): string {
  return sign === undefined ? '' : `${sign.row}:${sign.columns}:${sign.hash}:${sign.id ?? ''}`;
}

/** The sign in a row `report`; none in records without. */
export function parseSign([, name = '', third = '']: readonly string[]): readonly ReportSign[] {
  const [, row, columns, hash, id = ''] = /^(\d+):(\d+):([0-9A-Za-z_$]*):(.*)$/.exec(third) ?? [];
  return hash === undefined ? [] : [{ name, ...(id === '' ? {} : { id }), row: Number(row), columns: Number(columns), hash }];
}
