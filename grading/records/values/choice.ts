/** One or several of a field's choices, given back in the words of the edition. Nothing is guessed. */
import type { Field } from '../../indicators/schema.ts';
import { cellText, type PlainCell } from '../cell-text.ts';
import { foldKey, isNone } from '../fold-text.ts';
import { suggestName, type Candidate } from '../suggest.ts';
import { choiceKey } from './choice-key.ts';
import { quoted, unusable, usable, type ValueReading } from './reading.ts';

const separators = /([、，,;；/+\n])/;
const mostParts = 40;

/** The choices of one field, ready for look-up. */
export interface ChoiceIndex {
  readonly byKey: ReadonlyMap<string, string>;
  readonly candidates: readonly Candidate[];
  /** All values in one line, for sentences. */
  readonly listed: string;
}

/** Builds the look-up of values and their other spellings. */
export function choiceIndexOf(choices: Field['choices']): ChoiceIndex {
  const byKey = new Map<string, string>();
  const all = choices ?? [];
  // Values go first: another value's spelling never takes a value away.
  for (const { value } of all) byKey.set(choiceKey(value), value);
  for (const { value, also } of all) {
    for (const name of also ?? []) if (!byKey.has(choiceKey(name))) byKey.set(choiceKey(name), value);
  }
  const candidates = [...byKey].map(([key, name]) => ({ key, name }));
  return { byKey, candidates, listed: all.map(({ value }) => value).join('、') };
}

function unknown(part: string, index: ChoiceIndex): ValueReading {
  const suggestion = suggestName(choiceKey(part), index.candidates);
  return suggestion === undefined
    ? unusable('CELL_006', { seen: quoted(part), choices: index.listed })
    : unusable('CELL_007', { seen: quoted(part), suggestion, choices: index.listed });
}

/** Reads exactly one choice. */
export function readChoice(cell: PlainCell, index: ChoiceIndex): ValueReading {
  const text = cellText(cell);
  const value = index.byKey.get(choiceKey(text));
  if (value !== undefined) return usable(value);
  return isNone(foldKey(text)) ? usable(null) : unknown(text, index);
}

/** The longest run of parts from `start` that is a choice, because a choice may itself contain a separator (SNCR+SCR). */
function longestChoice(pieces: readonly string[], start: number, index: ChoiceIndex): { readonly value: string; readonly end: number } | undefined {
  for (let end = pieces.length; end > start; end -= 2) {
    const value = index.byKey.get(choiceKey(pieces.slice(start, end).join('')));
    if (value !== undefined) return { value, end };
  }
  return undefined;
}

/** Reads several choices in the user's order, each once. One unknown part spoils the cell, for half a list proves nothing. */
export function readChoices(cell: PlainCell, index: ChoiceIndex): ValueReading {
  const text = cellText(cell);
  const whole = index.byKey.get(choiceKey(text));
  if (whole !== undefined) return usable([whole]);
  if (isNone(foldKey(text))) return usable(null);
  const pieces = text.split(separators);
  if (pieces.length > mostParts * 2) return unknown(text, index);
  if (pieces.length % 2 === 0) pieces.push('');
  const values = new Set<string>();
  for (let start = 0; start < pieces.length;) {
    if (foldKey(pieces[start] ?? '') === '') {
      start += 2;
      continue;
    }
    const found = longestChoice(pieces, start, index);
    if (found === undefined) return unknown((pieces[start] ?? '').trim(), index);
    values.add(found.value);
    start = found.end + 1;
  }
  return values.size === 0 ? unknown(text, index) : usable([...values]);
}
