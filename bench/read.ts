/** How long reading a workbook takes and what memory it needs, beside hucre and SheetJS. */
import { columnLetters } from '../grading/records/cell-address.ts';
import { printCosts } from './own-process.ts';
import { workbookParts, zipParts } from '../test/workbook/xlsx/build-xlsx.ts';

const columns = 60;
const wordCount = 400;

/** A list as staff keep it: names, repeated words, figures, dates, a few formatted empty cells. Always the same. */
async function makeList(rows: number): Promise<Uint8Array> {
  const strings = Array.from({ length: wordCount }, (_, at) => `<si><t>示例文字 项目${at}：覆膜滤袋除尘器</t></si>`);
  let seed = 7;
  const next = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const cell = (row: number, column: number): string => {
    const address = `r="${columnLetters(column)}${row}"`;
    if (column === 1) return `<c ${address} s="1" t="s"><v>${strings.push(`<si><t>示例企业第${row}有限公司</t></si>`) - 1}</v></c>`;
    if (column % 10 === 5) return `<c ${address} s="2"><v>${44000 + Math.floor(next() * 800)}</v></c>`;
    if (column % 3 === 0) return `<c ${address} s="1" t="s"><v>${Math.floor(next() * wordCount)}</v></c>`;
    return column % 20 === 7 ? `<c ${address} s="1"/>` : `<c ${address} s="1"><v>${(next() * 1000).toFixed(2)}</v></c>`;
  };
  const xml = Array.from({ length: rows }, (_, at) => {
    const cells = Array.from({ length: columns }, (__, column) => cell(at + 1, column + 1));
    return `<row r="${at + 1}" spans="1:${columns}">${cells.join('')}</row>`;
  });
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs>';
  return zipParts(workbookParts({ sheets: [{ name: '示例', rows: xml.join('') }], sharedStrings: strings.join(''), styles }));
}

/** Prints what each reader costs on the same list. */
export async function benchRead(rows = 10_000): Promise<void> {
  await printCosts(`read: ${rows} rows x ${columns} columns`, 'read-once.ts', ['ours', 'hucre', 'sheetjs'], await makeList(rows));
}
