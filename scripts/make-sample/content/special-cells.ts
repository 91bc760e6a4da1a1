/** What only some industries are asked: the process of a steel line, the moulding of a foundry. */
import type { Random } from '../random.ts';
import { number, text, type CellContent } from './cell-content.ts';
import { writeConcentration } from './writings.ts';

const steelProcesses = ['烧结', '高炉炼铁', '转炉'];

/** The cells of steel line `at`, all within the limits of the best grade. */
export function steelCells(random: Random, at: number): readonly (readonly [string, CellContent])[] {
  const isSinter = at === 0;
  return [
    ['process', text(steelProcesses[at] ?? '轧钢')],
    ['particulate-concentration', writeConcentration(random, random.decimal(5, 9, 1), 10)],
    ['so2-concentration', at === 2 ? text('／') : writeConcentration(random, random.decimal(12, 30, 1), 35)],
    ['nox-concentration', at === 2 ? text('／') : writeConcentration(random, random.decimal(28, 48, 1), isSinter ? 50 : 180)],
    ['reference-oxygen', isSinter ? text('16%') : text('／')],
    ['clean-transport-share', random.pick([number(82), number(0.85, 'percent'), text('85%'), text('≥80%')])],
    ['share-of-stage6', random.pick([number(60), text('75%')])],
  ];
}

interface Moulding {
  readonly process: readonly string[];
  readonly cells: Readonly<Record<string, readonly string[]>>;
}

const vocs = { carbon: ['活性炭吸附', '活性炭', '催化燃烧', 'RTO'], absorb: ['吸收法', '酸洗吸收', '喷淋吸收'] } as const;
const moulding: readonly Moulding[] = [
  { process: ['粘土砂', '黏土砂', '潮模砂'], cells: { 'moulding-line': ['自动化造型线', '自动造型线', '水平自动化造型线'], 'core-making': ['热芯盒', '覆膜砂'], 'core-vocs-treatment': vocs.carbon } },
  { process: ['粘土砂', '湿型砂'], cells: { 'moulding-line': ['垂直自动化造型线'], 'core-making': ['冷芯盒', '三乙胺冷芯盒'], 'core-vocs-treatment': vocs.absorb } },
  { process: ['消失模', '消失模铸造'], cells: { 'moulding-line': ['自动化造型线', '消失模自动化造型线'], 'core-making': ['／', '无'] } },
  { process: ['熔模', '熔模精密铸造'], cells: { 'shell-line': ['自动制壳线', '自动化制壳线'], 'shell-binder': ['硅溶胶', '全硅溶胶'], 'core-making': ['无', '—'] } },
  { process: ['树脂砂', '呋喃树脂砂'], cells: { 'moulding-line': ['机械化造型', '自动造型线'], 'core-making': ['／'], 'pouring-vocs-treatment': vocs.carbon } },
];
const lower: Readonly<Record<string, readonly string[]>> = { 'moulding-line': ['机械化造型', '机械化造型线', '机械造型'], 'shell-line': ['机械化制壳', '机械制壳'], 'shell-binder': ['水玻璃', '复合'] };

/** The cells of a foundry line: at grade A the best equipment, below it what B and C allow. `kind` picks the process. */
export function foundryCells(random: Random, grade: string, kind = random.integer(0, moulding.length - 1)): readonly (readonly [string, CellContent])[] {
  const chosen = moulding[kind] as Moulding;
  const cells = Object.entries(chosen.cells).map(([field, words]) => {
    const allowed = grade === 'A' ? words : lower[field] ?? words;
    return [field, text(random.pick(allowed))] as const;
  });
  return [
    ['moulding-process', text(random.pick(chosen.process))],
    ...cells,
    ['secondary-capture', text(random.pick(['已设二次捕集', '已设', '设备密闭不需设置', '设备密闭']))],
    ['dust-collector', text(random.pick(['袋式除尘', '布袋除尘', '袋式', '滤筒除尘', '滤筒', '覆膜滤袋']))],
  ];
}
