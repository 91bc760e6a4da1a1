/** The sample workbook as the page fetches it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWorkbook } from '../../../workbook/xlsx/read-workbook.ts';

const file = fileURLToPath(new URL('../../../templates/samples/county.xlsx', import.meta.url));

/** JSON of its sheets. */
export async function sampleSheets(): Promise<string> {
  const read = await readWorkbook(new Uint8Array(readFileSync(file)));
  if (!read.ok) throw new Error(read.problem.code);
  return JSON.stringify(read.value);
}
