/** A name under which a file can be written without harm to one that somebody may have worked in. */
import { createHash } from 'node:crypto';
import { failure, success, type Result } from '../grading/messages/result.ts';
import { allTaken, firstFree, heldAt } from './first-free.ts';

/** The first name that is free or already holds exactly these bytes. `nameOf` gets '' or '(2)', '(3)' … */
export async function freePath(bytes: Uint8Array, nameOf: (number: string) => string): Promise<Result<string>> {
  const own = createHash('sha256').update(bytes).digest('hex');
  const free = await firstFree(nameOf, async (path) => {
    const held = await heldAt(path);
    return held === undefined ? 'nobody' : held.sha256 === own ? 'same' : 'somebody';
  });
  return free === undefined ? failure(allTaken(nameOf(''))) : success(free.path);
}
