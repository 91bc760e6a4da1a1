/** The kinds of lines in the county: how staff write the industry, what is made, and which scheme applies. */

export type SheetKey = 'main' | 'foundry' | 'coating' | 'added';

export interface Profile {
  readonly id: string;
  readonly sheet: SheetKey;
  /** Best first; empty where no pack exists yet. */
  readonly grades: readonly string[];
  /** Writings of the industry column that all mean the same. */
  readonly industries: readonly string[];
  readonly gbt4754: string;
  readonly endings: readonly string[];
  readonly lines: readonly string[];
  readonly products: readonly string[];
  /** 万t/a. */
  readonly capacity: readonly [number, number];
  /** Typical figures in mg/m3 that nobody would object to. */
  readonly concentrations: Readonly<Record<string, readonly [number, number]>>;
}

const fourGrades = ['A', 'B', 'C', 'D'];
const leading = ['引领性', '非引领性'];
const kiln = { 'particulate-concentration': [4, 9], 'so2-concentration': [8, 30], 'nox-concentration': [25, 48] } as const;
const dustOnly = { 'particulate-concentration': [4, 9] } as const;

function profile(id: string, sheet: SheetKey, grades: readonly string[], rest: Omit<Profile, 'id' | 'sheet' | 'grades'>): Profile {
  return { id, sheet, grades, ...rest };
}

const grinding = { gbt4754: '3011', endings: ['水泥粉磨有限公司', '建材有限公司'], lines: ['粉磨线1#', '粉磨线2#'], products: ['P·O 42.5水泥', '矿渣粉'],
  capacity: [40, 120], concentrations: dustOnly } as const;
const concrete = { gbt4754: '3021', endings: ['混凝土有限公司', '水泥制品有限公司', '管桩有限公司', '新型建材有限公司'], lines: ['搅拌线1#'],
  products: ['商品混凝土', '水泥管', '预制构件'], capacity: [5, 60], concentrations: dustOnly } as const;
const coating = { gbt4754: '3311', endings: ['金属制品有限公司', '机械设备有限公司', '钢结构有限公司', '汽车零部件厂'], lines: ['喷漆线', '喷粉线', '电泳线'],
  products: ['护栏', '货架', '机加工件', '钢结构件'], capacity: [0.1, 3], concentrations: { 'particulate-concentration': [3, 9], 'nmhc-concentration': [5, 28] } } as const;
const printing = { gbt4754: '2319', endings: ['包装印刷有限公司', '彩印厂', '纸制品有限公司'], lines: ['凹印线', '胶印线'], products: ['食品包装袋', '纸箱'],
  capacity: [0.1, 2], concentrations: { 'nmhc-concentration': [5, 28] } } as const;

export const profiles: Readonly<Record<string, Profile>> = Object.fromEntries([
  profile('clinker', 'main', fourGrades, { industries: ['水泥（熟料）', '水泥熟料', '水泥/水泥熟料'], gbt4754: '3011', endings: ['水泥有限公司'],
    lines: ['2500t/d熟料线', '4500t/d熟料线'], products: ['水泥熟料'], capacity: [75, 150], concentrations: kiln }),
  profile('grinding', 'main', leading, { ...grinding, industries: ['水泥/粉磨站', '水泥粉磨站', '独立粉磨站', '水泥（粉磨站）', '矿渣粉'] }),
  profile('concrete', 'main', leading, { ...concrete, industries: ['水泥制品', '水泥／水泥制品', '商品混凝土', '水泥制品 ', '预拌混凝土'] }),
  profile('steel', 'main', ['A', 'B', 'B-', 'C', 'D'], { industries: ['长流程联合钢铁', '长流程钢铁', '钢铁（长流程）'], gbt4754: '3120', endings: ['钢铁有限公司'],
    lines: ['360㎡烧结机', '1080m³高炉', '120t转炉'], products: ['热轧带钢'], capacity: [200, 400], concentrations: kiln }),
  profile('pig-iron', 'main', fourGrades, { industries: ['铸造用生铁', '铸造/铸造用生铁'], gbt4754: '3110', endings: ['铸造生铁有限公司'],
    lines: ['450m³高炉'], products: ['铸造用生铁'], capacity: [30, 60], concentrations: kiln }),
  profile('glass', 'main', fourGrades, { industries: ['玻璃/平板玻璃', '平板玻璃', '玻璃', '浮法玻璃'], gbt4754: '3041', endings: ['玻璃有限公司'],
    lines: ['浮法一线', '浮法二线'], products: ['浮法玻璃', '压延玻璃'], capacity: [15, 50], concentrations: kiln }),
  profile('casting', 'foundry', fourGrades, { industries: ['铸造/铸件', '铸件', '铸造（铸件）', '铸造／铸件', '黑色金属铸造'], gbt4754: '3391',
    endings: ['铸造有限公司', '铸业有限公司', '机械铸造厂', '精密铸造有限公司'], lines: ['造型一线', '造型二线'], products: ['灰铸铁件', '球铁管件', '铸钢件'],
    capacity: [0.2, 5], concentrations: { 'particulate-concentration': [5, 14], 'nmhc-concentration': [3, 18] } }),
  profile('coating', 'coating', fourGrades, { ...coating, industries: ['工业涂装', '工业 涂装', '表面涂装', '喷涂', '工业涂装（其他）'] }),
  profile('printing', 'coating', fourGrades, { ...printing, industries: ['包装印刷', '印刷', '包装装潢印刷', '包装印\n刷'] }),
  profile('added-coating', 'added', fourGrades, { ...coating, industries: ['工业涂装'] }),
  profile('added-printing', 'added', fourGrades, { ...printing, industries: ['包装印刷'] }),
  profile('added-concrete', 'added', leading, { ...concrete, industries: ['水泥制品'] }),
  profile('other', 'main', [], { industries: ['陶瓷/建筑陶瓷', '砖瓦窑', '家具制造', '橡胶制品', '石灰窑', '耐火材料', '防水卷材'], gbt4754: '3031',
    endings: ['建材厂', '制品有限公司', '有限公司'], lines: [''], products: ['成品'], capacity: [1, 20], concentrations: kiln }),
].map((entry) => [entry.id, entry]));
