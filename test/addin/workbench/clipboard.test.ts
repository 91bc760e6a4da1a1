/** What is copied out of the grid, and what comes back into it. */
import fc from 'fast-check';
import type { ClipboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import { readTsv } from '../../../addin/workbench/book/tsv.ts';
import { openLocalEngine } from '../../../addin/workbench/engine/local-engine.ts';
import { clipboardOf } from '../../../addin/workbench/grid/clipboard.ts';
import { WorkbenchHost } from '../../../addin/workbench/workbench-host.ts';
import type { CellValue } from '../../../grading/records/sheet-grid.ts';
import type { EditValue } from '../../../workbook/host.ts';
import { xlsxOfGrids } from '../../workbook/xlsx/xlsx-of-grids.ts';

const sheet = '清单';
const target = 20;

interface Copied {
  readonly html: string;
  readonly text: string;
}

const host = new WorkbenchHost(openLocalEngine());
expect(await host.open(await xlsxOfGrids([{ name: sheet, hidden: false, merges: [], rows: [{ number: 1, hidden: false, cells: ['企业名称'] }] }]), '清单.xlsx')).toMatchObject({ ok: true });

function put(rows: readonly (readonly EditValue[])[]): void {
  const cells = rows.flatMap((row, down) => row.map((value, along) => ({ row: down + 1, column: along + 1, value })));
  expect(host.edit([{ sheet, cells }])).toMatchObject({ ok: true });
}

function select(row: number, column: number, rows = 1, columns = 1): void {
  host.setSelection({ active: { row, column }, corner: { row: row + rows - 1, column: column + columns - 1 } });
}

const said: string[] = [];
const clipboard = clipboardOf(host, (text) => said.push(text));
const eventOf = (clipboardData: unknown) => ({ clipboardData, preventDefault: () => undefined }) as unknown as ClipboardEvent;

function copy(rows: readonly (readonly EditValue[])[]): Copied {
  put(rows);
  select(1, 1, rows.length, rows[0]?.length ?? 1);
  const held = new Map<string, string>();
  clipboard.onCopy(eventOf({ setData: (type: string, text: string) => held.set(type, text) }));
  return { html: held.get('text/html') ?? '', text: held.get('text/plain') ?? '' };
}

/** The values that stand below after pasting. */
function pasted({ html, text }: Copied, rows: number, columns: number): readonly (readonly (CellValue | undefined)[])[] {
  select(target, 1);
  clipboard.onPaste(eventOf({ getData: (type: string) => (type === 'text/html' ? html : text) }));
  return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (__, along) => host.book().cells(sheet)?.valueAt(target + down, along + 1)));
}

const code = '911300000000000001';
const risky = ['=1+1', '+86', '-', '@甲', '＝1', ' =1', '\t=1', '\n=1', '=HYPERLINK("http://示例","点")', '=cmd|\' /C calc\'!A0'];
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', '&', '<', '>', '\t', '\n', ' ', '1', '0', '甲', '😀', ']', '\\'), minLength: 1, maxLength: 8 }),
  fc.constantFrom(...risky, code, '2020/9/1', '80%', 'TRUE', '007', '</td></table><script>', "'", "''甲"),
);
const anyValue: fc.Arbitrary<EditValue> = fc.oneof(words, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0)), fc.boolean(), fc.constant(undefined),
  fc.constant<EditValue>({ kind: 'percent', fraction: 0.125 }), fc.constant<EditValue>({ kind: 'date', serial: 44075, iso: '2020-09-01' }));
const anyRows = fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(fc.array(anyValue, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }));

describe('copying and pasting in the workbench', () => {
  it('gives the same values, whatever they are', () => {
    fc.assert(fc.property(anyRows, (rows) => {
      expect(pasted(copy(rows), rows.length, rows[0]?.length ?? 0)).toEqual(rows);
      expect(said).toEqual([]);
    }), { numRuns: 60 });
  });

  it('gives the same texts where only plain text came through', () => {
    fc.assert(fc.property(fc.constantFrom(...risky, code, '企业', "'甲"), (text) => {
      expect(pasted({ html: '', text: copy([[text, 1]]).text }, 1, 2)).toEqual([[text, 1]]);
    }));
  });

  it('takes what other programs copy from their plain text', () => {
    const html = '<html><body><table><tr><td>别的</td></tr></table></body></html>';
    expect(pasted({ html, text: '12\t甲' }, 1, 2)).toEqual([[12, '甲']]);
  });

  it.each([
    ['no list', '{}'], ['no rows', '[1]'], ['a thing that is no value', '[[{"kind":"formula","formula":"=1"}]]'], ['no JSON', '[['],
    ['a date without day', '[[{"kind":"date","serial":"x","iso":1}]]'], ['nothing', '[]'],
  ])('takes the plain text where the table was tampered with: %s', (_, cells) => {
    const { html } = copy([['甲']]);
    const broken = html.replace(/data-cells='[^']*'/, `data-cells='${cells}'`);
    expect(broken).not.toBe(html);
    expect(pasted({ html: broken, text: '乙' }, 1, 1)).toEqual([['乙']]);
  });
});

describe('what Excel gets from the workbench', () => {
  it('is text for text: no formula, and codes with all their digits', () => {
    const { html } = copy([[code, '=1+1', 12.5, undefined, { kind: 'date', serial: 44075, iso: '2020-09-01' }, { kind: 'percent', fraction: 0.8 }, true]]);
    const cells = [...html.matchAll(/<td[^>]*>[\s\S]*?<\/td>/g)].map(([one]) => one);
    const text = (words: string) => `<td style='mso-number-format:"\\@"'>${words}</td>`;
    expect(cells).toEqual([text(code), text('=1+1'), '<td>12.5</td>', '<td></td>', '<td>2020-09-01</td>', '<td>80%</td>', '<td>TRUE</td>']);
  });

  it('cannot leave its cell: what is written in it stays words', () => {
    const { html } = copy([['</td></table><script>alert(1)</script>', '甲\n乙 & "丙"', "x' onload='y"]]);
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('甲<br style="mso-data-placement:same-cell">乙 &amp; &quot;丙&quot;');
    expect(html.match(/<[a-z!/][^>]*>/gi)?.every((tag) => /^<\/?(?:meta|table|tr|td|br)\b/.test(tag))).toBe(true);
    expect(html.match(/onload/g)).toHaveLength(2);
    expect(html).not.toMatch(/'\s*onload/);
  });

  it('is no formula as plain text either', () => {
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (row) => {
      for (const piece of readTsv(copy([row]).text).flat()) expect(piece).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }));
    expect(copy([['=1+1', "'甲", '企业', code, -5]]).text).toBe(`'=1+1\t''甲\t企业\t${code}\t-5`);
  });
});
