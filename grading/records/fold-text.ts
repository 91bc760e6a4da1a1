/** Text as people mean it, not as they typed it: the first step of every comparison. */

// Nothing to fold: printable ASCII and the common ideographs, which NFKC leaves as they are.
const plain = /^[\x20-\x7E\u4E00-\u9FFF]*$/;
const formatCharacters = /\p{Cf}/gu;
const dashes = /[\u2010-\u2015\u2212\u2500\uFE58]/g;
const noneWords: ReadonlySet<string> = new Set(['无', '不涉及', '不适用', 'n/a']);
const noneMarks = /^[-/\\]{1,6}$/;

// Removing a character can bring two together that compose, so one more round may be needed until nothing changes.
function untilStable(text: string, step: (text: string) => string): string {
  let before = text;
  for (let round = 0; round < 5; round += 1) {
    const after = step(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

/** Full width to half width (NFKC), zero-width characters gone, every dash a `-`, trimmed. Case and inner spaces stay. */
export function foldText(text: string): string {
  if (plain.test(text)) return text.trim();
  return untilStable(text, (part) => part.normalize('NFKC').replace(formatCharacters, '').replace(dashes, '-').trim());
}

/** A key for comparing: folded, lower case, no white space. */
export function foldKey(text: string): string {
  if (plain.test(text)) return text.replace(/\s/g, '').toLowerCase();
  return untilStable(text, (part) => foldText(part).toLowerCase().replace(/\s/g, ''));
}

/** Whether a folded key says that there is none: `/`, `—`, `无`, `不涉及`, `不适用`. */
export function isNone(key: string): boolean {
  return noneWords.has(key) || noneMarks.test(key);
}
