/** An edited file in LibreOffice: it opens, texts are texts and dates are dates. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { editWorkbook } from '../../workbook/xlsx/edits/edit-workbook.ts';
import { writeNotes } from '../../workbook/xlsx/notes/write-notes.ts';
import { openXlsx } from '../../workbook/xlsx/xlsx-host.ts';
import { temporaryFolder } from '../support/fake-surroundings.ts';

const sample = fileURLToPath(new URL('../../templates/samples/county.xlsx', import.meta.url));
const date = { kind: 'date', serial: 44089, iso: '2020-09-15' } as const;

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const isInstalled = hasOffice();
if (!isInstalled) console.warn('SKIPPED: LibreOffice (soffice) is not installed, edited files are not opened in it');

describe.skipIf(!isInstalled)('LibreOffice with an edited file', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  function savedByOffice(name: string, bytes: Uint8Array): Uint8Array {
    const path = join(folder.path, name);
    writeFileSync(path, bytes);
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder.path}/profile`, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder.path, 'saved'), path],
      { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder.path, 'saved', name)));
  }

  async function edited(bytes: Uint8Array, sheet: string, row: number, values: readonly (string | number | boolean | typeof date)[]): Promise<Uint8Array> {
    const done = await editWorkbook(bytes, [{ sheet, cells: values.map((value, at) => ({ row, column: at + 1, value })) }]);
    if (!done.ok) throw new Error(done.problem.code);
    return done.value;
  }

  it('opens the edited sample with its notes, and finds the values as they were written', async () => {
    const bytes = new Uint8Array(readFileSync(sample));
    const before = await openXlsx(bytes).readSheets();
    const sheet = before.ok ? before.value[0]?.name ?? '' : '';
    const values = ['=1+1', '007', 12.5, true, date, "'引号", '两行\n文字'];
    const kept = await writeNotes(await edited(bytes, sheet, 400, values), '{"mapping":{}}');
    if (!kept.ok) throw new Error(kept.problem.code);
    const saved = openXlsx(savedByOffice('sample.xlsx', kept.value));
    const rows = await saved.readRows(sheet, [400]);
    expect(rows.ok && Array.from(rows.value[0]?.cells ?? [])).toEqual(values);
    expect(await saved.readNotes()).toEqual({ ok: true, value: '{"mapping":{}}' });
    const after = await saved.readSheets();
    expect(after.ok && after.value.map(({ name }) => name)).toEqual(before.ok && before.value.map(({ name }) => name));
  }, 180_000);
});
