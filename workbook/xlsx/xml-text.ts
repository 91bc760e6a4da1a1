/** Characters of XML: what stands in the file and what it means, both ways. */

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeReference(whole: string, body: string): string {
  if (!body.startsWith('#')) return named[body] ?? whole;
  const hex = body[1] === 'x' || body[1] === 'X';
  const code = hex ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The text that raw XML stands for. References that XML does not know stay as they are. */
export function unescapeXml(raw: string): string {
  return raw.includes('&') ? raw.replace(/&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-z]{2,4});/g, decodeReference) : raw;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
};

/**
 * Text as it may stand in an element or in a quoted attribute. Characters that XML 1.0 cannot hold (controls, lone
 * surrogates, U+FFFE) are left out.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"\t\n\r]/g, (found) => escapes[found] ?? found);
}
