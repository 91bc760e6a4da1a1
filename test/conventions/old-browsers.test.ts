/** What runs in browsers as old as Chrome 69 uses nothing newer that is not added to them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missing } from '../../addin/shell/missing.ts';
import { target } from '../../scripts/build/common.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['grading', 'workbook', 'campaign', 'generator', 'addin'];
const sources = rooms.flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => relative(root, join(entry.parentPath, entry.name))));
const codeOf = (path: string) => readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Younger than Chrome 69. Names of methods that we have ourselves (`at`, `union`) are told apart by `missing` or left out. */
const methods = ['replaceAll', 'matchAll', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with', 'isWellFormed', 'toWellFormed', 'arrayBuffer', 'stream',
  'throwIfAborted', 'replaceChildren', 'getAnimations', 'checkVisibility', 'requestSubmit', 'showPicker', 'showPopover', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference', 'encodeInto'];
const statics = ['Object.fromEntries', 'Object.hasOwn', 'Object.groupBy', 'Map.groupBy', 'Array.fromAsync', 'Promise.allSettled', 'Promise.any', 'Promise.try', 'Promise.withResolvers',
  'AbortSignal.any', 'AbortSignal.timeout', 'AbortSignal.abort', 'URL.canParse', 'URL.parse', 'crypto.randomUUID', 'RegExp.escape', 'Symbol.dispose', 'Symbol.asyncDispose',
  'Intl.ListFormat', 'Intl.RelativeTimeFormat', 'Intl.DisplayNames', 'Intl.Segmenter', 'Intl.DurationFormat', 'Intl.Locale'];
const names = ['structuredClone', 'queueMicrotask', 'globalThis', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'Iterator', 'DecompressionStream', 'CompressionStream', 'reportError', 'userAgentData'];
const shapes: Readonly<Record<string, RegExp>> = {
  'iterator helpers': /\.(?:keys|values|entries)\(\)\s*\.\s*(?:map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\(/,
  'cause of an Error': /Error\([^()]*,\s*\{\s*cause\b/,
  'flags d and v of a RegExp': /\/[gimsuy]*[dv][gimsuy]*\.(?:test|exec)\(/,
  'text of a Blob': /\.text\(\)/,
};

/** What somebody asks for before it is used, and says so where it is not there. */
const askedFor: Readonly<Record<string, string>> = { DecompressionStream: 'addin/workbench/main.tsx' };

const added = new Set(['globalThis', ...missing.map(({ name }) => name)]);
const escaped = (text: string) => text.replace(/\./g, '\\.');
const patterns: readonly (readonly [string, RegExp])[] = [
  ...methods.filter((name) => !added.has(name)).map((name) => [name, new RegExp(`\\.${name}\\(`)] as const),
  ...statics.filter((name) => !added.has(name.split('.')[1] ?? '')).map((name) => [name, new RegExp(`\\b${escaped(name)}\\b`)] as const),
  ...names.filter((name) => !added.has(name)).map((name) => [name, new RegExp(`(?<![\\w.])${name}\\b(?!['"\`]?:)`)] as const),
  ...Object.entries(shapes),
];

function newerIn(code: string): readonly string[] {
  return patterns.filter(([, pattern]) => pattern.test(code)).map(([name]) => name);
}

describe('the oldest browser', () => {
  it('is the one that the build is for', () => {
    expect(target).toBe('chrome69');
  });

  it('finds nothing that it does not know in what we wrote', () => {
    const found = sources.filter((path) => !path.startsWith('addin/shell/missing')).flatMap((path) =>
      newerIn(codeOf(path)).filter((name) => askedFor[name] !== path).map((name) => `${path}: ${name}`));
    expect(found).toEqual([]);
  });

  it('is known well enough for this to find something', () => {
    expect(newerIn('const a = structuredClone(b);')).toEqual(['structuredClone']);
    expect(newerIn('a.toSorted(); AbortSignal.timeout(5); map.values().map(f); throw new Error(text, { cause }); /x/gd.exec(y)'))
      .toEqual(['toSorted', 'AbortSignal.timeout', 'iterator helpers', 'cause of an Error', 'flags d and v of a RegExp']);
    expect(newerIn('text.replaceAll(a, b); Object.fromEntries(c); const structuredCloneOf = 1; host.text; /x/g.test(y)')).toEqual([]);
  });

  it.each(['addin/taskpane/main.tsx', 'addin/workbench/main.tsx', 'addin/checker/worker.ts', 'addin/workbench/engine/worker.ts'])('gets what it lacks before anything else: %s', (path) => {
    const first = /^import\s.*$/m.exec(codeOf(path))?.[0];
    expect(first).toMatch(/^import '(?:\.\.\/)+shell\/polyfills\.ts';$/);
  });

  it('gets it in every script that starts by itself', () => {
    const workers = sources.filter((path) => /(?:^|\/)(?:worker|main)\.tsx?$/.test(path) && path.startsWith('addin/'));
    expect(workers.filter((path) => !codeOf(path).includes('shell/polyfills.ts'))).toEqual([]);
  });
});
