/** Text that may stand in an XML part: what XML cannot hold is left out, so that no name breaks a document. */

// Whole surrogate pairs come first, so that only halves are left for the rest; line feed and tab stay.
const pairOrUnfit = /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/g;
const doubtful = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/;

/** Line ends become `\n`; the rest of what XML 1.0 forbids is dropped. */
export function cleanText(text: string): string {
  if (!doubtful.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(pairOrUnfit, (found) => (found.length === 2 ? found : ''));
}
