/** What browsers as old as Chrome 69 (webviews of WPS) do not have yet, by the object it belongs to. Only what we or our libraries call. */

function fromEntries(entries: Iterable<readonly [PropertyKey, unknown]>): Record<PropertyKey, unknown> {
  const made: Record<PropertyKey, unknown> = {};
  for (const [key, value] of entries) Object.defineProperty(made, key, { value, writable: true, enumerable: true, configurable: true });
  return made;
}

function hasOwn(owner: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(owner, key);
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

function findLast(this: readonly unknown[], test: (value: unknown, index: number, all: readonly unknown[]) => unknown): unknown {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return this[index];
  return undefined;
}

function replaceAll(this: string, seen: string | RegExp, instead: string): string {
  if (seen instanceof RegExp) return this.replace(seen, instead);
  return this.replace(new RegExp(seen.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'), instead);
}

function* matchAll(this: string, pattern: RegExp): Generator<RegExpExecArray> {
  const own = new RegExp(pattern.source, pattern.flags);
  for (let found = own.exec(this); found !== null; found = own.exec(this)) {
    yield found;
    if (found[0] === '') own.lastIndex++;
  }
}

function allSettled(this: PromiseConstructor, work: Iterable<unknown>): Promise<unknown> {
  return Promise.all(Array.from(work, (one) => Promise.resolve(one).then(
    (value) => ({ status: 'fulfilled', value }),
    (reason: unknown) => ({ status: 'rejected', reason }),
  )));
}

function queueTask(work: () => void): void {
  Promise.resolve().then(work).catch((error: unknown) => setTimeout(() => { throw error; }));
}

/** Holds on to what it is given: the little that Fluent keeps this way lives as long as the page. */
class StrongReference {
  private readonly held: unknown;

  constructor(held: unknown) {
    this.held = held;
  }

  deref(): unknown {
    return this.held;
  }
}

/** Each with its owner's name; `self` is the page or the worker. */
export const missing: readonly { readonly owner: string; readonly name: string; readonly value: unknown }[] = [
  { owner: 'Object', name: 'fromEntries', value: fromEntries },
  { owner: 'Object', name: 'hasOwn', value: hasOwn },
  { owner: 'Array.prototype', name: 'at', value: at },
  { owner: 'Array.prototype', name: 'findLast', value: findLast },
  { owner: 'String.prototype', name: 'at', value: at },
  { owner: 'String.prototype', name: 'replaceAll', value: replaceAll },
  { owner: 'String.prototype', name: 'matchAll', value: matchAll },
  { owner: 'Promise', name: 'allSettled', value: allSettled },
  { owner: 'self', name: 'queueMicrotask', value: queueTask },
  { owner: 'self', name: 'WeakRef', value: StrongReference },
];
