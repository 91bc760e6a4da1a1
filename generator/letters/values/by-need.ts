/** Values that are worked out when they are first asked for: a template that does not print them does not cost them. */

/** The record that `make` gives, of which `keys` are all keys. */
export function byNeed<T extends object>(keys: readonly (keyof T & string)[], make: () => T): T {
  const has = new Set<string>(keys);
  let made: T | undefined;
  return view<T>((key) => has.has(key), () => keys, (key) => (made ??= make())[key as keyof T]);
}

/** Records as one, without asking for any value of them; the first that has a key gives its value. */
export function together<A extends object, B extends object, C extends object = object>(a: A, b: B, c?: C): A & B & C {
  const all: readonly object[] = c === undefined ? [a, b] : [a, b, c];
  return view<A & B & C>(
    (key) => all.some((each) => key in each),
    () => [...new Set(all.flatMap((each) => Object.keys(each)))],
    (key) => Reflect.get(all.find((each) => key in each) ?? {}, key) as unknown,
  );
}

/** Reads like a record. For thousands of letters that is much cheaper than a property for each of their values. */
function view<T extends object>(has: (key: string) => boolean, keys: () => readonly string[], valueOf: (key: string) => unknown): T {
  const isKey = (key: string | symbol): key is string => typeof key === 'string' && has(key);
  // Who makes it sees to it that it has the keys of T.
  return new Proxy({}, {
    get: (_, key) => (isKey(key) ? valueOf(key) : undefined),
    has: (_, key) => isKey(key),
    ownKeys: () => [...keys()],
    getOwnPropertyDescriptor: (_, key) => (isKey(key) ? { value: valueOf(key), enumerable: true, configurable: true } : undefined),
  }) as T;
}
