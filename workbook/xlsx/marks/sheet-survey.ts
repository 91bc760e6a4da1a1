/** A quick look through a sheet before it is patched, without taking its rows apart. */
import { parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { ZipPackage } from '../zip-package.ts';

export interface SheetSurvey {
  readonly merges: readonly CellRange[];
  /** The highest format number that a cell, row or column names. */
  readonly highestStyle: number;
}

const rowsEnd = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData(?:\s[^<>]*)?\/>/;
const mergePattern = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([^"']+)["']/g;
const stylePattern = /\ss(?:tyle)?=["']([0-9]{1,5})["']/g;
/** Longer than what is looked for, so that nothing is lost where two pieces meet. */
const overlap = 256;

function rangeOf(reference: string): CellRange | undefined {
  const [first, last] = reference.split(':').map((corner) => parseCellAddress(corner.trim()));
  if (first === undefined || last === undefined) return undefined;
  return {
    top: Math.min(first.row, last.row), left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row), right: Math.max(first.column, last.column),
  };
}

function highestStyleIn(text: string): number {
  let highest = 0;
  stylePattern.lastIndex = 0;
  for (let match = stylePattern.exec(text); match !== null; match = stylePattern.exec(text)) {
    highest = Math.max(highest, Number(match[1]));
  }
  return highest;
}

/** Merged ranges stand behind the rows, formats in them. Throws FileProblem when the part is damaged. */
export async function surveySheet(source: ZipPackage, part: string): Promise<SheetSurvey> {
  const tail: string[] = [];
  let head = '';
  let highestStyle = 0;
  let isPastRows = false;
  await source.streamText(part, (text) => {
    if (isPastRows) {
      tail.push(text);
      return;
    }
    const seen = head + text;
    highestStyle = Math.max(highestStyle, highestStyleIn(seen));
    const end = seen.includes('sheetData') ? rowsEnd.exec(seen) : null;
    head = seen.slice(-overlap);
    if (end === null) return;
    isPastRows = true;
    tail.push(seen.slice(end.index));
  });
  return { highestStyle, merges: [...tail.join('').matchAll(mergePattern)].flatMap((match) => rangeOf(match[1] ?? '') ?? []) };
}
