/** How one list became another, with everything that stayed left out. */

/** Pieces of the new list in order: a run of the old one, or so many new items. */
export type ListRun = { readonly from: number; readonly count: number } | { readonly added: number };

export interface ListPatch<T> {
  readonly runs: readonly ListRun[];
  /** The new items of all runs, in order. */
  readonly items: readonly T[];
}

/** How items are told apart. `isSame` may hold for items that are other objects. */
export interface Likeness<T> {
  keyOf(item: T): object;
  isSame(before: T, after: T): boolean;
}

/** The patch from `before` to `after`: what moved together stays together. */
export function listPatch<T>(before: readonly T[], after: readonly T[], { keyOf, isSame }: Likeness<T>): ListPatch<T> {
  const runs: ListRun[] = [];
  const items: T[] = [];
  let positions: ReadonlyMap<object, number> | undefined;
  let next = 0;
  let kept = 0;
  let added = 0;
  const close = () => {
    if (kept > 0) runs.push({ from: next - kept, count: kept });
    if (added > 0) runs.push({ added });
    kept = 0;
    added = 0;
  };
  for (const item of after) {
    let at = next;
    if (!(at < before.length && isSame(before[at] as T, item))) {
      positions ??= new Map(before.map((one, position) => [keyOf(one), position]));
      at = positions.get(keyOf(item)) ?? -1;
      if (at >= 0 && !isSame(before[at] as T, item)) at = -1;
    }
    if (at < 0) {
      if (kept > 0) close();
      added++;
      items.push(item);
      // An item that was replaced: what follows is looked for behind it.
      next++;
      continue;
    }
    if (added > 0 || at !== next) close();
    next = at + 1;
    kept++;
  }
  close();
  return { runs, items };
}

/** The new list, made of the old one and the new items. */
export function applyListPatch<T>(before: readonly T[], { runs, items }: ListPatch<T>): readonly T[] {
  const after: T[] = [];
  let taken = 0;
  for (const run of runs) {
    if ('added' in run) for (let at = 0; at < run.added; at++) after.push(items[taken++] as T);
    else for (let at = run.from; at < run.from + run.count; at++) after.push(before[at] as T);
  }
  return after;
}
