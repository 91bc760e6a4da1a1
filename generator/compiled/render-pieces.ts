/** Writes the pieces of a part with the values of one form. */
import { escapeXml } from '../package/xml-text.ts';
import type { ByteText } from './byte-text.ts';
import type { FormPiece } from './form-pieces.ts';
import { FormDefect, type FormValues } from './form-values.ts';

/** Values from the innermost row to the form itself. */
export type Scope = readonly FormValues[];

const lineOrTab = /[\n\t]/;

export function renderPieces(pieces: readonly FormPiece[], scope: Scope, into: ByteText): void {
  for (const piece of pieces) {
    if (piece.kind === 'literal') {
      into.putBytes(piece.xml);
    } else if (piece.kind === 'slot') {
      const text = escapeXml(textOf(piece.name, scope));
      into.put(lineOrTab.test(text) ? broken(text, piece.place) : text);
    } else {
      for (const row of listOf(piece.list, scope)) renderPieces(piece.pieces, [row, ...scope], into);
    }
  }
}

/** Line feeds and tabs are elements of a run: the text before them ends, and goes on behind. */
function broken(text: string, place: 'run' | 'plain'): string {
  if (place === 'plain') return text.replace(/[\n\t]/g, ' ');
  return text.replace(/[\n\t]/g, (found) => `</w:t><w:${found === '\n' ? 'br' : 'tab'}/><w:t xml:space="preserve">`);
}

function valueOf(name: string, scope: Scope): FormValues[string] {
  for (const values of scope) {
    if (Object.prototype.hasOwnProperty.call(values, name)) {
      const value = values[name];
      if (value !== undefined) return value;
    }
  }
  throw new FormDefect('a slot of the form has no value', name);
}

function textOf(name: string, scope: Scope): string {
  const value = valueOf(name, scope);
  if (typeof value !== 'string') throw new FormDefect('a slot of the form has a list for a text', name);
  return value;
}

function listOf(name: string, scope: Scope): readonly FormValues[] {
  const value = valueOf(name, scope);
  if (typeof value === 'string') throw new FormDefect('repeated rows of the form have a text for a list', name);
  return value;
}
