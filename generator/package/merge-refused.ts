/** Documents that cannot be joined: whoever calls did not group them by form. */

/**
 * `count`: none, or more than fit. `parts`: headers, styles or pictures differ. `notes`: footnotes, comments or tracked
 * changes, which are counted over a whole file. `structure`: no body that ends with a section.
 */
export type MergeTrouble = 'count' | 'parts' | 'notes' | 'structure';

export class MergeRefused extends Error {
  readonly trouble: MergeTrouble;
  /** Index of the document, or how many there were. */
  readonly at: number;

  constructor(trouble: MergeTrouble, at: number) {
    super(`documents cannot be merged: ${trouble} (${at})`);
    this.name = 'MergeRefused';
    this.trouble = trouble;
    this.at = at;
  }
}
