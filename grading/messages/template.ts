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
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? (params as Params)[name] : undefined;
    return value === undefined ? '（未知）' : String(value);
  });
}
