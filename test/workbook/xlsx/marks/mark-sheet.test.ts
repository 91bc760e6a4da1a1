import { describe, expect, it } from 'vitest';
import type { WorkbookMarks } from '../../../../workbook/host.ts';
import { buildSheet, zipParts, workbookParts } from '../build-xlsx.ts';
import { looksOf } from './formats-of.ts';
import { mark, marksOf, partText, threeFormats } from './marked.ts';

const sheet = 'xl/worksheets/sheet1.xml';
const status = (number: number): RegExp => new RegExp(`<c r="I${number}" s="\\d+" t="inlineStr"><is><t xml:space="preserve">([^<]*)</t></is></c></row>`);

async function markedRows(rows: string, marks: WorkbookMarks, more: Parameters<typeof buildSheet>[1] = {}): Promise<string> {
  const xml = await partText(await mark(await buildSheet(rows, { styles: threeFormats, ...more }), marks), sheet);
  return xml.slice(xml.indexOf('<worksheet'));
}

/** Numbers of formats are taken out where a test is about places only. */
const withoutFormats = (xml: string): string => xml.replace(/ s="\d+"/g, '').replace(/.*<sheetData>|<\/sheetData\s?>.*/g, '');

describe('a coloured cell', () => {
  it('keeps its font, border, number format and alignment, and gets our fill', async () => {
    const bytes = await mark(await buildSheet('<row r="1"><c r="A1" s="2"><v>1</v></c></row>', { styles: threeFormats }), marksOf([[1, 1, 'shortfall']]));
    expect((await looksOf(bytes, sheet)).A1).toMatch(/^2 \| <font><b\/>.* \| <fill><patternFill patternType="solid"><fgColor rgb="FFF[0-9A-F]A[0-9A-F]A[0-9A-F]"\/>.*<alignment horizontal="right"\/>$/);
    expect(await partText(bytes, 'xl/styles.xml')).toContain('applyFill="1"');
  });

  it('keeps its content, formula and type', async () => {
    const cell = '<c r="A1" t="str"><f>B1&amp;"x"</f><v> 1x </v></c>';
    expect(await markedRows(`<row r="1">${cell}</row>`, marksOf([[1, 1, 'missing']]))).toMatch(/<c s="\d+" r="A1" t="str"><f>B1&amp;"x"<\/f><v> 1x <\/v><\/c>/);
  });

  it.each([
    ['in a gap', '<row r="1"><c r="A1"/><c r="C1"/></row>', '<row r="1"><c r="A1"/><c r="B1"/><c r="C1"/></row>'],
    ['at the end', '<row r="1"><c r="A1"/></row>', '<row r="1"><c r="A1"/><c r="B1"/></row>'],
    ['before the first', '<row r="1"><c r="D1"/></row>', '<row r="1"><c r="B1"/><c r="D1"/></row>'],
    ['in an empty row', '<row r="1" ht="20"/>', '<row r="1" ht="20"><c r="B1"/></row >'],
    ['in a row that is not there', '<row r="3"/>', '<row r="1"><c r="B1"/></row><row r="3"/>'],
    ['in a sheet without rows', '', '<row r="1"><c r="B1"/></row>'],
    ['without addresses', '<row><c/></row><row><c><v>2</v></c></row>', '<row><c/><c r="B1"/></row><row><c><v>2</v></c></row>'],
  ])('that is not there is put in its place: %s', async (_, rows, expected) => {
    expect(withoutFormats(await markedRows(rows, marksOf([[1, 2, 'missing']])))).toBe(expected);
  });

  it('keeps rows that are out of order where they are', async () => {
    const rows = '<row r="5"><c r="A5"/></row><row r="2"><c r="A2"/></row>';
    const marks = marksOf([[2, 1, 'shortfall'], [3, 1, 'missing'], [5, 1, 'review']]);
    const expected = '<row r="3"><c r="A3"/></row><row r="5"><c r="A5"/></row><row r="2"><c r="A2"/></row>';
    expect(withoutFormats(await markedRows(rows, marks))).toBe(expected);
  });

  it('takes the format of its row or column when it was not there', async () => {
    const before = '<cols><col min="3" max="3" width="9" style="1"/></cols>';
    const rows = '<row r="1" s="2" customFormat="1"><c r="A1"/></row><row r="2"><c r="A2"/></row>';
    const looks = await looksOf(await mark(await buildSheet(rows, { styles: threeFormats, before }), marksOf([[1, 2, 'missing'], [2, 3, 'missing']])), sheet);
    expect(looks.B1).toMatch(/^2 \| <font><b\/>/);
    expect(looks.C2).toMatch(/^49 \| .*<left style="thin"\/>/);
  });

  it('in a merged range is its top left cell', async () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"/></row>';
    const after = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    expect(await markedRows(rows, marksOf([[2, 2, 'missing']]), { after })).toMatch(/<c s="\d+" r="A1"\/><c r="B1"\/><\/row><row r="2"><c r="A2"\/><c r="B2"\/>/);
  });

  it('with several marks shows the one to mend first', async () => {
    const bytes = await mark(await buildSheet('<row r="1"><c r="A1"/></row>'), marksOf([[1, 1, 'review'], [1, 1, 'inputProblem'], [1, 1, 'missing']]));
    expect((await looksOf(bytes, sheet)).A1).toMatch(/rgb="FFF[0-9A-F]E[0-9A-F]9[0-9A-F]"/);
  });

  it('is told apart from every other mark by its own shade', async () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1" s="0"/><c r="C1" s="1"/><c r="D1" s="2"/></row>';
    const looks = await looksOf(await mark(await buildSheet(rows, { styles: threeFormats }), marksOf([[1, 1, 'missing'], [1, 2, 'missing'], [1, 3, 'missing'], [1, 4, 'missing'], [1, 5, 'missing']])), sheet);
    const shades = Object.values(looks).map((look) => /rgb="(\w+)"/.exec(look)?.[1]);
    expect(new Set(shades).size).toBe(5);
  });
});

describe('the status column', () => {
  const marks = marksOf([], [[2, '=未达到 A 级\n& <颗粒物>', 'shortfall'], [3, '', 'ok']]);

  it('is text behind the data, with a heading', async () => {
    const xml = await markedRows('<row r="1"><c r="A1" s="2"/></row><row r="2"><c r="A2"/></row><row r="3"><c r="A3"/></row>', marks);
    expect(status(1).exec(xml)?.[1]).toBe('核查状态');
    expect(status(2).exec(xml)?.[1]).toBe('=未达到 A 级&#10;&amp; &lt;颗粒物&gt;');
    expect(xml).toMatch(/<c r="I3" s="\d+"\/><\/row>/);
  });

  it('has a width, in a <cols> before the rows, unless a column range covers it', async () => {
    const rows = '<row r="1"><c r="A1"/></row>';
    expect(await markedRows(rows, marks, { before: '<sheetFormatPr defaultRowHeight="15"/>' })).toMatch(/<sheetFormatPr[^>]*\/><cols><col min="9" max="9" [^>]*customWidth="1"\/><\/cols><sheetData>/);
    const around = '<cols><col min="1" max="3" width="9"/><col min="12" max="14" width="9"/></cols>';
    expect(await markedRows(rows, marks, { before: around })).toMatch(/<col min="1" max="3" width="9"\/><col min="9" max="9" [^>]*\/><col min="12"/);
    const covering = '<cols><col min="4" max="16384" width="9"/></cols>';
    expect(await markedRows(rows, marks, { before: covering })).toContain(covering);
  });

  it('widens the dimension, and leaves spans, which are only a hint, alone', async () => {
    const xml = await markedRows('<row r="1" spans="1:2"><c r="A1"/></row>', marks, { before: '<dimension ref="A1:B1"/>' });
    expect(xml).toContain('<dimension ref="A1:I3"/>');
    expect(xml).toContain('<row r="1" spans="1:2">');
  });

  it('uses an empty cell that stands there, and never one that has content', async () => {
    expect(status(2).exec(await markedRows('<row r="2"><c r="I2" s="1"/></row>', marks))).toBeNull();
    expect(await markedRows('<row r="2"><c r="I2" s="1"/></row>', marks)).toMatch(/<c t="inlineStr" r="I2" s="\d+"><is>.*?<\/is><\/c ><\/row>/);
    const taken = await buildSheet('<row r="2"><c r="I2"><v>7</v></c></row>');
    await expect(mark(taken, marks)).rejects.toThrow(/INTERNAL_001.*I2 已有内容/);
  });
});

describe('ways of writing a sheet', () => {
  it('uses the prefix of the file for what it puts in', async () => {
    const parts = workbookParts({ sheets: [{ name: '示例', rows: '' }] });
    const prefixed = (part: string): string => String(parts[part]).replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
    parts[sheet] = prefixed(sheet).replace('<x:sheetData></x:sheetData>', '<x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData>');
    parts['xl/styles.xml'] = prefixed('xl/styles.xml');
    const bytes = await mark(await zipParts(parts), marksOf([[1, 1, 'missing'], [2, 2, 'missing']], [[2, '文字', 'ok']]));
    const xml = await partText(bytes, sheet);
    expect(xml).toMatch(/<x:c s="\d+" r="A1"\/><x:c r="I1" s="\d+" t="inlineStr"><x:is><x:t [^>]*>.*<x:row r="2"><x:c r="B2" s="\d+"\/><x:c r="I2" s="\d+" t="inlineStr">/);
    expect(xml).not.toMatch(/<\/?(?!x:)[a-z]/i);
    expect(await partText(bytes, 'xl/styles.xml')).not.toMatch(/<\/?(?!x:)[a-z]/i);
  });
});
