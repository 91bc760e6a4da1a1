/** Values that can be read and yet cannot all be right. They are said, and used as they stand. */
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { quoted } from '../../grading/records/values/reading.ts';
import { allEntries, entryName, type SettingId, type SettingValues } from './setting-values.ts';
import type { Reading } from './read-value.ts';

/** Each not after the next. The day of issue is no part of the second: papers are issued all through a campaign. */
const orders: readonly (readonly SettingId[])[] = [
  ['issuedOn', 'printedOn'],
  ['contactSheet', 'rectification', 'gradesReported', 'lateRectification', 'listUpdated'],
];
const periods = ['week', 'publication'] as const;
const numberPattern = /^[^\d〔〕]+〔\d{4}〕[1-9]\d*号$/;

/** Only what the user wrote is held against each other: samples keep their own order. */
export function checkValues(values: SettingValues, lines: ReadonlyMap<SettingId, number>, { place }: Reading): readonly Problem[] {
  const found: Problem[] = [];
  const late = (id: SettingId, seen: string, other: string, limit: string) => {
    const line = lines.get(id);
    if (line !== undefined && seen !== '' && limit !== '' && seen < limit) found.push(problem('SETTINGS_006', 'warning', place, { line, key: nameOf(id), seen, other, limit }));
  };
  for (const chain of orders) {
    const written = chain.filter((id) => lines.has(id) && values[id] !== '');
    written.forEach((id, at) => {
      const before = written[at - 1];
      if (before !== undefined) late(id, String(values[id]), nameOf(before), String(values[before]));
    });
  }
  for (const id of periods) late(id, values[id].to, nameOf(id), values[id].from);
  const line = lines.get('documentNumber');
  if (line !== undefined && values.documentNumber !== '' && !numberPattern.test(values.documentNumber)) {
    found.push(problem('SETTINGS_008', 'warning', place, { line, key: nameOf('documentNumber'), seen: quoted(values.documentNumber) }));
  }
  return found;
}

function nameOf(id: SettingId): string {
  const entry = allEntries.find((one) => one.id === id);
  return entry === undefined ? id : entryName(entry);
}
