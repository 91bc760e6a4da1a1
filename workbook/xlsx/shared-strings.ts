/** The shared strings of a workbook, by index. */
import { limitNames } from '../../grading/messages/scanning.ts';
import { appendText, cellText, pieceText } from './cell-text.ts';
import { wrongRoot } from './element-path.ts';
import { fileProblem } from './file-problem.ts';
import type { ReadLimits } from './read-limits.ts';
import { scanPart } from './scan-part.ts';
import type { StartTag, XmlHandler } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** Joins the runs of each `si`; phonetic runs (`rPh`) are how it is spoken, not what stands there. */
class SharedStringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  private readonly limits: ReadLimits;
  private rootSeen = false;
  private current = '';
  private inText = false;
  private phonetic = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  start(tag: StartTag): void {
    const local = tag.local;
    if (!this.rootSeen && local !== 'sst') throw wrongRoot(local, 'sst');
    this.rootSeen = true;
    if (local === 't') this.inText = this.phonetic === 0;
    else if (local === 'si') this.current = '';
    else if (local === 'rPh') this.phonetic += 1;
  }

  end(local: string): void {
    if (local === 't') this.inText = false;
    else if (local === 'rPh') this.phonetic -= 1;
    else if (local === 'si') {
      const limit = this.limits.sharedStrings;
      if (this.strings.push(cellText(this.current)) > limit) {
        throw fileProblem('FILE_007', { what: limitNames.strings, seen: this.strings.length, limit });
      }
    }
  }

  text(raw: string, cdata: boolean): void {
    if (this.inText) this.current = appendText(this.current, pieceText(raw, cdata), this.limits.textLength);
  }
}

/** No part, no strings. Throws FileProblem for a damaged part or beyond a cap. */
export async function readSharedStrings(
  source: ZipPackage, part: string | undefined, limits: ReadLimits, onText?: (characters: number) => void,
): Promise<readonly string[]> {
  if (part === undefined) return [];
  const handler = new SharedStringsHandler(limits);
  await scanPart(source, part, handler, onText);
  return handler.strings;
}
