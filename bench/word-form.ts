/** An audit-like form of 25 rows and 5 columns: what it says, and the document that every engine's template is made from. */
import type { Document } from 'docx';
import { fontsOf } from '../generator/word/styles/fonts.ts';
import { houseDocument } from '../generator/word/styles/house-document.ts';
import { pageSettings } from '../generator/word/styles/page.ts';
import { prose, titleParagraph } from '../generator/word/styles/paragraphs.ts';
import { table } from '../generator/word/styles/tables.ts';

export type FormRow = Readonly<Record<'item' | 'limit' | 'actual' | 'met' | 'problem', string>>;

export interface FormData {
  readonly name: string;
  readonly code: string;
  readonly rows: readonly FormRow[];
}

export const columns = ['item', 'limit', 'actual', 'met', 'problem'] as const;
export const rowCount = 25;

/** The texts of one form; another number gives other texts of about the same length. */
export function formData(number: number): FormData {
  const rows = Array.from({ length: rowCount }, (_, at): FormRow => {
    const seen = (number * 7919 + at * 104_729) % 1_000;
    return {
      item: `${at + 1}. 有组织排放：颗粒物、二氧化硫、氮氧化物排放浓度`, limit: `分别不高于 ${at + 10}、35、50 毫克/立方米，且安装自动监测设施并联网`,
      actual: `${seen}、${seen % 35}、${seen % 50} 毫克/立方米，自动监测设施已联网`, met: seen % 3 === 0 ? '不符合' : '符合',
      problem: seen % 3 === 0 ? `颗粒物超过要求 ${seen - at} 毫克/立方米，须提高除尘效率后复测` : '—',
    };
  });
  return { name: `示例企业第${number}有限公司`, code: `示例代码${number}`, rows };
}

export function formOf(name: string, code: string, rows: readonly (readonly string[])[]): Document {
  const fonts = fontsOf('GB2312');
  const head = { head: true, cells: ['指标', '要求', '企业情况', '是否符合', '问题'] };
  return houseDocument({
    title: '审核表',
    sections: [{
      ...pageSettings({ fonts, mark: '示例' }),
      children: [
        titleParagraph(fonts, '企业绩效分级专家审核表'), prose(`企业名称：${name}`, fonts.body), prose(`统一社会信用代码：${code}`, fonts.body),
        table([34, 38, 38, 16, 30], [head, ...rows.map((cells) => ({ cells }))], { font: fonts.song, headFont: fonts.heading, size: 21 }),
        prose('审核专家签字：', fonts.body),
      ],
    }],
  }, fonts);
}
