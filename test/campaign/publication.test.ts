/** Who is published where. */
import { describe, expect, it } from 'vitest';
import { gradesPublishedBy, publicationOf, type Publisher } from '../../campaign/publication.ts';
import { order, smallResult, type SmallLine } from './small-result.ts';

const listed = (lines: readonly SmallLine[], by: Publisher, overall = {}) => {
  const { listed: found, undecided } = publicationOf(smallResult(lines, overall), by, order);
  return { listed: found.map(({ line, grade }) => `${line.name} ${line.line} ${grade}`), undecided: undecided.map(({ name }) => name) };
};

describe('the list for publication', () => {
  it('goes by the level that the edition names, best grades first, then as in the workbook', () => {
    const lines = [{ name: '一', grade: '乙' }, { name: '二', grade: '丁' }, { name: '三', grade: '甲' }, { name: '四', grade: '乙' }];
    expect(listed(lines, 'province').listed).toEqual(['三 3#线 甲', '一 1#线 乙', '四 4#线 乙']);
    expect(listed(lines, 'city').listed).toEqual(['二 2#线 丁']);
  });

  it('leaves out an enterprise when any of its rows is marked secret, and when the mark cannot be read', () => {
    const secret = (text: string) => listed([{ name: '一', grade: '甲', facts: { secret: text } }, { name: '一', grade: '乙' }, { name: '二', grade: '乙' }], 'province').listed;
    expect(secret('是')).toEqual(['二 3#线 乙']);
    expect(secret('√')).toEqual(['二 3#线 乙']);
    expect(secret('待定')).toEqual(['二 3#线 乙']);
    expect(secret('否')).toHaveLength(3);
    expect(secret('／')).toHaveLength(3);
  });

  it('names lines whose grade is open apart, wherever they might end, but never secret ones', () => {
    const lines = [{ name: '一', grade: '乙～丙' }, { name: '二', grade: '丙～丁' }, { name: '三', grade: '甲～丁', facts: { secret: '是' } }, { name: '四' }];
    expect(listed(lines, 'province')).toEqual({ listed: [], undecided: ['一'] });
    expect(listed(lines, 'city')).toEqual({ listed: [], undecided: ['一', '二'] });
  });

  it('goes by the grade of the whole enterprise where the edition has one', () => {
    const lines = [{ name: '一', grade: '甲' }, { name: '一', grade: '丙' }];
    expect(listed(lines, 'province', { 一: '丙' }).listed).toEqual([]);
    expect(listed(lines, 'city', { 一: '丙' }).listed).toEqual(['一 1#线 丙', '一 2#线 丙']);
  });

  it('names the grades of a level best first', () => {
    expect(gradesPublishedBy(smallResult([]).edition, 'province', order)).toEqual(['甲', '乙']);
  });
});
