/** The grade that counts for a line. */
import { describe, expect, it } from 'vitest';
import { countingRange, countsForReference, finalGrade } from '../../campaign/final-grade.ts';
import { smallResult, type SmallLine } from './small-result.ts';

const foreign = ['优', '良', '丙'];

describe('the grade that counts', () => {
  it('is that of the enterprise for lines that share it, and its own for a line of another table under the same name', () => {
    const result = smallResult([{ name: '一', grade: '甲' }, { name: '一', grade: '乙' }, { name: '一', grade: '丙', ownGrades: foreign }], { 一: '乙' });
    expect(result.lines.map((line) => finalGrade(result, line))).toEqual(['乙', '乙', '丙']);
  });

  it('is never one of another scheme, even where that table lets the lowest line count too', () => {
    const made = smallResult([{ name: '一', grade: '乙～丁' }, { name: '一', grade: '优～良', ownGrades: foreign }], { 一: '乙～丁' });
    const tables = Object.fromEntries(Object.entries(made.tables).map(([key, table]) => [key, { ...table, overall: 'lowest' as const }]));
    const result = { ...made, tables };
    expect(result.lines.map((line) => countingRange(result, line)?.best)).toEqual(['乙', '优']);
  });

  it('is none for a line without a grade', () => {
    const result = smallResult([{ name: '一', grade: '乙' }, { name: '一' }], { 一: '乙' });
    expect(result.lines.map((line) => countingRange(result, line)?.best)).toEqual(['乙', undefined]);
  });
});

describe('a grade for reference only', () => {
  const marks = (lines: readonly SmallLine[], overall = {}) => {
    const result = smallResult(lines, overall);
    return result.lines.map((line) => countsForReference(result, line));
  };

  it('is that of every line that shares the grade of one that rests on 待核, and of no other', () => {
    const lines: readonly SmallLine[] = [
      { name: '一', grade: '甲' }, { name: '一', grade: '乙', unverified: ['dust'] }, { name: '一', grade: '优', ownGrades: foreign },
      { name: '一' }, { name: '二', grade: '甲' },
    ];
    expect(marks(lines, { 一: '乙', 二: '甲' })).toEqual([true, true, false, false, false]);
  });

  it('does not spread from a line that keeps its own grade, nor where none is shared', () => {
    expect(marks([{ name: '一', grade: '甲' }, { name: '一', grade: '优', ownGrades: foreign, unverified: ['dust'] }], { 一: '甲' })).toEqual([false, true]);
    expect(marks([{ name: '一', grade: '甲' }, { name: '一', grade: '乙', unverified: ['dust'] }])).toEqual([false, true]);
  });
});
