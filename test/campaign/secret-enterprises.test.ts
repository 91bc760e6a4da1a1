/** How far the secrecy of one row reaches. */
import { describe, expect, it } from 'vitest';
import { secretEnterprises } from '../../campaign/enterprises.ts';
import { publicationOf } from '../../campaign/publication.ts';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import { order, smallResult, type SmallLine } from './small-result.ts';

const code = '91130100000000001Y';
const line = (name: string, creditCode?: string, secret?: string): SmallLine => ({
  name, grade: '乙', facts: { ...(creditCode === undefined ? {} : { 'credit-code': creditCode }), ...(secret === undefined ? {} : { secret }) },
});
const secretNames = (...lines: readonly SmallLine[]) => {
  const result = smallResult(lines);
  return [...secretEnterprises(result)].map((at) => result.enterprises[at]?.name).sort();
};

describe('secrecy', () => {
  it('reaches every entry under the same credit code, however it is typed', () => {
    const typed = ['９１１３０１００００００００００１Y', code.toLowerCase(), ` ${code.slice(0, 8)} ${code.slice(8)}`, `'${code}`];
    for (const other of typed) expect(secretNames(line('甲', code, '是'), line('乙', other), line('丙', '911301000000000022'))).toEqual(['乙', '甲'].sort());
  });

  it('goes on through lines of one enterprise with several codes, and ends where none is shared', () => {
    expect(secretNames(line('甲', code, '是'), line('乙', code), line('乙', '911301000000000022'), line('丙', '911301000000000022'), line('丁', '91130100MA00000019')))
      .toEqual(['丙', '乙', '甲'].sort());
    expect(secretNames(line('丙', '911301000000000022'), line('乙', '911301000000000022'), line('乙', code), line('甲', code, '是'))).toEqual(['丙', '乙', '甲'].sort());
  });

  it('reaches the same code with a slip in it, but not what stands for no code at all', () => {
    expect(secretNames(line('甲', '911301000000000010', '是'), line('乙', '911301000000000010'))).toEqual(['乙', '甲'].sort());
    for (const none of ['无', '/', '办理中', '9.113E+17', undefined]) expect(secretNames(line('甲', none, '是'), line('乙', none))).toEqual(['甲']);
  });

  it('keeps such an entry out of the list and out of what is undecided', () => {
    const result = smallResult([line('甲', code, '是'), line('乙', code.toLowerCase()), { ...line('丙', code), grade: '乙～丙' }, line('丁')]);
    const { listed, undecided } = publicationOf(new ResultIndex(result), 'province', order);
    expect([listed.map(({ line: { name } }) => name), undecided]).toEqual([['丁'], []]);
  });

  it('is nobody\'s where no row is marked', () => {
    expect(secretNames(line('甲', code), line('乙', code, '否'))).toEqual([]);
  });
});
