/** Runs a handler over a part of a package. */
import { partProblem } from './file-problem.ts';
import { XmlScanner, type XmlHandler } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** Throws FileProblem when the part is absent, damaged or not well-formed. `onText` hears the length of each chunk. */
export async function scanPart(
  source: ZipPackage, part: string, handler: XmlHandler, onText?: (characters: number) => void,
): Promise<void> {
  const scanner = new XmlScanner(handler);
  await source.streamText(part, (text) => {
    scanner.push(text);
    onText?.(text.length);
  });
  try {
    scanner.finish();
  } catch (error) {
    throw partProblem(part, error);
  }
}
