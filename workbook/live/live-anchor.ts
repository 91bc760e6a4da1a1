/**
 * Whether the cells of a sheet are still where they were when it was marked. A lane keeps the hashes of texts along one column
 * (or row): they move with their rows. A text that left its place and stands elsewhere has moved; one that is gone was edited.
 */

/** Texts along one column (`rows`: one place per row) or one row (`columns`). Places are 1-based. */
export interface Lane {
  readonly along: 'rows' | 'columns';
  /** The column of a lane along rows, the row of one along columns. */
  readonly at: number;
  /** Row or column of the first hash. */
  readonly first: number;
  /** Of each place in order; empty where nothing stood. */
  readonly hashes: readonly string[];
}

/** What is known of a marked sheet. */
export interface SheetAnchor {
  readonly sheet: string;
  /** By which the host knows the sheet under any name; absent where it has no such thing. */
  readonly id?: string | undefined;
  readonly lanes: readonly Lane[];
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$';

/** FNV-1a folded to 24 bits, as four characters: ten thousand of them travel with every record. Empty for nothing. */
export function textHash(text: unknown): string {
  if (text === undefined || text === null || text === '') return '';
  const plain = String(text);
  let hash = 0x811c9dc5;
  for (let at = 0; at < plain.length; at++) hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193);
  const folded = (hash ^ (hash >>> 24)) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => digits.charAt((folded >> shift) & 63)).join('');
}

/** The lane of texts from place `first` on. */
export function laneOf(along: Lane['along'], at: number, first: number, texts: readonly unknown[]): Lane {
  return { along, at, first, hashes: texts.map(textHash) };
}

type Verdict = 'stays' | 'moved' | 'unknown';

function placesOf(hashes: readonly string[], first: number): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  hashes.forEach((hash, at) => {
    if (hash === '') return;
    const known = found.get(hash);
    if (known === undefined) found.set(hash, new Set([first + at]));
    else known.add(first + at);
  });
  return found;
}

/** A text that several places share and that is gone from the last of them may have been pulled up by a deleted row. */
function hasLeft(then: ReadonlySet<number>, now: ReadonlySet<number>): boolean {
  const gone = [...then].filter((place) => !now.has(place));
  if (gone.length === 0) return false;
  return [...now].some((place) => !then.has(place)) || (then.size > 1 && gone.length < then.size && gone.includes([...then].reduce((a, b) => Math.max(a, b), 0)));
}

/** `texts` stand there now, from place 1 on. */
function verdictOf(lane: Lane, texts: readonly unknown[]): Verdict {
  const then = placesOf(lane.hashes, lane.first);
  const now = placesOf(texts.map(textHash), 1);
  let [all, still] = [0, 0];
  for (const [hash, places] of then) {
    const seen = now.get(hash) ?? new Set<number>();
    if (hasLeft(places, seen)) return 'moved';
    all += places.size;
    for (const place of places) if (seen.has(place)) still++;
  }
  return all > 0 && still * 2 >= all ? 'stays' : 'unknown';
}

/**
 * Whether addresses that were noted then mean the same cells now. `textsNow` gives what stands along the column or row of a lane,
 * from its first place in the sheet on. No lane may have moved, and in each direction that has lanes one must be sure.
 */
export function isInPlace(lanes: readonly Lane[], textsNow: (lane: Lane) => readonly unknown[]): boolean {
  const verdicts = lanes.map((lane) => ({ along: lane.along, verdict: verdictOf(lane, textsNow(lane)) }));
  if (verdicts.some(({ verdict }) => verdict === 'moved')) return false;
  return (['rows', 'columns'] as const).every((along) => {
    const those = verdicts.filter((one) => one.along === along);
    return those.length === 0 || those.some(({ verdict }) => verdict === 'stays');
  });
}

/** Tells the texts that we wrote into the status column from what somebody typed there; undefined when they were not recorded. */
export function wordsOf(anchor: SheetAnchor | undefined, column: number): ((text: unknown) => boolean) | undefined {
  const lane = anchor?.lanes.find(({ along, at }) => along === 'rows' && at === column);
  if (lane === undefined) return undefined;
  const hashes = new Set(lane.hashes.filter((hash) => hash !== ''));
  return (text) => hashes.has(textHash(text));
}

/** Fewest texts of which a column must have to tell its rows apart. */
const fewestTexts = 1;

/**
 * Offset of the column whose texts differ most from row to row, undefined when there are no texts. `rows` hold formulas as text:
 * a formula may show a text that does not move with its row, and a number is often only the row's own.
 */
export function keyColumn(rows: readonly (readonly unknown[])[]): number | undefined {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  let [best, most] = [-1, fewestTexts - 1];
  for (let at = 0; at < width; at++) {
    const texts = new Set(rows.map((cells) => keyText(cells[at])).filter((text) => text !== ''));
    if (texts.size > most) [best, most] = [at, texts.size];
  }
  return best < 0 ? undefined : best;
}

/** What of a cell goes into the lane of a key column: its own text; empty for numbers and formulas. */
export function keyText(formula: unknown): string {
  return typeof formula === 'string' && !formula.startsWith('=') ? formula : '';
}
