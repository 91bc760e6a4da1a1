import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../../workbook/xlsx/xlsx-host.ts';
import { writeNotes } from '../../../../workbook/xlsx/notes/write-notes.ts';
import { buildSheet, buildXlsx } from '../build-xlsx.ts';
import { differingParts, mark, marksOf, partText, smallReport, unmark } from '../marks/marked.ts';
import { resave } from '../marks/resave.ts';

async function keep(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const kept = await writeNotes(bytes, text);
  if (!kept.ok) expect.fail(JSON.stringify(kept.problem));
  return kept.value;
}

const notesIn = (bytes: Uint8Array) => openXlsx(bytes).readNotes();
const text = `{"ignored":"${'设'.repeat(70_000)}"}\n=1 _x0041_ `;

describe('notes in a file', () => {
  it('stand on a very hidden sheet; taking them out gives every part back byte for byte', async () => {
    const before = await buildSheet('<row r="1"><c r="A1"/></row>');
    const kept = await keep(before, text);
    expect(await notesIn(kept)).toEqual({ ok: true, value: text });
    expect(await partText(kept, 'xl/workbook.xml')).toContain('<sheet name="_核查设置" sheetId="2" state="veryHidden"');
    expect(await differingParts(before, kept)).toEqual(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet2.xml']);
    expect(await differingParts(before, await keep(kept, ''))).toEqual([]);
  });

  it('change in their own part only, and not at all when they stay the same', async () => {
    const kept = await keep(await buildSheet(''), '一');
    expect(await differingParts(kept, await keep(kept, '二'))).toEqual(['xl/worksheets/sheet2.xml']);
    expect(await keep(kept, '一')).toBe(kept);
    const plain = await buildSheet('');
    expect(await keep(plain, '')).toBe(plain);
  });

  it('outlive marks that come and go, and a save by another program', async () => {
    const before = await keep(await buildSheet('<row r="1"><c r="A1"/></row>'), text);
    const marked = await mark(before, marksOf([[1, 1, 'missing']], [], [smallReport]));
    expect(await notesIn(marked)).toEqual({ ok: true, value: text });
    expect(await differingParts(before, await unmark(marked))).toEqual([]);
    const saved = await resave(marked);
    expect(await notesIn(saved)).toEqual({ ok: true, value: text });
    expect(await notesIn(await unmark(await keep(saved, '新')))).toEqual({ ok: true, value: '新' });
  });

  it('leave a sheet of the same name alone that is not ours', async () => {
    const bytes = await buildXlsx({ sheets: [{ name: '_核查设置', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    const kept = await keep(bytes, '我们的');
    expect(await notesIn(kept)).toEqual({ ok: true, value: '我们的' });
    const read = await openXlsx(kept).readSheets();
    expect(read.ok && read.value.map(({ name, rows }) => [name, rows.length])).toEqual([['_核查设置', 1]]);
    expect(await differingParts(bytes, await keep(kept, ''))).toEqual([]);
  });
});
