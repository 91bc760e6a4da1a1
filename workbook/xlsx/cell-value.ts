/** What a `<c>` element means, given the workbook's strings, styles and calendar. */
import type { CellValue, DateCell, ErrorCell, ImageCell, UncalculatedCell } from '../../grading/records/sheet-grid.ts';
import { partDetails } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';
import { cellText } from './cell-text.ts';
import { isoToSerial, serialToIso } from './serial-date.ts';
import type { NumberMeaning } from './styles-part.ts';
import { XmlError } from './xml-error.ts';

/** A `<c>` taken apart: attributes `t` and `s`, and the texts of its children; undefined where there is none. */
export interface RawCell {
  type: string;
  style: number;
  value: string | undefined;
  formula: string | undefined;
  inline: string | undefined;
  /** It has a `vm`: Excel keeps a richer value elsewhere, such as a picture placed in the cell. */
  rich: boolean;
}

export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly numberMeanings: readonly NumberMeaning[];
  readonly date1904: boolean;
  /** Excel's own pictures in cells are in the package; they show as `#VALUE!` to older programs. */
  readonly pictures: boolean;
}

const image: ImageCell = { kind: 'image' };
const maxRemembered = 100_000;

function isBlank(value: string): boolean {
  return value === '' || (value.charCodeAt(0) <= 0x20 && value.trim() === '');
}

/** What a picture in a cell leaves behind in files that lost its formula. */
function isPicture(text: string): boolean {
  return text.startsWith('=') && /^=(_xlfn\.)?DISPIMG\(/i.test(text);
}

/** Turns raw cells into values; values that repeat are shared, so a long list costs little. */
export class CellValues {
  private readonly context: WorkbookContext;
  private readonly texts = new Map<string, string>();
  private readonly dates = new Map<number, DateCell | number>();
  private readonly errors = new Map<string, ErrorCell>();
  private readonly uncalculated = new Map<string, UncalculatedCell>();

  constructor(context: WorkbookContext) {
    this.context = context;
  }

  /** Undefined for an empty cell. Throws XmlError for a shared string that does not exist; `row` is for its words. */
  read(cell: RawCell, row: number): CellValue | undefined {
    if (cell.formula !== undefined && /\bDISPIMG\(/i.test(cell.formula)) return image;
    // Some producers leave t="inlineStr" out, others put the text into v.
    const inline = cell.inline !== undefined && (cell.type === 'inlineStr' || cell.value === undefined);
    const value = inline ? cell.inline : cell.value;
    const type = inline ? 'inlineStr' : cell.type;
    if (value === undefined || (isBlank(value) && type !== 'str' && type !== 'inlineStr')) {
      return cell.formula === undefined ? undefined : this.notCalculated(cell.formula);
    }
    switch (type) {
      case 's':
        return this.shared(value, row);
      case 'str':
      case 'inlineStr':
        return isPicture(value) ? image : this.text(value);
      case 'b':
        return value.trim() === '1' || value.trim().toLowerCase() === 'true';
      case 'e':
        return cell.rich && this.context.pictures ? image : this.error(value);
      case 'd':
        return this.isoDate(value);
      default:
        return this.number(value, cell.style);
    }
  }

  private shared(value: string, row: number): CellValue {
    const text = this.context.strings[Number(value)];
    if (text === undefined) throw new XmlError('malformed', fill(partDetails.sharedString, { row, seen: value.slice(0, 20) }));
    return isPicture(text) ? image : text;
  }

  private text(value: string): string {
    return remembered(this.texts, value, () => cellText(value));
  }

  private error(code: string): ErrorCell {
    return remembered(this.errors, code, () => ({ kind: 'error', code: cellText(code) }));
  }

  private notCalculated(formula: string): UncalculatedCell {
    return remembered(this.uncalculated, formula, () => ({ kind: 'uncalculated', formula: cellText(formula) }));
  }

  private isoDate(value: string): CellValue {
    const serial = isoToSerial(value, this.context.date1904);
    return serial === undefined ? this.text(value) : this.date(serial);
  }

  private date(serial: number): DateCell | number {
    return remembered(this.dates, serial, () => {
      const iso = serialToIso(serial, this.context.date1904);
      return iso === undefined ? serial : { kind: 'date', serial, iso };
    });
  }

  /** What is not a decimal number stays the text it is, so that somebody sees it. */
  private number(value: string, style: number): CellValue {
    const digits = value.charCodeAt(0) <= 0x20 ? value.trim() : value;
    const number = Number(digits);
    const second = digits.charCodeAt(1) | 0x20;
    const otherBase = second === 0x78 || second === 0x62 || second === 0x6f;
    if (!Number.isFinite(number) || otherBase) return this.text(value);
    switch (this.context.numberMeanings[style]) {
      case 'date':
        return this.date(number);
      case 'percent':
        return { kind: 'percent', fraction: number };
      default:
        return number;
    }
  }
}

/** A value made once per key. The key is copied too, or it would keep the chunk alive that it was cut from. */
function remembered<K extends string | number, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size < maxRemembered) known.set(typeof key === 'string' ? (` ${key}`.slice(1) as K) : key, made);
  return made;
}
