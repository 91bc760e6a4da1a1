/** The styles of the sample: Song and YaHei fonts, borders, filled headings, Chinese date formats. */
import type { Look } from '../layout/sheet-model.ts';
import { declaration, escapeXml, mainNamespace } from './escape.ts';

interface Style {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: number;
  readonly alignment: string;
}

const centered = 'horizontal="center" vertical="center"';
const wrapped = `${centered} wrapText="1"`;
const data = { font: 1, fill: 0, border: 1, format: 0, alignment: centered } as const;
const customFormats = { customMonth: [176, 'yyyy"年"m"月"'], customDay: [177, 'yyyy"年"m"月"d"日";@'], decimal1: [178, '0.0_ '] } as const;

const styles: Readonly<Record<Look, Style>> = {
  plain: { font: 0, fill: 0, border: 0, format: 0, alignment: 'vertical="center"' },
  title: { font: 2, fill: 0, border: 0, format: 0, alignment: centered },
  note: { font: 3, fill: 0, border: 0, format: 0, alignment: 'horizontal="left" vertical="center"' },
  header: { font: 4, fill: 2, border: 1, format: 0, alignment: wrapped },
  headerGroup: { font: 4, fill: 3, border: 1, format: 0, alignment: wrapped },
  text: { ...data, alignment: 'horizontal="left" vertical="center" wrapText="1"' },
  center: data,
  wrap: { ...data, alignment: wrapped },
  total: { ...data, font: 4, fill: 4 },
  totalNumber: { ...data, font: 4, fill: 4, format: 4 },
  footer: { font: 3, fill: 0, border: 0, format: 0, alignment: 'horizontal="left" vertical="center"' },
  percent: { ...data, format: 9 },
  date14: { ...data, format: 14 },
  date31: { ...data, format: 31 },
  month57: { ...data, format: 57 },
  thousands: { ...data, format: 4 },
  customMonth: { ...data, format: customFormats.customMonth[0] },
  customDay: { ...data, format: customFormats.customDay[0] },
  decimal1: { ...data, format: customFormats.decimal1[0] },
};

const looks = Object.keys(styles) as readonly Look[];

/** The index of a look among the cell formats. */
export function styleIndex(look: Look): number {
  return looks.indexOf(look);
}

const fonts = [
  '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><sz val="10"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="18"/><name val="微软雅黑"/><charset val="134"/></font>',
  '<font><sz val="10"/><color rgb="FF7F3F00"/><name val="楷体"/><charset val="134"/></font>',
  '<font><b/><sz val="10"/><name val="微软雅黑"/><charset val="134"/></font>',
];
const solid = (colour: string) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', solid('FFDDEBF7'), solid('FFBDD7EE'), solid('FFF2F2F2')];
const side = (name: string) => `<${name} style="thin"><color rgb="FF7F7F7F"/></${name}>`;
const borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>', `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`];

/** `xl/styles.xml`. */
export function stylesXml(): string {
  const formats = Object.values(customFormats).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  const cells = looks.map((look) => {
    const { font, fill, border, format, alignment } = styles[look];
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
  });
  return `${declaration}<styleSheet xmlns="${mainNamespace}">${counted('numFmts', formats)}${counted('fonts', fonts)}${counted('fills', fills)}${counted('borders', borders)}`
    + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    + `${counted('cellXfs', cells)}<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>`
    + '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>'
    + '<dxf><font><b/><color rgb="FF006100"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>';
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
