/** A sentence with `{tokens}`, and the filling of it. */

/** What a user reads about one problem: a short title, what was seen, and what to do. */
export interface MessageTemplate {
  readonly title: string;
  readonly text: string;
  readonly fix: string;
  /** Nothing for the user to mend in the workbook: it is told, but not counted as a mistake of theirs. */
  readonly isNotice?: true;
}

type TokensOf<S extends string> = S extends `${string}{${infer Token}}${infer Rest}` ? Token | TokensOf<Rest> : never;

/** The values that a sentence needs, checked when the code is compiled. */
export type ParamsOf<S extends string> = Readonly<Record<TokensOf<S>, string | number>>;

export type Params = Readonly<Record<string, string | number>>;

/** Fills every token; for a sentence known when the code is compiled, so is the list of its values. A missing one prints （未知）, because reporting a problem must not become another. */
export function fill<S extends string>(template: S, params: string extends S ? Params : ParamsOf<S> & Params): string {
  const pieces = piecesOf(template);
  let text = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at] ?? '';
    const value = Object.prototype.hasOwnProperty.call(params, name) ? (params as Params)[name] : undefined;
    text += value === undefined ? '（未知）' : String(value);
    text += pieces[at + 1] ?? '';
  }
  return text;
}

const known = new Map<string, readonly string[]>();
const mostKnown = 2_000;

/** Texts and token names in turn. A pane fills the same few sentences tens of thousands of times, so each is taken apart once. */
function piecesOf(template: string): readonly string[] {
  const found = known.get(template);
  if (found !== undefined) return found;
  const pieces = template.split(/\{(\w+)\}/);
  if (known.size < mostKnown) known.set(template, pieces);
  return pieces;
}
