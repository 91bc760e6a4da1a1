/** What Excel makes of a value that is written into a cell: text is not safe from it unless it is quoted. */
import type { FakeCell } from './book.ts';

const errors = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i;
const wide = (text: string) => text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/　/g, ' ');

function dateParts(text: string): readonly [number, number, number] | undefined {
  const long = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日)?)$/.exec(text);
  if (long !== null) return [Number(long[1]), Number(long[2] ?? long[4]), Number(long[3] ?? long[5] ?? 1)];
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  return short === null ? undefined : [2026, Number(short[1]), Number(short[2] ?? short[3])];
}

function serial([year, month, day]: readonly [number, number, number], date1904: boolean): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}

function parsed(text: string, format: string, date1904: boolean): FakeCell | undefined {
  const bare = wide(text).trim();
  if (/^(?:true|false)$/i.test(bare)) return { value: /^t/i.test(bare), format };
  const date = dateParts(bare);
  if (date !== undefined) return { value: serial(date, date1904), format: format === 'General' ? 'yyyy/m/d' : format };
  const time = /^(\d{1,2}):(\d{2})$/.exec(bare);
  if (time !== null) return { value: (Number(time[1]) * 60 + Number(time[2])) / 1440, format: format === 'General' ? 'h:mm' : format };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(bare);
  if (percent !== null) return { value: Number(percent[1]) / 100, format: format === 'General' ? '0%' : format };
  const bracketed = /^\((\d+(?:\.\d+)?)\)$/.exec(bare);
  if (bracketed !== null) return { value: -Number(bracketed[1]), format };
  const number = bare.replace(/^([+-]?)[¥$€£￥]/, '$1').replace(/,(?=\d{3})/g, '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(number) ? { value: Number(Number(number).toPrecision(15)), format } : undefined;
}

/** `format` is the number format that the cell has: under `@` everything stays the text it is. */
export function typedInto(value: string | number | boolean, format: string, date1904: boolean): FakeCell {
  if (typeof value !== 'string') return format === '@' && typeof value === 'number' ? { value: String(value), format } : { value, format };
  if (value.length > 32_768) throw { code: 'InvalidArgument', message: 'The text is too long for a cell.' };
  if (value.startsWith("'")) return { value: value.slice(1), format, quoted: true };
  if (value === '' || format === '@') return { value, format };
  if (errors.test(value)) return { value: value.toUpperCase(), format, type: 'Error' };
  const found = parsed(value, format, date1904);
  if (found !== undefined) return found;
  if (/^[=+\-@＝＋－＠]/.test(value)) return { value: '#NAME?', format, formula: value.startsWith('=') ? value : `=${value}`, type: 'Error' };
  return { value, format };
}
