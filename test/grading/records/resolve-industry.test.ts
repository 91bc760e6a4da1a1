import { describe, expect, it } from 'vitest';
import { resolveIndustry } from '../../../grading/records/resolve-industry.ts';
import { smallLibrary } from './small-library.ts';

function short(text: string): string {
  const found = resolveIndustry(text, smallLibrary);
  switch (found.kind) {
    case 'table': return found.table.key;
    case 'severalTables': return `${found.pack.name}: ${found.tables.length} tables`;
    case 'noPack': return `no pack: ${found.industry}`;
    case 'unknown': return `unknown${found.suggestion === undefined ? '' : `: ${found.suggestion}`}`;
  }
}

describe('resolveIndustry', () => {
  it.each([
    ['工业涂装', 'coating/coating'], ['39.工业涂装', 'coating/coating'], ['39、工业涂装行业', 'coating/coating'], [' 工业 涂装\n', 'coating/coating'],
    ['水泥', '水泥: 2 tables'], ['15.水泥', '水泥: 2 tables'], ['水泥制造业', '水泥: 2 tables'], ['水泥行业', '水泥: 2 tables'],
    ['水泥熟料', 'cement/clinker'], ['水泥-熟料', 'cement/clinker'], ['水泥（粉磨站）', 'cement/grinding'], ['水泥/独立粉磨站', 'cement/grinding'],
    ['水泥制品', 'cement/grinding'], ['水泥(水泥制品)', 'cement/grinding'], ['水泥/其他', '水泥: 2 tables'], ['工业涂装/喷粉', 'coating/coating'],
    ['陶瓷', 'no pack: 陶瓷'], ['陶瓷/建筑陶瓷', 'no pack: 陶瓷'], ['建筑陶瓷', 'no pack: 陶瓷'], ['铸造业', 'no pack: 铸造'], ['铸造（铸件）', 'no pack: 铸造'],
    ['橡胶制品', 'no pack: 橡胶制品制造'], ['橡胶制品制造业', 'no pack: 橡胶制品制造'],
    ['工业凃装', 'unknown: 工业涂装'], ['电子工业 (地方标准)', 'unknown'], ['水呢', 'unknown'], ['水泥/铸造', 'unknown'], ['', 'unknown'], ['水'.repeat(5000), 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(short(text)).toBe(expected);
  });
});
