/** Which sheets are the reports that we added: a sheet of the user's may have got the name of one since. */
import type { OurRecord } from '../live/live-record.ts';
import { hasHeadings, namesThatFit, type ReportSign } from '../live/report-sign.ts';
import { readValues } from './read-cells.ts';
import type { WpsSheet } from './wps-api.ts';

interface NamedSheet {
  readonly sheet: WpsSheet;
  readonly name: string;
}

/** Records without signs know reports by their names only. */
export function ourReports(all: readonly NamedSheet[], record: OurRecord): readonly WpsSheet[] {
  const [names, signs] = record.kind === 'live' ? [record.record.reports, record.record.signs ?? []] : [record.reports, []];
  return all.flatMap(({ sheet, name }) => {
    if (!names.includes(name)) return [];
    const sign = signs.find((one) => one.name === name);
    return sign === undefined || isReport(sheet, name, sign) ? [sheet] : [];
  });
}

function isReport(sheet: WpsSheet, name: string, sign: ReportSign): boolean {
  if (namesThatFit(sign, { name }) === 0) return false;
  const [texts = []] = readValues(sheet, { top: sign.row, left: 1, bottom: sign.row, right: Math.max(1, sign.columns) });
  return hasHeadings(sign, texts);
}
