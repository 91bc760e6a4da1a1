/** One value of the settings from its place in the tree, by its kind. */
import { periodKeys, personKeys, settingsTexts as texts } from '../../grading/messages/documents/settings.ts';
import { problem, type Place, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { foldKey } from '../../grading/records/fold-text.ts';
import { readDate } from '../../grading/records/values/date.ts';
import { quoted } from '../../grading/records/values/reading.ts';
import { unknownKey } from './unknown-key.ts';
import type { SettingEntry, SettingValue } from './setting-values.ts';
import type { Tree } from './settings-tree.ts';

const textLimit = 200;
const nobody = { name: '', post: '', phone: '' };
const never = { from: '', to: '' };

/** Collects what is wrong while the values are read. */
export interface Reading {
  readonly place: Place;
  readonly problems: Problem[];
  /** Where each value was written: the entry by its name, a part of it as `公示期 / 到`. */
  readonly lines: Map<string, number>;
}

/** What the user wrote; with a problem noted, an empty value of the kind. */
export function readValue(entry: SettingEntry, tree: Tree, line: number, reading: Reading): SettingValue {
  const { key } = entry;
  switch (entry.kind) {
    case 'text': return readText(key, tree, line, reading);
    case 'date': return readDay(key, tree, line, reading);
    case 'choice': return readChoice(entry, tree, line, reading);
    case 'period': return readParts(key, tree, line, reading, periodKeys, never, 'period', readDay);
    case 'person': return readParts(key, tree, line, reading, personKeys, nobody, 'person', readText);
    case 'people': return readPeople(key, tree, line, reading);
    default: return entry.kind satisfies never;
  }
}

function isEmpty(tree: Tree): boolean {
  return tree.kind === 'text' && ['', '~', 'null'].includes(tree.text.trim());
}

function wrongShape(key: string, line: number, reading: Reading, wanted: keyof typeof texts.shapes): void {
  reading.problems.push(problem('SETTINGS_005', 'error', reading.place, { line, key, wanted: texts.shapes[wanted] }));
}

function readText(key: string, tree: Tree, line: number, reading: Reading): string {
  if (isEmpty(tree)) return '';
  if (tree.kind !== 'text') {
    wrongShape(key, line, reading, 'text');
    return '';
  }
  const text = tree.text.replace(/\s+/g, ' ').trim();
  if (text.length > textLimit) {
    reading.problems.push(problem('SETTINGS_007', 'error', reading.place, { line, key, length: text.length, limit: textLimit }));
  } else if (/[{}｛｝]/.test(text)) {
    // A document that prints a tag looks unfinished, and one that fills it says what nobody has checked.
    reading.problems.push(problem('SETTINGS_010', 'error', reading.place, { line, key, seen: quoted(text) }));
  }
  return text;
}

function readDay(key: string, tree: Tree, line: number, reading: Reading): string {
  const text = readText(key, tree, line, reading);
  if (text === '') return '';
  const { fact } = readDate(text);
  if (typeof fact === 'string' && fact.length === 10) return fact;
  reading.problems.push(problem('SETTINGS_003', 'error', reading.place, { line, key, seen: quoted(text) }));
  return '';
}

/** Left empty, a choice is the first one. */
function readChoice({ key, choices = [] }: SettingEntry, tree: Tree, line: number, reading: Reading): string {
  const text = readText(key, tree, line, reading);
  const chosen = text === '' ? choices[0] : choices.find((choice) => foldKey(choice) === foldKey(text));
  if (chosen !== undefined) return chosen;
  reading.problems.push(problem('SETTINGS_004', 'error', reading.place, { line, key, seen: quoted(text), choices: choices.join(texts.separator) }));
  return '';
}

type PartReader = (key: string, tree: Tree, line: number, reading: Reading) => string;

function readParts<T extends Readonly<Record<string, string>>>(
  key: string, tree: Tree, line: number, reading: Reading, names: { readonly [K in keyof T]: string }, empty: T, shape: 'period' | 'person', read: PartReader,
): T {
  if (isEmpty(tree)) return empty;
  if (tree.kind !== 'map') {
    wrongShape(key, line, reading, shape);
    return empty;
  }
  const parts: Record<string, string> = { ...empty };
  const known = Object.entries(names);
  for (const entry of tree.entries) {
    const part = known.find(([, name]) => foldKey(name) === foldKey(entry.key));
    if (part === undefined) reading.problems.push(unknownKey(entry.key, entry.line, known.map(([, name]) => name), reading.place));
    else {
      const name = partName(key, part[1]);
      reading.lines.set(name, entry.line);
      parts[part[0]] = read(name, entry.value, entry.line, reading);
    }
  }
  return parts as T;
}

/** `公示期 / 到` */
export function partName(key: string, part: string): string {
  return fill(texts.path, { section: key, key: part });
}

function readPeople(key: string, tree: Tree, line: number, reading: Reading): SettingValue {
  if (isEmpty(tree)) return [];
  if (tree.kind !== 'list') {
    wrongShape(key, line, reading, 'people');
    return [];
  }
  return tree.items.map((item) => readParts(key, item, item.line, reading, personKeys, nobody, 'person', readText))
    .filter((person) => Object.values(person).some((text) => text !== ''));
}
