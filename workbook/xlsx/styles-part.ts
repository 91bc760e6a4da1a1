/** The styles part, as far as reading needs it: which cell formats show dates or percentages. */
import { ElementVisitor } from './element-path.ts';
import { isBuiltInDateFormat, isDateFormatCode, isPercentFormat } from './number-format.ts';
import { scanPart } from './scan-part.ts';
import type { ZipPackage } from './zip-package.ts';

/** What a number means under a cell format. */
export type NumberMeaning = 'plain' | 'date' | 'percent';

/** By index into `cellXfs`, the number in a cell's `s`. */
export async function readNumberMeanings(source: ZipPackage, part: string | undefined): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  if (part === undefined) return [];
  await scanPart(source, part, new ElementVisitor('styleSheet', (tag, parent) => {
    if (tag.local === 'numFmt' && parent === 'numFmts') {
      codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    } else if (tag.local === 'xf' && parent === 'cellXfs') {
      formats.push(Number(tag.attribute('numFmtId') ?? 0));
    }
  }));
  const meanings = new Map<number, NumberMeaning>();
  for (const id of new Set(formats)) {
    const code = codes.get(id);
    const isDate = code === undefined ? isBuiltInDateFormat(id) : isDateFormatCode(code);
    meanings.set(id, isDate ? 'date' : isPercentFormat(id, code) ? 'percent' : 'plain');
  }
  return formats.map((id) => meanings.get(id) ?? 'plain');
}
