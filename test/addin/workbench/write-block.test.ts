/** Pasting and emptying rectangles: merged cells, cells that cannot be written, and where undo leads. */
import type { ClipboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import { openLocalEngine } from '../../../addin/workbench/engine/local-engine.ts';
import { clipboardOf, emptyRange } from '../../../addin/workbench/grid/clipboard.ts';
import { blockEdits } from '../../../addin/workbench/grid/write-block.ts';
import { WorkbenchHost } from '../../../addin/workbench/workbench-host.ts';
import { buildSheet } from '../../workbook/xlsx/build-xlsx.ts';

const sheet = '示例';
const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c><c r="B1" t="inlineStr"><is><t>县区</t></is></c></row>'
  + '<row r="2"><c r="A2" t="inlineStr"><is><t>示例一厂</t></is></c><c r="B2"><v>1</v></c></row>'
  + '<row r="3"><c r="B3"><v>2</v></c></row>'
  + '<row r="4"><c r="A4" t="inlineStr"><is><t>示例二厂</t></is></c><c r="B4"><f>B2+B3</f><v>3</v></c></row>';
const merge = { top: 2, bottom: 3, left: 1, right: 1 };

async function opened() {
  const host = new WorkbenchHost(openLocalEngine());
  const read = await host.open(await buildSheet(rows, { after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' }), '清单.xlsx');
  expect(read).toMatchObject({ ok: true });
  const said: string[] = [];
  const clipboard = clipboardOf(host, (text) => said.push(text));
  const held = new Map<string, string>();
  const clipboardData = { setData: (type: string, text: string) => held.set(type, text), getData: (type: string) => held.get(type) ?? '' };
  const event = { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
  return {
    host, said,
    value: (row: number, column: number) => host.book().cells(sheet)?.valueAt(row, column),
    select: (top: number, left: number, bottom = top, right = left) =>
      host.setSelection({ active: { row: top, column: left }, corner: { row: bottom, column: right } }),
    copy: () => clipboard.onCopy(event),
    paste: (text?: string) => {
      if (text !== undefined) {
        held.clear();
        held.set('text/plain', text);
      }
      clipboard.onPaste(event);
    },
  };
}

describe('a block with merged cells', () => {
  it('is pasted where it was copied, and elsewhere, without a refusal', async () => {
    const { host, said, value, select, copy, paste } = await opened();
    select(2, 1, 3, 2);
    copy();
    paste();
    expect([said, host.isUnsaved()]).toEqual([[], false]);
    select(10, 1);
    paste();
    expect([said, value(10, 1), value(11, 1), value(11, 2)]).toEqual([[], '示例一厂', undefined, 2]);
  });

  it('takes one value in the cell that shows, and refuses a value for a covered one', async () => {
    const { said, value, select, paste } = await opened();
    select(2, 1);
    paste('示例新厂');
    expect([said, value(2, 1)]).toEqual([[], '示例新厂']);
    paste('甲\n乙');
    expect([said.length, said[0], value(2, 1)]).toEqual([1, expect.stringMatching(/^这 2 格都没有写入，因为 A3 不能写：.*（CELL_021）$/), '示例新厂']);
  });

  it('leaves cells beyond the end of a shorter row alone', () => {
    const block = { top: 1, bottom: 3, left: 1, right: 2 };
    expect(blockEdits(block, [merge], [['甲'], ['乙', undefined], [undefined, '丙']])).toEqual([
      { row: 1, column: 1, value: '甲' }, { row: 2, column: 1, value: '乙' }, { row: 2, column: 2, value: undefined }, { row: 3, column: 2, value: '丙' },
    ]);
  });
});

describe('a block with a cell that cannot be written', () => {
  it('is written whole or not at all, and the cell is named', async () => {
    const { host, said, value, select, paste } = await opened();
    select(2, 2);
    paste('7\n8\n9');
    expect([said.length, said[0], value(2, 2), host.isUnsaved()]).toEqual([1, expect.stringMatching(/^这 3 格都没有写入，因为 B4 不能写：.*（CELL_019）$/), 1, false]);
    emptyRange(host, { top: 1, bottom: 4, left: 2, right: 2 }, (text) => said.push(text));
    expect([said[1], value(1, 2)]).toEqual([expect.stringMatching(/^这 4 格都没有写入，因为 B4 不能写/), '县区']);
  });

  it('counts the others, and speaks as ever of a single cell', async () => {
    const { said, select, paste } = await opened();
    select(3, 1);
    paste('甲\t1\n乙\t2\n丙\t3');
    select(4, 2);
    paste('5');
    expect(said).toEqual([expect.stringMatching(/^这 6 格都没有写入，因为 A3 和另外 1 格不能写。A3：/), expect.stringMatching(/第4行.*（CELL_019）$/)]);
  });
});

describe('undo and redo of a block', () => {
  it('lead to its first cell', async () => {
    const { host, select, paste } = await opened();
    select(8, 2);
    paste('1\t2\n3\t4\n5\t6');
    const seen = [];
    for (const back of [true, false, true]) {
      select(1, 1);
      if (back) host.undo();
      else host.redo();
      seen.push(host.view().selection);
    }
    const first = { active: { row: 8, column: 2 }, corner: { row: 8, column: 2 } };
    expect(seen).toEqual([first, first, first]);
  });
});
