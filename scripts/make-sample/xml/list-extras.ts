/** What stands behind the data of a list: conditional formats, drop-downs, print set-up, comments. */
import { columnLetters } from '../../../grading/records/cell-address.ts';
import type { PlacedSheet } from '../layout/place-sheet.ts';
import { escapeXml } from './escape.ts';

const dropDowns: readonly (readonly [field: string, name: string])[] = [
  ['industry', '行业列表'], ['applied-grade', '等级列表'], ['eia-approval', '有无列表'], ['completion-acceptance', '有无列表'], ['gate-system', '有无列表'],
];

function columnOf(sheet: PlacedSheet, field: string): string | undefined {
  return sheet.rows[0]?.address(field)?.replace(/\d+$/, '');
}

function rangeOf(sheet: PlacedSheet, letters: string): string {
  return `${letters}${sheet.firstDataRow}:${letters}${sheet.lastDataRow}`;
}

function conditionalFormats(sheet: PlacedSheet): string {
  const code = columnOf(sheet, 'credit-code');
  const grade = columnOf(sheet, 'applied-grade');
  const rule = (letters: string | undefined, dxf: number, priority: number, formula: string) => (letters === undefined ? ''
    : `<conditionalFormatting sqref="${rangeOf(sheet, letters)}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`);
  return rule(code, 0, 2, `AND(LEN(${code}${sheet.firstDataRow})>0,LEN(${code}${sheet.firstDataRow})<>18)`) + rule(grade, 1, 1, `LEFT(${grade}${sheet.firstDataRow},1)="A"`);
}

function validations(sheet: PlacedSheet): string {
  const rules = dropDowns.flatMap(([field, name]) => {
    const letters = columnOf(sheet, field);
    return letters === undefined ? [] : [`<dataValidation type="list" allowBlank="1" showInputMessage="1" errorStyle="warning" sqref="${rangeOf(sheet, letters)}"><formula1>${name}</formula1></dataValidation>`];
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

const pageSetup = '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
  + '<pageSetup paperSize="8" orientation="landscape" fitToWidth="3" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/** Everything after the merges. The comment's drawing is relationship rId1 of the sheet. */
export function listExtras(sheet: PlacedSheet, hasComment: boolean): string {
  return conditionalFormats(sheet) + validations(sheet) + pageSetup + (hasComment ? '<legacyDrawing r:id="rId1"/>' : '');
}

/** Defined names of a list: filter range, print area and repeated heading rows. `index` is its position among the sheets. */
export function listNames(sheet: PlacedSheet, index: number): readonly string[] {
  const { name, rows, widths } = sheet.model;
  const last = columnLetters(widths.length);
  const bottom = rows.at(-1)?.number ?? 1;
  const [from = '', to = ''] = (sheet.model.filter ?? '').split(':');
  const absolute = (address: string) => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${name}!${absolute(from)}:${absolute(to)}</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${name}!$A$1:$${last}$${bottom}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$A:$D,${name}!$1:$${sheet.firstDataRow - 1}</definedName>`,
  ];
}
