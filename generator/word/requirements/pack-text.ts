/** Text of the packs in a form that has slots: nothing in it is taken for one. */

/** The brackets of slots become others that look alike. */
export function packText(text: string): string {
  return text.replace(/⟦/g, '〚').replace(/⟧/g, '〛');
}
