/** Dates as `YYYY-MM-DD`, or `YYYY-MM` where only the month is told. Arithmetic in UTC only. */
import { cellText, type PlainCell } from '../cell-text.ts';
import { foldKey, foldText, isNone } from '../fold-text.ts';
import { quoted, unusable, usable, type ValueReading } from './reading.ts';

const day = 86_400_000;
// Serial 1 is 1900-01-01, but Excel counts a 29 February 1900 that never was; all serials read here lie after it.
const epoch = Date.UTC(1899, 11, 30);
const plausibleSerials = { from: 20_000, to: 80_000 } as const;
const plausibleYears = { from: 1900, to: 2199 } as const;
/** Years of a number such as 2019.12. */
const numberYears = { from: 1990, to: 2100 } as const;
const longest = 40;
const patterns = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/,
  /^(\d{4})[-/.年](\d{1,2})月?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
] as const;
const timeOfDay = /[ T]\d{1,2}:\d{2}(:\d{2})?$/;

function isoOf(year: number, month: number, dayOfMonth: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  const isPlausible = year >= plausibleYears.from && year <= plausibleYears.to;
  return isSame && isPlausible ? date.toISOString().slice(0, 10) : undefined;
}

function serialToIso(serial: number): string | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= plausibleSerials.from && whole <= plausibleSerials.to)) return undefined;
  return new Date(epoch + whole * day).toISOString().slice(0, 10);
}

function textToIso(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const plain = foldText(text).replace(timeOfDay, '').replace(/\s/g, '');
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const iso = isoOf(Number(match[1]), Number(match[2]), Number(match[3] ?? 1));
    return match[3] === undefined ? iso?.slice(0, 7) : iso;
  }
  return /^\d{5}$/.test(plain) ? serialToIso(Number(plain)) : undefined;
}

// Excel makes a number of 2019.12. Two decimals can only be a month; 2019.1 may be January, or October without its last digit.
function yearAndMonth(value: number): string | undefined {
  const [, year, month] = /^(\d{4})\.(0[1-9]|1[0-2])$/.exec(String(value)) ?? [];
  const isPlausible = Number(year) >= numberYears.from && Number(year) <= numberYears.to;
  return isPlausible ? `${year}-${month}` : undefined;
}

function numberToIso(value: number): string | undefined {
  if (!Number.isInteger(value)) return serialToIso(value) ?? yearAndMonth(value);
  return serialToIso(value) ?? (value > 10_000_000 ? textToIso(String(value)) : undefined);
}

/** Reads a date; a month without a day stays a month. */
export function readDate(cell: PlainCell): ValueReading {
  const text = cellText(cell);
  if (typeof cell === 'object') return cell.kind === 'date' ? usable(cell.iso.slice(0, 10)) : unusable('CELL_005', { seen: quoted(text) });
  if (typeof cell === 'string' && isNone(foldKey(text))) return usable(null);
  const iso = typeof cell === 'number' ? numberToIso(cell) : textToIso(text);
  return iso === undefined || typeof cell === 'boolean' ? unusable('CELL_005', { seen: quoted(text) }) : usable(iso);
}
