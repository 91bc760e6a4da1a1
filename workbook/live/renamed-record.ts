/** Sheets get other names: what a record says of a sheet goes with the sheet's id. */
import type { LiveRecord } from './live-record.ts';

/** The record with the names that its sheets have now. A sheet whose id is unknown or gone keeps the name that was recorded. */
export function renamedRecord(record: LiveRecord, sheets: readonly { readonly name: string; readonly id: string }[]): LiveRecord {
  const names = new Map<string, string>();
  for (const { sheet, id } of record.anchors ?? []) {
    const now = id === undefined ? undefined : sheets.find((one) => one.id === id)?.name;
    if (now !== undefined && now !== sheet) names.set(sheet, now);
  }
  if (names.size === 0) return record;
  const rename = <T extends { readonly sheet: string }>(of: T): T => ({ ...of, sheet: names.get(of.sheet) ?? of.sheet });
  return {
    ...record, statuses: record.statuses.map(rename), fills: record.fills.map(rename), anchors: (record.anchors ?? []).map(rename),
  };
}
