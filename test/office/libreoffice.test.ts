/** Our files in LibreOffice: it opens the marked sample, and our marks survive its saving and can still be taken away. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import { unmarkWorkbook } from '../../workbook/xlsx/marks/mark-workbook.ts';
import { readWorkbook } from '../../workbook/xlsx/read-workbook.ts';
import { runCommand, temporaryFolder } from '../support/fake-surroundings.ts';

const sample = fileURLToPath(new URL('../../templates/samples/county.xlsx', import.meta.url));

function officeVersion(): string | undefined {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 }).trim();
  } catch {
    return undefined;
  }
}

const version = officeVersion();
if (version === undefined) console.warn('SKIPPED: LibreOffice (soffice) is not installed, our files are not opened in it');

async function sheetsOf(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

const visible = (sheets: readonly SheetGrid[]) => sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name);
const names = (sheets: readonly SheetGrid[], column: number) => (sheets[0]?.rows ?? []).map((row) => row.cells[column]).filter((cell) => typeof cell === 'string');

describe.skipIf(version === undefined)('the marked sample in LibreOffice', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  it('opens and saves with our sheets, and gives its marks back afterwards', async () => {
    await runCommand(['check', sample, '--out', folder.path]);
    const marked = join(folder.path, 'marked.xlsx');
    writeFileSync(marked, readFileSync(join(folder.path, 'county.已核查.xlsx')));
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder.path}/profile`, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder.path, 'saved'), marked],
      { stdio: 'ignore', timeout: 120_000 });
    const saved = new Uint8Array(readFileSync(join(folder.path, 'saved/marked.xlsx')));
    const original = await sheetsOf(new Uint8Array(readFileSync(sample)));
    expect(visible(await sheetsOf(saved))).toEqual([...visible(original), '核查结果', '核查汇总']);

    const plain = await unmarkWorkbook(saved);
    if (!plain.ok) throw new Error(plain.problem.code);
    const sheets = await sheetsOf(plain.value);
    expect(visible(sheets)).toEqual(visible(original));
    expect(names(sheets, 3)).toEqual(names(original, 3));
    expect(sheets[0]?.rows.flatMap((row) => row.cells).filter((cell) => cell === '核查状态')).toEqual([]);
  }, 180_000);
});
