/** Sheets that are no lists: statistics with a chart, instructions, and the hidden dictionary of the drop-downs. */
import { formula, number, text, type CellContent } from '../content/cell-content.ts';
import type { PlacedSheet } from './place-sheet.ts';
import type { Look, SheetCell, SheetModel, SheetRow } from './sheet-model.ts';

const instructions = [
  '填 表 说 明', '一、本表由县级生态环境部门组织填写，示例数据全部虚构。', '二、企业名称：填写营业执照上的全称。', '三、统一社会信用代码：18位，单元格格式设为文本。',
  '四、行业类别：按技术指南39个重点行业名称填写，有子类的用“/”写明，例如“铸造/铸件”。', '五、申报绩效等级：A、B、C、D 或 引领性、非引领性。', '六、联系电话：0310-0000000 一类号码均为示例。',
];

export const dictionary = {
  industries: ['长流程联合钢铁', '铸造/铸件', '铸造/铸造用生铁', '水泥/水泥熟料', '水泥/粉磨站', '水泥制品', '玻璃/平板玻璃', '包装印刷', '工业涂装', '陶瓷/建筑陶瓷', '砖瓦窑'],
  grades: ['A', 'B', 'B-', 'C', 'D', '引领性', '非引领性', '长期停产', '应评未评'],
  yesNo: ['有', '无'],
} as const;

export function instructionsSheet(): SheetModel {
  const rows = instructions.map((line, at): SheetRow => ({ number: at + 1, height: at === 0 ? 32 : 22, cells: [{ column: 1, look: at === 0 ? 'title' : 'plain', content: text(line) }] }));
  return { name: '填表说明', widths: [100], rows, merges: [] };
}

export function dictionarySheet(): SheetModel {
  const lists = [['行业', ...dictionary.industries], ['等级', ...dictionary.grades], ['有无', ...dictionary.yesNo]];
  const rows = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at): SheetRow => ({
    number: at + 1,
    cells: lists.flatMap((list, column): readonly SheetCell[] => {
      const entry = list[at];
      return entry === undefined ? [] : [{ column: column + 1, look: at === 0 ? 'header' : 'plain', content: text(entry) }];
    }),
  }));
  return { name: '字典', state: 'hidden', widths: [20, 14, 8], rows, merges: [] };
}

/** What is counted where: label, list, and the text that the industry cell has to contain. */
const counts: readonly (readonly [label: string, list: 'main' | 'foundry' | 'coating', contains: string])[] = [
  ['水泥', 'main', '水泥'], ['混凝土', 'main', '混凝土'], ['粉磨、矿渣粉', 'main', '粉'], ['钢铁', 'main', '钢铁'], ['玻璃', 'main', '玻璃'],
  ['铸造', 'foundry', '铸'], ['工业涂装', 'coating', '涂'], ['包装印刷', 'coating', '印刷'], ['汽车整车', 'coating', '汽车整车'],
];

/** The rows of the chart: labels in A, numbers in B. */
export const chartRows = { first: 3, last: 2 + counts.length } as const;

/** COUNTIF over the lists with the results Excel would store: a 0, a text and an error among them. */
export function statisticsSheet(lists: Readonly<Record<'main' | 'foundry' | 'coating', PlacedSheet>>, drawing: string): SheetModel {
  const numbers = counts.map(([, list, contains]) => lists[list].rows.filter(({ sample }) => textOf(sample.cells.get('industry')).includes(contains)).length);
  const counted = counts.map(([label, list, contains], at): SheetRow => line(chartRows.first + at, label, formula(`COUNTIF(${rangeOf(lists[list])},"*${contains}*")`, numbers[at] ?? 0)));
  const next = chartRows.last + 1;
  const [cement = 0, foundry = 0, cars = 0] = [numbers[0], numbers[5], numbers[8]];
  const rows: SheetRow[] = [
    { number: 1, height: 30, cells: [{ column: 1, look: 'title', content: text('各行业生产线数量统计（示例）') }] },
    { number: 2, cells: [{ column: 1, look: 'header', content: text('类别') }, { column: 2, look: 'header', content: text('数量') }] },
    ...counted,
    line(next, '合计', formula(`SUM(B${chartRows.first}:B${chartRows.last})`, numbers.reduce((sum, each) => sum + each, 0))),
    line(next + 1, '最多的类别', formula(`IF(B${chartRows.first}>B${chartRows.first + 5},"水泥","铸造")`, cement > foundry ? '水泥' : '铸造')),
    line(next + 2, '水泥与汽车之比', formula(`B${chartRows.first}/B${chartRows.last}`, cars === 0 ? { error: '#DIV/0!' } : cement / cars)),
    line(next + 3, '更新日期', number(44071, 'date31'), 'date31'),
  ];
  return { name: '统计', widths: [22, 16, 4, 12, 12, 12, 12, 12], rows, merges: ['A1:H1'], after: drawing };
}

function line(row: number, label: string, content: CellContent, look: Look = 'center'): SheetRow {
  return { number: row, height: 20, cells: [{ column: 1, look: 'text', content: text(label) }, { column: 2, look, content }] };
}

function rangeOf({ model, rows, firstDataRow, lastDataRow }: PlacedSheet): string {
  const letters = (rows[0]?.address('industry') ?? 'A1').replace(/\d+$/, '');
  return `${model.name}!$${letters}$${firstDataRow}:$${letters}$${lastDataRow}`;
}

function textOf(content: CellContent | undefined): string {
  return content?.kind === 'text' ? content.text : '';
}
