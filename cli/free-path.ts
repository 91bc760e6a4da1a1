/** A name under which a workbook can be written without harm to one that somebody may have worked in. */
import { readFile } from 'node:fs/promises';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import { fill } from '../grading/messages/template.ts';

const lastNumber = 999;

/** The first name that is free or already holds exactly these bytes. `nameOf` gets '' or '(2)', '(3)' … */
export async function freePath(bytes: Uint8Array, nameOf: (number: string) => string): Promise<string> {
  for (let number = 1; number < lastNumber; number++) {
    const path = nameOf(number === 1 ? '' : fill(texts.numbered, { number }));
    const there = await readFile(path).catch(() => undefined);
    if (there === undefined || there.equals(bytes)) return path;
  }
  return nameOf(fill(texts.numbered, { number: lastNumber }));
}
