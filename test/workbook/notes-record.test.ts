import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteCells, keptNotes } from '../../workbook/notes-record.ts';

describe('the sheet of notes', () => {
  it('keeps any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => keptNotes(noteCells(text)) === text));
  });

  it('splits a long text into cells that Excel can hold, and never a character in two', () => {
    const text = `|${'𠮷'.repeat(40_000)}|`;
    const cells = noteCells(text);
    expect(cells.map((cell) => cell.length)).toEqual([15, 29_001, 29_002, 22_005]);
    for (const cell of cells) expect(cell).not.toMatch(/\p{Surrogate}/u);
    expect(keptNotes(cells)).toBe(text);
  });

  it('has no cell that a program takes for a formula or a number', () => {
    for (const cell of [...noteCells('=1+1'), ...noteCells("'5"), ...noteCells(' 7 ')]) expect(cell).toMatch(/^[a-z|].*[1|]$/);
  });

  it('is told from other sheets', () => {
    expect(keptNotes([])).toBeUndefined();
    expect(keptNotes(['别的', '|x|'])).toBeUndefined();
    expect(keptNotes(noteCells(''))).toBe('');
  });
});
