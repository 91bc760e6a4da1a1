/** Values that can be read and yet cannot all be right: what contradicts itself is an error, what looks odd is said and used. */
import { periodKeys } from '../../grading/messages/documents/settings.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { quoted } from '../../grading/records/values/reading.ts';
import { partName, type Reading } from './read-value.ts';
import { allEntries, entryName, type SettingId, type SettingValues } from './setting-values.ts';

/** Each not after the next. The day of issue is no part of the second: papers are issued all through a campaign. */
const orders: readonly (readonly SettingId[])[] = [
  ['issuedOn', 'printedOn'],
  ['contactSheet', 'rectification', 'gradesReported', 'lateRectification', 'listUpdated'],
];
const periods = ['week', 'publication'] as const;
const people = ['lead', 'deputy', 'liaison'] as const;
const numberPattern = /^[^\d〔〕]+〔\d{4}〕[1-9]\d*号$/;
const daysOfWeek = 7;

type Lines = ReadonlyMap<SettingId, number>;

/** Only what the user wrote is held against each other: samples keep their own order. */
export function checkValues(values: SettingValues, lines: Lines, reading: Reading): readonly Problem[] {
  return [...orders.flatMap((chain) => chainProblems(chain, values, lines, reading)), ...periodProblems(values, reading), ...oddTexts(values, lines, reading)];
}

function chainProblems(chain: readonly SettingId[], values: SettingValues, lines: Lines, { place }: Reading): readonly Problem[] {
  const written = chain.flatMap((id) => {
    const line = lines.get(id);
    return line === undefined || values[id] === '' ? [] : [{ name: nameOf(id), line, day: String(values[id]) }];
  });
  return written.flatMap(({ name, line, day }, at) => {
    const before = written[at - 1];
    return before === undefined || day >= before.day ? []
      : [problem('SETTINGS_006', 'error', place, { line, key: name, seen: day, other: before.name, limit: before.day, otherLine: before.line })];
  });
}

function periodProblems(values: SettingValues, { place, lines }: Reading): readonly Problem[] {
  return periods.flatMap((id) => {
    const { from, to } = values[id];
    const [first, last] = [partName(nameOf(id), periodKeys.from), partName(nameOf(id), periodKeys.to)];
    const [firstLine, lastLine] = [lines.get(first), lines.get(last)];
    if (firstLine === undefined || lastLine === undefined || from === '' || to === '') return [];
    if (to < from) return [problem('SETTINGS_006', 'error', place, { line: lastLine, key: last, seen: to, other: first, limit: from, otherLine: firstLine })];
    const days = daysBetween(from, to) + 1;
    return id === 'week' && days !== daysOfWeek ? [problem('SETTINGS_013', 'warning', place, { line: firstLine, key: nameOf(id), from, to, days })] : [];
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Texts that do not look like what they should be. */
function oddTexts(values: SettingValues, lines: Lines, { place }: Reading): readonly Problem[] {
  const odd = (id: SettingId, code: 'SETTINGS_008' | 'SETTINGS_011' | 'SETTINGS_012', text: string, pattern: RegExp): readonly Problem[] => {
    const line = lines.get(id);
    return line === undefined || text === '' || pattern.test(text) ? [] : [problem(code, 'warning', place, { line, key: nameOf(id), seen: quoted(text) })];
  };
  return [
    ...odd('documentNumber', 'SETTINGS_008', values.documentNumber, numberPattern),
    ...odd('reportPhone', 'SETTINGS_011', values.reportPhone, /\d/),
    ...odd('reportMail', 'SETTINGS_012', values.reportMail, /@/),
    ...people.flatMap((id) => odd(id, 'SETTINGS_011', values[id].phone, /\d/)),
  ];
}

/** A warning where the result would be published before anything was checked. */
export function publicationProblems({ from }: { readonly from: string }, date: string, line: number | undefined, file: string): readonly Problem[] {
  return line === undefined || from === '' || from >= date ? []
    : [problem('SETTINGS_014', 'warning', { file }, { line, key: partName(nameOf('publication'), periodKeys.from), seen: from, date })];
}

export function nameOf(id: SettingId): string {
  const entry = allEntries.find((one) => one.id === id);
  return entry === undefined ? id : entryName(entry);
}
