/** Import this first, in the page and in workers: it adds what old browsers lack, mends what they do otherwise, and changes nothing in others. */
import { missing } from './missing.ts';
import { keepAbortReason, keepSortStable } from './old-ways.ts';

type Owner = Readonly<Record<string, unknown>>;

/** Adds what `root` does not have yet. */
export function addMissing(root: Owner): void {
  add(root, 'globalThis', root);
  for (const { owner, name, value } of missing) {
    const found = owner === 'self' ? root : owner.split('.').reduce<unknown>((from, step) => (from as Owner)[step], root);
    add(found as Owner, name, value);
  }
}

function add(owner: Owner, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

if (typeof self === 'object') {
  addMissing(self as unknown as Owner);
  keepSortStable(Array);
  keepAbortReason(self);
}
