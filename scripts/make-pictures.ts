/** Makes the picture of the README: some rows and columns of the marked sample, as LibreOffice shows them. Needs soffice and pdftoppm. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { runProgram } from '../cli/program.ts';
import { openTerminal } from '../cli/terminal.ts';
import { reportTexts } from '../grading/messages/report.ts';

const sample = fileURLToPath(new URL('../templates/samples/county.xlsx', import.meta.url));
const image = fileURLToPath(new URL('../docs/images/marked', import.meta.url));
const headerRows = [3, 4];
const shownRows = 14;
const shownHeadings = ['序号', '企业名称', '统一社会信用代码', '重点行业', '生产线名称', '产能', '申报', '能源', '污染治理', '排放限值', '监测监控', '颗粒物', '二氧化硫', '氮氧化物', '清洁运输', reportTexts.statusHeading];

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const silent = { write: () => true };
  await runProgram(['check', sample, '--date', '2020-09-01', '--out', folder],
    { terminal: openTerminal(silent, silent), signal: new AbortController().signal, today: '2020-09-01', version: '' });
  writeFileSync(join(folder, 'picture.xlsx'), await excerpt(join(folder, 'county.已核查.xlsx')));
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'picture.xlsx')], { stdio: 'ignore' });
  execFileSync('pdftoppm', ['-r', '130', '-f', '1', '-l', '1', '-x', '30', '-y', '30', '-W', '1470', '-H', '470', '-singlefile', '-png', join(folder, 'picture.pdf'), image]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** For the picture alone: the rows with marks and the columns that tell the story, on one landscape page. */
async function excerpt(path: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  for (const sheet of [...workbook.worksheets].slice(1)) workbook.removeWorksheet(sheet.id);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('the marked sample has no sheet');
  const textAt = (row: number, column: number) => sheet.getCell(row, column).text.replace(/\s/g, '');
  for (let column = 1; column <= sheet.columnCount; column++) {
    const isShown = shownHeadings.some((heading) => textAt(4, column).startsWith(heading) || textAt(3, column).startsWith(heading));
    sheet.getColumn(column).hidden = !isShown;
  }
  const status = Array.from({ length: sheet.columnCount }, (_, at) => at + 1).find((column) => textAt(4, column) === reportTexts.statusHeading) ?? 1;
  let shown = 0;
  sheet.eachRow((row, number) => {
    const isFinding = /未达标|缺数据|改表|需核查|否决/.test(textAt(number, status)) || number % 17 === 0;
    if (headerRows.includes(number)) row.height = 34;
    else if (number > 4 && isFinding && shown < shownRows) {
      shown++;
      row.height = 32;
    } else row.hidden = true;
  });
  sheet.pageSetup = {
    orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0,
    margins: { left: 0.3, right: 0.3, top: 0.3, bottom: 0.3, header: 0, footer: 0 },
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
