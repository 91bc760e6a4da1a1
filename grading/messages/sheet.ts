/** SHEET_*: a sheet or its headings. */
import type { MessageTemplate } from './template.ts';

export const sheetMessages = {
  SHEET_001: {
    title: '没有找到表头', text: '前 {rows} 行里没有找到企业清单的表头（写着“企业名称”“行业类别”等列名的那一行）。',
    fix: '打开企业清单所在的工作表再核查，隐藏的先取消隐藏；清单没有表头的，在最上面加一行，至少写上“企业名称”和“行业类别”。',
  },
  SHEET_002: {
    title: '表头疑似写错', text: '标题“{seen}”没有对应的字段，与“{suggestion}”相近，这一列没有读取。',
    fix: '如果就是这一列，把标题改为“{suggestion}”。',
  },
  SHEET_003: {
    title: '同一字段有两列', text: '标题“{seen}”与 {other}列表示同一字段，只读取了 {other}列。', fix: '删去或改名多余的一列。',
  },
  SHEET_004: { title: '缺少必需的列', text: '没有找到“{heading}”列。', fix: '在表头中加上“{heading}”一列并填写。' },
  SHEET_005: {
    title: '表头不能确定指哪一项', text: '标题“{seen}”可能是{candidates}，这一列没有读取。',
    fix: '在它上面写明分组标题，或把标题写全。',
  },
  SHEET_006: {
    title: '这一列不是等级', text: '“{seen}”列里大多不是等级，没有作为自评等级读取。',
    fix: '要填自评等级的，另设“{group}”一列；这一列原来就是说明的，不用改。',
  },
  SHEET_007: {
    title: '缺少判级要用的列', text: '没有{list}共 {count} 列，{lines} 行因此缺数据。', fix: '在表头中加上并填写，否则等级可能定不下来。',
  },
  SHEET_008: {
    title: '一票否决没有核查', text: '没有填写{list}的列，{lines} 行没有核查这些情形。', fix: '加上这些列并填“有”或“无”，或另行核实。', isNotice: true,
  },
  SHEET_009: {
    title: '一张工作表里有两张表', text: '这一行又是表头，列次与第{header}行的不同，它下面的 {rows} 行没有读取。', fix: '把它们移到另一张工作表，或改成与上面相同的列。',
  },
  SHEET_013: { title: '隐藏的工作表不核查', text: '工作表“{sheet}”是隐藏的，没有核查。', fix: '取消隐藏后再核查。' },
  SHEET_014: {
    title: '只有名称的行没有读取', text: '从这一行到第{last}行，有 {rows} 行只填了这一列，没有当作企业核查。',
    fix: '是企业的，在“{heading}”列填名称，并补填其他列；是说明文字的，不用改。',
  },
  SHEET_010: { title: '表头下面没有企业', text: '认出了表头，但下面没有企业。', fix: '确认选择的是已经填写的清单。' },
} as const satisfies Record<string, MessageTemplate>;
