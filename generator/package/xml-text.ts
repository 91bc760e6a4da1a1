/** Text in and out of XML by hand: for parts that are spliced as strings. */
import { cleanText } from './clean-text.ts';

const special = /[&<>"]/g;
const anySpecial = /[&<>"]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** For element content and for attributes in double quotes; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  const clean = cleanText(text);
  return anySpecial.test(clean) ? clean.replace(special, (found) => entities[found] ?? found) : clean;
}

/** What stands between tags, as text. Unknown entities stay as they are. */
export function unescapeXml(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
