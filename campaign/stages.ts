/** The course of a campaign from its deadlines: what is due when, and which stage lies between. */
import type { Campaign, Period } from './settings/campaign.ts';

export type DeadlineId = keyof Campaign['deadlines'];

/** A day on which something is due; `publication` is a period of its own. */
export interface Due {
  readonly id: DeadlineId | 'publication';
  readonly on: string;
  /** First day, for what takes several. */
  readonly from?: string;
}

/** What is due, by day; what has no day yet comes last. */
export function schedule({ deadlines, publication }: Campaign): readonly Due[] {
  const ids: readonly DeadlineId[] = ['contactSheet', 'rectification', 'gradesReported', 'lateRectification', 'listUpdated'];
  const due: readonly Due[] = [...ids.map((id) => ({ id, on: deadlines[id] })), { id: 'publication', on: publication.to, from: publication.from }];
  const order = (on: string): string => (on === '' ? '9999' : on);
  return [...due].sort((a, b) => (order(a.on) < order(b.on) ? -1 : order(a.on) > order(b.on) ? 1 : 0));
}

export const stageIds = ['prepare', 'declare', 'confirm', 'late', 'update'] as const;
export type StageId = (typeof stageIds)[number];

export interface Stage extends Period {
  readonly id: StageId;
}

/**
 * The stages in their order; each begins on the day after the last known end before it. Grades are published while they are
 * confirmed: that stage takes the time of the publication in. Days that are not known are empty.
 */
export function stagesOf({ issuedOn, deadlines, publication }: Campaign): readonly Stage[] {
  const ends: readonly string[] = [
    deadlines.contactSheet, deadlines.rectification, later(deadlines.gradesReported, publication.to), deadlines.lateRectification, deadlines.listUpdated,
  ];
  return stageIds.map((id, at) => {
    const to = ends[at] ?? '';
    const before = ends.slice(0, at).filter(isDay).pop();
    const after = before === undefined ? issuedOn : dayAfter(before);
    const from = id === 'confirm' ? earlier(after, publication.from) : after;
    // A stage that would begin after its end has only its end.
    return { id, from: from > to ? '' : from, to };
  });
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** The earlier of two days; of a day and nothing the day. */
function earlier(a: string, b: string): string {
  return b !== '' && (a === '' || b < a) ? b : a;
}

const longestSpan = 24;

/** Months as `YYYY-MM` from the first to the last day of any stage; empty where days are missing or years lie between. */
export function monthsOf(stages: readonly Stage[]): readonly string[] {
  const days = stages.flatMap(({ from, to }) => [from, to]).filter(isDay).sort();
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return [];
  const count = monthNumber(last) - monthNumber(first) + 1;
  if (count > longestSpan) return [];
  return Array.from({ length: count }, (_, at) => monthText(monthNumber(first) + at));
}

/** Which thirds of the months (上旬、中旬、下旬) a stage runs in; the last one where only its end is known, none without an end. */
export function thirdsOf({ from: first, to }: Period, months: readonly string[]): readonly boolean[] {
  const known = isDay(to);
  const from = isDay(first) ? first : to;
  return months.flatMap((month) => [1, 2, 3].map((third) => {
    const at = `${month}-${third}`;
    return known && at >= thirdText(from) && at <= thirdText(to);
  }));
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function thirdText(day: string): string {
  return `${day.slice(0, 7)}-${Math.min(3, Math.ceil(Number(day.slice(8)) / 10))}`;
}

function dayAfter(day: string): string {
  if (!isDay(day)) return '';
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + 1)).toISOString().slice(0, 10);
}
