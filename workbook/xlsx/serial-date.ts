/** Excel's serial days to ISO dates and back, by UTC arithmetic only: the machine's time zone plays no part. */

const dayMs = 86_400_000;
const daySeconds = 86_400;
const base1900 = Date.UTC(1899, 11, 30);
const offset1904 = 1462;
/** 9999-12-31 in the 1900 system. */
const lastSerial = 2_958_465;

/** Day number of the 1900 system to `YYYY-MM-DD`. Excel counts a 29 February 1900 that never was, as day 60. */
function isoDay(day: number): string {
  if (day === 60) return '1900-02-29';
  return new Date(base1900 + (day < 60 ? day + 1 : day) * dayMs).toISOString().slice(0, 10);
}

function isoTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * `44089 -> 2020-09-15`, `44089.5 -> 2020-09-15T12:00:00`; to the second. Serials below 1 are times of day and stand on
 * 1899-12-31. Undefined where Excel shows no date: below 0 and after the year 9999.
 */
export function serialToIso(serial: number, date1904: boolean): string | undefined {
  const shifted = date1904 ? serial + offset1904 : serial;
  if (!(serial >= 0) || !(shifted < lastSerial + 1)) return undefined;
  let day = Math.floor(shifted);
  let seconds = Math.round((shifted - day) * daySeconds);
  if (seconds === daySeconds) {
    day += 1;
    seconds = 0;
  }
  return seconds === 0 ? isoDay(day) : `${isoDay(day)}T${isoTime(seconds)}`;
}

const isoPattern = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Serial of an ISO date, time or both (a cell of `t="d"`); a zone is left aside, as Excel does. */
export function isoToSerial(iso: string, date1904: boolean): number | undefined {
  const match = isoPattern.exec(iso.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [hours, minutes, seconds] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds >= 60) return undefined;
  const fraction = (hours * 3600 + minutes * 60 + seconds) / daySeconds;
  if (match[1] === undefined) return fraction;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(time).toISOString().slice(0, 10) !== iso.trim().slice(0, 10)) return undefined;
  const days = (time - base1900) / dayMs;
  const serial = (days <= 60 ? days - 1 : days) + fraction - (date1904 ? offset1904 : 0);
  return serial >= 0 ? serial : undefined;
}
