/** One worker for two ends: the checker opens it and gives it up, documents go through whichever is open. */
import type { Port } from '../checker/protocol.ts';

export interface SharedPort {
  /** A new one, which takes the place of the one before. */
  open(): Port;
  /** Undefined before the first was opened. */
  current(): Port | undefined;
}

export function sharedPort(open: () => Port): SharedPort {
  let current: Port | undefined;
  return {
    open: () => {
      current = open();
      return current;
    },
    current: () => current,
  };
}
