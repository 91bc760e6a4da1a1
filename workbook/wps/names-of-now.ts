/** Sheets get other names: what a record says of a sheet goes with the sheet. */
import { renamedRecord } from '../live/renamed-record.ts';
import type { OurRecord } from '../live/live-record.ts';
import type { WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** By which a sheet is known under any name; undefined in builds without. */
export function idOf(sheet: WpsSheet): string | undefined {
  const id = calling(() => sheet.CodeName);
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The record with the names that its sheets have now. A sheet that still has a recorded name is that sheet: a new one may get the id of one that was deleted. */
export function withNamesOfNow(record: OurRecord, sheets: readonly { readonly sheet: WpsSheet; readonly name: string }[]): OurRecord {
  if (record.kind === 'file') return record;
  const recorded = new Set((record.record.anchors ?? []).map(({ sheet }) => sheet));
  const names = new Set(sheets.map(({ name }) => name));
  if ([...recorded].every((name) => names.has(name))) return record;
  const others = sheets.filter(({ name }) => !recorded.has(name)).map(({ sheet, name }) => ({ name, id: idOf(sheet) ?? '' }));
  const anchors = (record.record.anchors ?? []).map((anchor) => (names.has(anchor.sheet) ? { ...anchor, id: undefined } : anchor));
  return { kind: 'live', record: renamedRecord({ ...record.record, anchors }, others) };
}
