/** Addresses in batches that one `getRanges` takes. Beyond 8,192 characters Excel cuts the text off without a word. */

const mostAreas = 200;
const mostCharacters = 4000;

/** In the order given; no batch has more than 200 areas or 4,000 characters, commas included. */
export function addressBatches(addresses: readonly string[]): readonly (readonly string[])[] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let characters = 0;
  for (const address of addresses) {
    if (batch.length > 0 && (batch.length === mostAreas || characters + 1 + address.length > mostCharacters)) {
      batches.push(batch);
      batch = [];
      characters = 0;
    }
    characters += address.length + (batch.length === 0 ? 0 : 1);
    batch.push(address);
  }
  return batch.length === 0 ? batches : [...batches, batch];
}
