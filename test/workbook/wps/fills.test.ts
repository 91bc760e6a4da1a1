/** Fills that can be put back are told from those that cannot. */
import { describe, expect, it } from 'vitest';
import { fillsIn, fillsOfEach } from '../../../workbook/wps/fills.ts';
import { FakeWps } from '../../support/fake-wps.ts';

function sheetWith(cells: Readonly<Record<string, { readonly fill?: number; readonly pattern?: number }>>) {
  const { book } = new FakeWps();
  const sheet = book.sheet('Sheet1');
  for (const [place, cell] of Object.entries(cells)) sheet.cells.set(place, cell);
  return sheet;
}

describe('fills', () => {
  it('are told for plain cells only: a pattern and a gradient are left out', () => {
    const sheet = sheetWith({ '2:2': { fill: 0x00ff00 }, '3:2': { pattern: 4000 }, '4:2': { pattern: 14, fill: 0x0000ff }, '5:2': { pattern: 14 } });
    expect([...fillsIn(sheet, ['B2:B6'])]).toEqual([['00FF00', 'B2'], [undefined, 'B6']]);
    expect([...fillsIn(sheet, ['B3', 'B4', 'B5'])]).toEqual([]);
    expect([...fillsOfEach(sheet, ['B2', 'B3'])]).toEqual([['00FF00', 'B2']]);
  });

  it('need an answer: a cell for which WPS has none is left out', () => {
    const sheet = sheetWith({});
    const range = sheet.Range.bind(sheet);
    sheet.Range = (first: unknown, last?: unknown) => {
      const found = range(first, last);
      return first === 'A1' ? Object.defineProperty(found, 'Interior', { value: { Color: 0, ColorIndex: null, Pattern: null } }) : found;
    };
    expect([...fillsOfEach(sheet, ['A1', 'A2'])]).toEqual([[undefined, 'A2']]);
  });
});
