import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../cli/terminal.ts';
import { displayWidth, textTable } from '../../cli/text-table.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  const stream = (name: string) => ({ isTTY, write: (text: string) => { written.push(`${name}:${text}`); } });
  return { terminal: openTerminal(stream('out'), stream('err')), written };
}

describe('progress', () => {
  it('is one changing line on a terminal, cleared before anything else is said', () => {
    const { terminal, written } = record(true);
    terminal.progress('读取 10%');
    terminal.progress('读取 10%');
    terminal.progress('读取 20%');
    terminal.print('完成');
    expect(written).toEqual(['err:\r\u001b[2K读取 10%', 'err:\r\u001b[2K读取 20%', 'err:\r\u001b[2K', 'out:完成\n']);
  });

  it('is a plain line for every stage in a log, without counters', () => {
    const { terminal, written } = record(false);
    for (const text of ['读取 清单.xlsx', '读取 清单.xlsx 10%', '核查 500/900 行', '写入 结果', '写入 结果']) terminal.progress(text);
    terminal.warn('注意');
    expect(written).toEqual(['err:读取 清单.xlsx\n', 'err:写入 结果\n', 'err:注意\n']);
  });
});

describe('a text table', () => {
  it('counts Chinese characters as two columns', () => {
    expect([displayWidth('水泥A'), displayWidth('“引领性”')]).toEqual([5, 10]);
    expect(textTable(['行业', '行数'], [['水泥', '4'], ['A', '50']])).toBe('行业  行数\n────  ────\n水泥  4\nA     50');
  });
});
