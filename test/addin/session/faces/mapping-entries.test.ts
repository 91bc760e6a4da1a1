/** Headings to decide on, each once however many sheets have it. */
import { describe, expect, it } from 'vitest';
import { mappingEntries } from '../../../../addin/session/faces/mapping-entries.ts';
import { gridFromTable } from '../../../support/grid-from-table.ts';
import { listName, opened } from '../open-session.ts';

const misspelt = (name: string) => gridFromTable(`
  | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓渡 | 弄虚作假 |
  | 示例甲厂 | 甲业/甲主表 | B | B | B | 12 | 无 |
`, { name });

async function entriesOf(mapping: Readonly<Record<string, string>>) {
  const { session } = await opened([misspelt(listName), misspelt('另一张')]);
  session.setSettings({ scope: 'workbook' });
  await session.confirmMapping(mapping);
  await session.check();
  return mappingEntries(session.doubtfulColumns(), session.state().view?.index.result.sheets ?? [], session.state().notes.mapping);
}

describe('列对应', () => {
  it('asks once for a heading and names every sheet that it is decided for', async () => {
    expect(await entriesOf({})).toMatchObject({
      doubtful: [{
        heading: '颗粒物浓渡', places: [{ sheet: listName, letters: 'F' }, { sheet: '另一张', letters: 'F' }],
        examples: ['12'], candidates: [{ field: 'particulate' }, { field: 'oxide' }], settled: undefined,
      }],
      settled: [],
    });
  });

  it('lists what was decided, in this workbook or in an earlier state of it', async () => {
    expect(await entriesOf({ 颗粒物浓渡: 'particulate', 早先的标题: '' })).toEqual({
      doubtful: [],
      settled: [
        { heading: '颗粒物浓渡', places: [{ sheet: listName, letters: 'F' }, { sheet: '另一张', letters: 'F' }], examples: [], candidates: [], settled: 'particulate' },
        { heading: '早先的标题', places: [], examples: [], candidates: [], settled: '' },
      ],
    });
  });

  it('tells two columns of one sheet with the same heading apart', async () => {
    const twice = gridFromTable(`
      | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓度 | 颗粒物浓度 | 弄虚作假 |
      | 示例甲厂 | 甲业/甲主表 | B | B | B | 12 | 13 | 无 |
    `, { name: listName });
    const { session } = await opened([twice]);
    await session.check();
    const sheets = session.state().view?.index.result.sheets ?? [];
    expect(mappingEntries(session.doubtfulColumns(), sheets, {}).doubtful).toMatchObject([{ heading: '颗粒物浓度#2', places: [{ letters: 'G' }], examples: ['13'] }]);
    await session.confirmMapping({ '颗粒物浓度#2': '' });
    expect([session.doubtfulColumns(), session.state().view?.index.result.lines[0]?.facts['particulate']]).toEqual([[], '12']);
  });
});
