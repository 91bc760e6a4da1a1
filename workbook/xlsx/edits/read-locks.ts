/** What has to be known beside a sheet to tell its locked cells: its tables, and the formats that protection leaves open. */
import { ElementVisitor } from '../element-path.ts';
import { readRelationships } from '../relationships.ts';
import { scanPart } from '../scan-part.ts';
import type { ZipPackage } from '../zip-package.ts';
import type { TableHeading } from './cell-locks.ts';
import { parseRange } from './lock-scanner.ts';

/** Numbers of the formats whose cells can be written although their sheet is protected. */
export async function readUnlockedFormats(source: ZipPackage, styles: string | undefined): Promise<ReadonlySet<number>> {
  const unlocked = new Set<number>();
  if (styles === undefined) return unlocked;
  let format = -1;
  let isCellFormat = false;
  await scanPart(source, styles, new ElementVisitor('styleSheet', (tag, parent) => {
    if (tag.local === 'xf') {
      isCellFormat = parent === 'cellXfs';
      if (isCellFormat) format += 1;
    } else if (tag.local === 'protection' && parent === 'xf' && isCellFormat) {
      if (/^(0|false)$/.test(tag.attribute('locked') ?? '1')) unlocked.add(format);
    }
  }));
  return unlocked;
}

/** The heading rows of the tables on a sheet. */
export async function readTableHeadings(source: ZipPackage, part: string): Promise<readonly TableHeading[]> {
  const headings: TableHeading[] = [];
  for (const { type, part: table } of await readRelationships(source, part)) {
    if (type !== 'table' || !source.has(table)) continue;
    // The root is what is wanted, and an ElementVisitor shows what is below it only.
    let isRoot = true;
    await scanPart(source, table, {
      start: (tag) => {
        const range = isRoot && tag.local === 'table' ? parseRange(tag.attribute('ref') ?? '') : undefined;
        isRoot = false;
        if (range === undefined || tag.attribute('headerRowCount') === '0') return;
        headings.push({ table: tag.attribute('displayName') ?? tag.attribute('name') ?? '', range: { ...range, bottom: range.top } });
      },
      end: () => undefined,
      text: () => undefined,
    });
  }
  return headings;
}
