/** Turns for others during long work that is not made of generators. */
import { throwIfCancelled } from '../../workbook/cancelled.ts';
import { nextTurn } from '../checker/slices.ts';

/** Milliseconds after which others get their turn. */
const slice = 15;

/** To be called after every piece of work: true when there was a turn of others. Throws the signal's reason once it is aborted. */
export function turns(signal: AbortSignal | undefined): () => Promise<boolean> {
  let until = performance.now() + slice;
  return async () => {
    if (performance.now() < until) return false;
    await nextTurn();
    throwIfCancelled(signal);
    until = performance.now() + slice;
    return true;
  };
}
