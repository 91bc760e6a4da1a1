/** A long list mapped item by item, again and again, with only a few items changed in between. */

/** The items at the beginning and at the end that are the same objects as the last time keep what was made of them. */
export class RememberedList<A extends object, B> {
  private items: readonly A[] = [];
  private made: readonly B[] = [];

  /** What `make` gives must depend on the item alone. */
  map(items: readonly A[], make: (item: A) => B): readonly B[] {
    const { items: before, made: known } = this;
    const shorter = Math.min(before.length, items.length);
    let first = 0;
    while (first < shorter && items[first] === before[first]) first++;
    let last = 0;
    while (last < shorter - first && items[items.length - 1 - last] === before[before.length - 1 - last]) last++;
    if (first === items.length && first === before.length) return known;
    const made = known.slice(0, first);
    for (let at = first; at < items.length - last; at++) made.push(make(items[at] as A));
    for (let at = before.length - last; at < before.length; at++) made.push(known[at] as B);
    this.items = items;
    this.made = made;
    return made;
  }
}
