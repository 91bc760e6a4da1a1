/** PACK_*: an indicator pack or an edition cannot be used as it is written. */
import type { MessageTemplate } from './template.ts';

export const packMessages = {
  PACK_001: { title: 'YAML 写法有误', text: '第{line}行：{detail}。', fix: '按 YAML 写法改正；键名不能重复，缩进用空格。' },
  PACK_002: { title: '指标包内容不符合格式', text: '第{line}行 {path}：{detail}。', fix: '对照 grading/indicators 中的 pack.schema.json（版本文件对照 edition.schema.json）改正。' },
  PACK_003: { title: '有不认识的键', text: '第{line}行 {path} 中的“{key}”不是规定的键。', fix: '删去它，或改为规定的键名：{known}。' },
  PACK_004: { title: '引用了不存在的内容', text: '第{line}行 {path}：没有名为“{seen}”的{what}。', fix: '改为已有的名称，或先把它写进{where}。' },
  PACK_005: { title: '编号重复', text: '第{line}行 {path}：“{seen}”已经用过。', fix: '换一个没有用过的编号；编号从不重复使用。' },
  PACK_006: { title: '等级不在方案中', text: '第{line}行 {path}：“{seen}”不是 {grades} 中的等级。', fix: '改为方案中的等级。' },
  PACK_007: { title: '缺少某一等级的要求', text: '第{line}行 {path}：没有写 {grade} 的要求。', fix: '写出它的要求；与上一级相同的写 sameAs。' },
  PACK_008: { title: '没有生效的版本', text: '没有在 {date} 生效的指标版本；现有：{editions}。', fix: '改一个日期。' },
  PACK_009: { title: '没有这个版本', text: '没有编号为“{seen}”的指标版本。', fix: '可用的版本：{editions}。' },
  PACK_010: { title: '起止日期颠倒', text: '第{line}行 {path}：until {until} 不晚于 from {from}。', fix: '改正起止日期；until 当天起不再适用。' },
  PACK_011: { title: '指标包不属于任何版本', text: '版本“{seen}”没有 edition.yaml。', fix: '补上该版本的 edition.yaml，或改正 edition。' },
  PACK_012: { title: '低等级的要求反而更严', text: '第{line}行 {path}：{grade} 的要求比 {better} 更严。', fix: '对照文件核对两个等级的数值。' },
  PACK_013: {
    title: '运算符与字段不匹配', text: '第{line}行 {path}：{op} 不能用于字段 {field}（类型 {kind}）。', fix: '{op} 适用的类型：{kinds}。',
  },
  PACK_014: { title: '没有指标包', text: '没有找到任何指标版本。', fix: '核对 --packs 指定的文件夹，其中应有 edition.yaml 和各行业的 .yaml。' },
  PACK_015: { title: '同一行业有两个指标包', text: '“{seen}”在版本 {edition} 中已由 {other} 给出。', fix: '同一文件夹里每个行业只保留一个指标包。' },
  PACK_016: { title: '数字没有依据', text: '第{line}行 {path}：写了数值，可信度却是 blank（待填）。', fix: '写明来源并改为 secondary 或 unverified；不知道来源的数值写 null。' },
  PACK_017: { title: '字段类型不对', text: '第{line}行 {path}：字段 {field} 的类型是 {kind}。', fix: '这里的字段须为 {wanted} 类型。' },
  PACK_018: { title: '上下限颠倒', text: '第{line}行 {path}：下限 {min} 大于上限 {max}。', fix: '对照文件核对两个数值。' },
  PACK_021: { title: '等级列了两次', text: '第{line}行 {path}：“{seen}”已经在另一档里。', fix: '每个等级只由一档审核和公示，删去多余的一处。' },
  PACK_022: { title: '等级没有列入', text: '第{line}行 {path}：没有写“{seen}”由谁审核和公示。', fix: '把它写进其中一档。' },
  PACK_020: { title: '文件夹里没有指标包', text: '--packs 指定的文件夹里没有 .yaml 文件。', fix: '核对路径；指标包的写法见 grading/indicators/README.md。' },
  PACK_019: {
    title: '两个指标包的字段同名', text: '第{line}行 {path}：字段“{seen}”在 {other} 中有另一种写法。', fix: '换一个字段编号；各行业共用的字段写进 edition.yaml。',
  },
} as const satisfies Record<string, MessageTemplate>;

/** `{editions}` of PACK_008; an edition that has ended names the first day on which it no longer holds. */
export const editionTexts = { from: '{name}，从 {from} 起', until: '{name}，从 {from} 起，到 {until} 之前', separator: '；' } as const;

/** `{detail}` of PACK_001, by the code that the YAML parser gives; other codes show the parser's own words. */
export const yamlFaults: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '这个键写了两次',
  TAB_AS_INDENT: '缩进用了制表符',
  BAD_INDENT: '缩进或括号没有对齐',
  BLOCK_AS_IMPLICIT_KEY: '这一行的缩进不对，或少了换行',
  MULTILINE_IMPLICIT_KEY: '键没有写在一行里',
  MULTIPLE_DOCS: '一个文件里有几份文档（---），只能有一份',
  MISSING_CHAR: '少了引号或括号',
  UNEXPECTED_TOKEN: '这里的写法 YAML 认不出来',
  BAD_ALIAS: '引用（*）的名称没有定义',
};
