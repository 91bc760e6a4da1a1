/** The styles part, as far as reading needs it: which cell formats show dates. */
import { ElementVisitor } from './element-path.ts';
import { isBuiltInDateFormat, isDateFormatCode } from './number-format.ts';
import { scanPart } from './scan-part.ts';
import type { ZipPackage } from './zip-package.ts';

/** By index into `cellXfs`, the number in a cell's `s`: whether a number there is a date. */
export async function readDateStyles(source: ZipPackage, part: string | undefined): Promise<readonly boolean[]> {
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
  const isDate = new Map<number, boolean>();
  for (const id of new Set(formats)) {
    const code = codes.get(id);
    isDate.set(id, code === undefined ? isBuiltInDateFormat(id) : isDateFormatCode(code));
  }
  return formats.map((id) => isDate.get(id) ?? false);
}
