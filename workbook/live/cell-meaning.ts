/** What a value of `Range.values` means, once the formats and types of doubtful columns are known. */
import type { CellValue, DateCell, ImageCell } from '../../grading/records/sheet-grid.ts';
import { isDateFormatCode, isPercentFormat } from '../xlsx/number-format.ts';
import { serialToIso } from '../xlsx/serial-date.ts';

const image: ImageCell = { kind: 'image' };
const errorValue = /^#[A-Z][A-Z0-9_/]*[!?]?$/;
const picture = /\bDISPIMG\(/i;

/** Serials from 1941 to 2105 in the 1900 system; a list has no other dates. */
const [firstDate, lastDate] = [15_000, 75_000];

/** Whether a number may be shown as a date, a time of day or a percentage; 200% is the number 2. */
export function mayBeFormatted(value: number): boolean {
  return (value >= firstDate && value <= lastDate) || (value !== 0 && Math.abs(value) <= 10);
}

/** Whether a text may be an error value or what a picture leaves behind. */
export function mayBeError(text: string): boolean {
  return text.startsWith('#') && text.length <= 16 && errorValue.test(text);
}

/** Formats repeat: each is looked at once. */
export class CellMeanings {
  private readonly date1904: boolean;
  private readonly formats = new Map<string, 'date' | 'percent' | 'plain'>();
  private readonly dates = new Map<number, DateCell | number>();

  constructor(date1904: boolean) {
    this.date1904 = date1904;
  }

  /** Undefined for an empty cell. Formats, types and formulas are known only for doubtful columns. */
  meaning(value: unknown, format?: unknown, type?: unknown, formula?: unknown): CellValue | undefined {
    if (typeof value === 'string') return this.text(value, type, formula);
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'number') return undefined;
    switch (typeof format === 'string' ? this.formatMeaning(format) : 'plain') {
      case 'date': return this.date(value);
      case 'percent': return { kind: 'percent', fraction: value };
      default: return value;
    }
  }

  isDate(format: unknown): boolean {
    return typeof format === 'string' && this.formatMeaning(format) === 'date';
  }

  isPercent(format: unknown): boolean {
    return typeof format === 'string' && this.formatMeaning(format) === 'percent';
  }

  private text(value: string, type: unknown, formula: unknown): CellValue | undefined {
    if (value === '') return undefined;
    if (value.startsWith('=') && picture.test(value)) return image;
    if (type === 'Error' || type === 'RichValue') {
      if (type === 'RichValue' || (typeof formula === 'string' && picture.test(formula))) return value.startsWith('#') ? image : value;
      return { kind: 'error', code: value };
    }
    return value.indexOf('\r') < 0 ? value : value.replace(/\r\n?/g, '\n');
  }

  private formatMeaning(code: string): 'date' | 'percent' | 'plain' {
    let known = this.formats.get(code);
    if (known === undefined) {
      known = isDateFormatCode(code) ? 'date' : isPercentFormat(0, code) ? 'percent' : 'plain';
      this.formats.set(code, known);
    }
    return known;
  }

  private date(serial: number): DateCell | number {
    let known = this.dates.get(serial);
    if (known === undefined) {
      const iso = serialToIso(serial, this.date1904);
      known = iso === undefined ? serial : { kind: 'date', serial, iso };
      this.dates.set(serial, known);
    }
    return known;
  }
}
