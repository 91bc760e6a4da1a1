/** Who is published where. */
import { describe, expect, it } from 'vitest';
import { gradesPublishedBy, publicationOf, type Publisher } from '../../campaign/publication.ts';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import type { MessageCode } from '../../grading/messages/catalogue.ts';
import type { Problem } from '../../grading/messages/problem.ts';
import { order, smallResult, type SmallLine } from './small-result.ts';

const listed = (lines: readonly SmallLine[], by: Publisher, overall = {}) => {
  const { listed: found, undecided } = publicationOf(new ResultIndex(smallResult(lines, overall)), by, order);
  return { listed: found.map(({ line, grade }) => `${line.name} ${line.line} ${grade}`), undecided: undecided.map(({ line }) => line.name) };
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

/** Where the first review stands in column 5 of the sheet; problems stand in the rows that are named. */
function publication(lines: readonly SmallLine[], { hasColumn = true, problems = {} }: { readonly hasColumn?: boolean; readonly problems?: Readonly<Record<number, MessageCode>> } = {}) {
  const result = smallResult(lines);
  const columns = hasColumn ? [{ column: 5, heading: '初审通过日期', leaf: '初审通过日期', field: 'first-review-on' }] : [];
  const found = Object.entries(problems).map(([row, code]): Problem => ({ code, severity: 'error', place: { file: 'a.xlsx', sheet: '清单', row: Number(row) }, params: {} }));
  const index = new ResultIndex({ ...result, problems: found, sheets: [{ file: 'a.xlsx', name: '清单', headerRows: [1, 1], dataRows: [2, 9], freeColumn: 9, columns }] });
  const { listed: listedLines, undecided, unchecked } = publicationOf(index, 'province', order);
  return { listed: listedLines.map(({ line }) => line.name), held: undecided.map(({ line, because }) => `${line.row} ${because}`), unchecked: unchecked.map(({ row }) => row) };
}

const reviewed = { 'first-review-on': '2020-08-25' };
const sound: SmallLine = { name: '好', grade: '乙', facts: reviewed };

describe('what is not in order', () => {
  it('is not published without a readable day of the first review, where the sheet has a column for it', () => {
    const lines = [sound, { name: '空', grade: '乙' }, { name: '月', grade: '甲', facts: { 'first-review-on': '2020年8月' } }];
    expect(publication(lines)).toEqual({ listed: ['好'], held: ['3 unreviewed', '4 unreviewed'], unchecked: [] });
    expect(publication(lines, { hasColumn: false })).toEqual({ listed: ['月', '好', '空'], held: [], unchecked: [2, 3, 4] });
  });

  it('is not published without a name', () => {
    expect(publication([sound, { name: ' ', grade: '乙', facts: reviewed }])).toEqual({ listed: ['好'], held: ['3 nameless'], unchecked: [] });
  });

  it('is not published with a code that cannot be right, whichever line of the enterprise it stands in', () => {
    const lines = [sound, { name: '错', grade: '乙', facts: reviewed }, { name: '错', grade: '甲', facts: reviewed }];
    for (const code of ['CELL_011', 'CELL_012', 'CELL_013', 'CELL_017', 'ROW_001', 'ROW_002'] as const) {
      expect(publication(lines, { problems: { 4: code } })).toEqual({ listed: ['好'], held: ['3 toMend', '4 toMend'], unchecked: [] });
    }
    expect(publication(lines, { problems: { 4: 'CELL_006' } }).listed).toHaveLength(3);
  });

  it('is not published while one code is shared, even where only one of the two is told', () => {
    const shared = { ...reviewed, 'credit-code': '91139999MA0103014T' };
    const result = smallResult([{ name: '一', grade: '乙', facts: shared }, { name: '二', grade: '乙', facts: shared }, sound]);
    const enterprises = result.enterprises.map((each, at) => ({ ...each, creditCode: at < 2 ? '９１１３９９９９MA 0103014t' : '' }));
    const problems: readonly Problem[] = [{ code: 'ROW_001', severity: 'error', place: { file: 'a.xlsx', sheet: '清单', row: 3 }, params: {} }];
    const { listed: left, undecided } = publicationOf(new ResultIndex({ ...result, enterprises, problems }), 'province', order);
    expect([left.map(({ line }) => line.name), undecided.map(({ line }) => line.name)]).toEqual([['好'], ['一', '二']]);
  });

  it('is not published when the same line stands there twice, neither of the two', () => {
    const result = smallResult([sound, { name: '重', grade: '甲', facts: reviewed }, { name: '重', grade: '乙', facts: reviewed }, { name: '重', grade: '乙', facts: reviewed }]);
    const lines = result.lines.map((line) => (line.row === 4 ? { ...line, line: '2#线' } : line));
    const problems: readonly Problem[] = [{ code: 'ROW_003', severity: 'warning', place: { file: 'a.xlsx', sheet: '清单', row: 4 }, params: {} }];
    const { undecided } = publicationOf(new ResultIndex({ ...result, lines, problems }), 'province', order);
    expect(undecided.map(({ line }) => line.row)).toEqual([3, 4]);
  });
});
