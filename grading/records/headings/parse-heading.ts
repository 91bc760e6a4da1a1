/** One heading cell: what it says, the keys it is looked up by, and the unit it names. */
import { foldKey, foldText } from '../fold-text.ts';
import { isUnit } from '../values/units.ts';

/** A heading taken apart. `keys[0]` keeps the words in brackets, `keys[1]` (if different) leaves them out, later ones a translation behind. */
export interface ParsedHeading {
  /** On one line, as the user wrote it. */
  readonly shown: string;
  readonly keys: readonly string[];
  readonly unit?: string;
}

const longest = 200;
const notKeyCharacters = /[^\p{L}\p{N}]/gu;
const opening = '([{【〔《「';
const closing = ')]}】〕》」';
const notes = /^(必填|选填|可选|可多选|多选|单选|下拉|如有|可不填|注|例如|例|填写|格式|说明|单位名称以)/;
const unitLabel = /^单位:?/;
const trailingUnitMark = /[\s,、:;]/;

/** Full width, spaces, line breaks, punctuation and case do not count. Doing it twice changes nothing. */
export function headingKey(text: string): string {
  let key = text;
  for (let round = 0; round < 4; round += 1) {
    const next = foldKey(key).replace(notKeyCharacters, '');
    if (next === key) break;
    key = next;
  }
  return key;
}

interface Piece {
  readonly text: string;
  readonly inBrackets: boolean;
}

/** Splits at brackets, however they are nested; a bracket that is never closed runs to the end. */
function bracketPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let current = '';
  const finish = (inBrackets: boolean) => {
    if (current !== '') pieces.push({ text: current, inBrackets });
    current = '';
  };
  for (const character of text) {
    if (opening.includes(character)) {
      if (depth === 0) finish(false); else current += character;
      depth += 1;
    } else if (depth > 0 && closing.includes(character)) {
      depth -= 1;
      if (depth === 0) finish(true); else current += character;
    } else current += character;
  }
  finish(depth > 0);
  return pieces;
}

function unitOf(piece: Piece): string | undefined {
  const text = piece.text.trim().replace(unitLabel, '');
  return piece.inBrackets && text !== '' && isUnit(text) ? text : undefined;
}

// `颗粒物 mg/m³` and `产能，万吨/年`: only units that no word can be mistaken for.
function trailingUnit(text: string): { readonly rest: string; readonly unit: string } | undefined {
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (!trailingUnitMark.test(text.charAt(at))) continue;
    const unit = text.slice(at + 1).replace(unitLabel, '');
    return /[/%a-z]/i.test(unit) && isUnit(unit) ? { rest: text.slice(0, at), unit } : undefined;
  }
  return undefined;
}

/** `企业名称 Name`: the English below or behind a Chinese heading, left out last of all. */
function withoutTranslation(text: string): string {
  return /\p{Script=Han}{2}/u.test(text) ? text.replace(/[\s/]+[a-z][a-z .'-]*$/i, '') : text;
}

/** Takes a heading apart. Texts over 200 characters are no headings and get no keys. */
export function parseHeading(text: string): ParsedHeading {
  if (text.length > longest) return { shown: `${text.slice(0, longest).replace(/\s+/g, ' ').trim()}…`, keys: [] };
  const shown = text.replace(/[\r\n]+/g, '').replace(/\s+/g, ' ').trim();
  const pieces = bracketPieces(foldText(text));
  const unit = pieces.map(unitOf).find((found) => found !== undefined);
  const trailing = unit === undefined ? trailingUnit(foldText(text)) : undefined;
  const kept = trailing === undefined ? pieces : bracketPieces(trailing.rest);
  const full = kept.filter((piece) => unitOf(piece) === undefined && !(piece.inBrackets && notes.test(piece.text.trim())));
  const texts = [full, kept.filter((piece) => !piece.inBrackets)].map((group) => group.map((piece) => piece.text).join(''));
  const keys = [...texts, ...texts.map(withoutTranslation)].map(headingKey);
  const known = unit ?? trailing?.unit;
  return { shown, keys: [...new Set(keys)].filter((key) => key !== ''), ...(known === undefined ? {} : { unit: known }) };
}
