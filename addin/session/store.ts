/** The smallest store: one state, changed by parts, and whoever wants to hear of it. */

export interface Store<S extends object> {
  get(): S;
  /** A new object with these parts; nobody is told when nothing differs. */
  set(part: Partial<S>): void;
  /** What it gives ends it. */
  subscribe(listener: () => void): () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (part) => {
      const names = Object.keys(part) as (keyof S)[];
      if (names.every((name) => Object.is(part[name], state[name]))) return;
      state = { ...state, ...part };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
