/** The marks that a form is built with where values will stand: ordinary text, so that docx and Word carry them through unharmed. */

const name = /^[A-Za-z][A-Za-z0-9.-]*$/;

/** `⟦name⟧`: text that each filled form replaces. It may have other text beside it; its look is that of its run. */
export function slot(of: string): string {
  return `⟦${checked(of)}⟧`;
}

/** `⟦rows:name⟧`: its table row is repeated for each entry of the list of that name. Stands anywhere in the row and leaves nothing behind. */
export function rowsOf(list: string): string {
  return `⟦rows:${checked(list)}⟧`;
}

function checked(text: string): string {
  if (!name.test(text)) throw new RangeError(`not a name of a slot: ${text}`);
  return text;
}
