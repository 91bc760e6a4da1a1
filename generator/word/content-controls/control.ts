/** Fields of a form as Word knows them: content controls with a tag for programs and a name for people. The library has none. */

export type ControlInput =
  | { readonly kind: 'text' }
  | { readonly kind: 'multiLine' }
  /** One of a list. */
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'check' };

export interface Control {
  /** What programs know it by; unique in its document, at most 64 characters. */
  readonly tag: string;
  /** What Word shows above it. */
  readonly name: string;
  readonly input: ControlInput;
  /** Text, a choice, a day as YYYY-MM-DD, `true` for a tick; empty is not filled. What its input cannot hold counts as empty. */
  readonly value: string;
}

/** Word takes no longer tag. */
export const longestTag = 64;
