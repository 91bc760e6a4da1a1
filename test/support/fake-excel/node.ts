/** Objects of the fake Excel, and how they refuse. */
import type { FakeArea } from './book.ts';

/** An object of the fake Excel as requests see it: names are the wire's (`Values`, `GetRange`). */
export interface FakeNode {
  readonly isNull?: boolean;
  /** Ranges are kept by reference between requests. */
  readonly isKept?: boolean;
  /** The rectangle of a range. */
  readonly area?: FakeArea;
  /** A property or method that leads to another object. */
  go?(name: string, args: readonly unknown[]): FakeNode;
  /** The value of a property, by its capitalised name. */
  get?(name: string): unknown;
  set?(name: string, value: unknown): void;
  call?(name: string, args: readonly unknown[]): unknown;
  items?(): readonly FakeNode[];
  /** By what an item of a collection is found again. */
  identity?(): Readonly<Record<string, unknown>>;
}

/** What Excel answers with instead of doing something. */
export interface FakeRefusal { readonly code: string; readonly message: string }

export function refuse(code: string, message = code): never {
  throw { code, message } satisfies FakeRefusal;
}

/** Asking a null object for more is refused: whether the real Excel allows it differs from version to version. */
export const nullNode: FakeNode = { isNull: true, go: () => refuse('InvalidObjectPath', 'A null object has nothing inside.'), get: () => null };

/** What happens when a request asks for something that the fake does not know: the test is wrong, or the fake too small. */
export function unknownTo(node: string, name: string): never {
  return refuse('ApiNotFound', `The fake ${node} has no ${name}.`);
}
