/** A1 addresses as Excel takes them in `getRange` and `getRanges`: what goes beyond 8,192 characters is cut off in silence. */
import type { FakeArea } from './book.ts';

const addressLimit = 8192;

function column(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function oneArea(text: string): FakeArea {
  const bare = text.slice(text.lastIndexOf('!') + 1).replace(/\$/g, '');
  const cells = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/i.exec(bare);
  if (cells !== null) {
    const [row, left] = [Number(cells[2]) - 1, column(cells[1] ?? '')];
    const [bottom, right] = cells[3] === undefined ? [row, left] : [Number(cells[4]) - 1, column(cells[3])];
    return { row, column: left, rows: bottom - row + 1, columns: right - left + 1 };
  }
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows !== null) return { row: Number(rows[1]) - 1, column: 0, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: 16_384 };
  throw { code: 'InvalidArgument', message: `The address ${text} is not one.` };
}

export function areasOf(address: string): readonly FakeArea[] {
  return address.slice(0, addressLimit).split(',').map(oneArea);
}

function letters(at: number): string {
  return (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** `清单!A1:B2`, as events and ranges tell their address. */
export function addressOf({ row, column: left, rows, columns }: FakeArea, sheet?: string): string {
  const from = `${letters(left)}${row + 1}`;
  const to = `${letters(left + columns - 1)}${row + rows}`;
  return `${sheet === undefined ? '' : `${sheet}!`}${from}${from === to ? '' : `:${to}`}`;
}
