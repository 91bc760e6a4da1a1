/** Which values a form takes, and whether those given fit. */
import type { FormPiece } from './form-pieces.ts';
import { FormDefect, type FormValues } from './form-values.ts';

/** Names of the slots in the order they stand, each once; those of repeated rows as `list.slot`. */
export function slotsOf(pieces: readonly FormPiece[]): readonly string[] {
  const names = (some: readonly FormPiece[], list: string): readonly string[] => some.flatMap((piece) => {
    if (piece.kind === 'literal') return [];
    return piece.kind === 'slot' ? [`${list}${piece.name}`] : names(piece.pieces, `${piece.list}.`);
  });
  return [...new Set(names(pieces, ''))];
}

/** A value that stands nowhere is a defect too: somebody believes that the form prints it. */
export function checkValues(values: FormValues, pieces: readonly FormPiece[]): void {
  const known = knownNames(pieces);
  for (const name of Object.keys(values)) {
    const rows = known.get(name);
    if (rows === undefined) throw new FormDefect('the form has no slot for a value', name);
    const value = values[name];
    if (rows === 'text' || typeof value === 'string' || value === undefined) continue;
    for (const row of value) checkValues(row, rows);
  }
}

type Known = ReadonlyMap<string, 'text' | readonly FormPiece[]>;
const knownBy = new WeakMap<readonly FormPiece[], Known>();

/** Everything that may be asked of these values, also from within rows, which see the values around them. */
function knownNames(pieces: readonly FormPiece[]): Known {
  const before = knownBy.get(pieces);
  if (before !== undefined) return before;
  const known = new Map<string, 'text' | readonly FormPiece[]>();
  const collect = (some: readonly FormPiece[]): void => {
    for (const piece of some) {
      if (piece.kind === 'slot') known.set(piece.name, 'text');
      if (piece.kind !== 'rows') continue;
      known.set(piece.list, piece.pieces);
      collect(piece.pieces);
    }
  };
  collect(pieces);
  knownBy.set(pieces, known);
  return known;
}
