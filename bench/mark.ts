/** How long marking a workbook takes and what memory it needs, beside opening, colouring and saving it with exceljs. */
import { cellAddress } from '../grading/records/cell-address.ts';
import { printCosts } from './own-process.ts';
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

/** Prints what each way costs on the same list: 2,000 coloured cells and a status in every row. */
export async function benchMark(rows = 10_000): Promise<void> {
  await printCosts(`mark: ${rows} rows x ${columns} columns`, 'mark-once.ts', ['ours', 'exceljs'], await makeList(rows), [String(rows)]);
}
