/** How long marking a workbook takes and what memory it needs, beside opening, colouring and saving it with exceljs. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAddress } from '../grading/records/cell-address.ts';
import { buildSheet } from '../test/workbook/xlsx/build-xlsx.ts';

const columns = 60;

/** Names and figures in three formats; always the same. */
function makeList(rows: number): Promise<Uint8Array> {
  const cell = (row: number, column: number): string => {
    const address = `r="${cellAddress(row, column)}"`;
    if (column % 6 === 0) return `<c ${address} s="1" t="inlineStr"><is><t>示例企业${row}</t></is></c>`;
    return `<c ${address} s="${column % 3}"><v>${((row * column * 7919) % 10_007) / 10}</v></c>`;
  };
  const xml = Array.from({ length: rows }, (_, at) =>
    `<row r="${at + 1}" spans="1:${columns}">${Array.from({ length: columns }, (__, column) => cell(at + 1, column + 1)).join('')}</row>`);
  const formats = [0, 49, 2].map((number) => `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0"/>`).join('');
  const styles = '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
    + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    + `<borders count="1"><border/></borders><cellXfs count="3">${formats}</cellXfs>`;
  return buildSheet(xml.join(''), { styles });
}

function run(marker: string, file: string, rows: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'mark-once.ts'), [marker, file, String(rows)]);
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${marker}: ${code}`))));
  });
}

/** Prints one line per way, each in a process of its own: 2,000 coloured cells and a status in every row. */
export async function benchMark(rows = 10_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mark-bench-'));
  const file = join(folder, 'list.xlsx');
  try {
    writeFileSync(file, await makeList(rows));
    console.log(`标注 ${rows} 行 x ${columns} 列`);
    for (const marker of ['ours', 'exceljs']) await run(marker, file, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
