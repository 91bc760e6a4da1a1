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
export function listPatch<T>(before: readonly T[], after: readonly T[], likeness: Likeness<T>): ListPatch<T> {
  const runs: ListRun[] = [];
  const items: T[] = [];
  const placeOf = placer(before, after, likeness);
  let next = 0;
  let kept = 0;
  let added = 0;
  const close = () => {
    if (kept > 0) runs.push({ from: next - kept, count: kept });
    if (added > 0) runs.push({ added });
    kept = 0;
    added = 0;
  };
  for (let at = 0; at < after.length; at++) {
    const place = placeOf(at, next);
    if (typeof place === 'number') {
      if (added > 0 || place !== next) close();
      next = place + 1;
      kept++;
      continue;
    }
    if (kept > 0) close();
    added++;
    items.push(after[at] as T);
    // What follows an item that was replaced is looked for behind it.
    if (place === 'replaced') next++;
  }
  close();
  return { runs, items };
}

/** Where the item at a position of `after` stands in `before`, which has been gone through up to `next`. */
function placer<T>(before: readonly T[], after: readonly T[], { keyOf, isSame }: Likeness<T>): (at: number, next: number) => number | 'inserted' | 'replaced' {
  const isPair = (place: number, at: number) => place < before.length && at < after.length && isSame(before[place] as T, after[at] as T);
  let places: ReadonlyMap<object, number> | undefined;
  return (at, next) => {
    if (isPair(next, at)) return next;
    // Most often one item changed, came or went, and its neighbours tell: the rest need not be searched.
    if (isPair(next + 1, at + 1)) return 'replaced';
    if (isPair(next, at + 1)) return 'inserted';
    if (isPair(next + 1, at)) return next + 1;
    places ??= new Map(before.map((one, place) => [keyOf(one), place]));
    const place = places.get(keyOf(after[at] as T));
    return place !== undefined && isPair(place, at) ? place : 'replaced';
  };
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
