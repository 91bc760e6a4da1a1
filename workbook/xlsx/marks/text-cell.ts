/** Text cells as we write them: always text, whatever it begins with. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { escapeXml } from '../xml-text.ts';

const longestText = 32_767;

function cut(text: string): string {
  if (text.length <= longestText) return text;
  const last = text.charCodeAt(longestText - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? longestText - 1 : longestText);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text for `<t>`: at most 32,767 characters; what XML cannot hold as `_xHHHH_`, and such a spelling itself escaped. */
export function cellText(text: string): string {
  const held = cut(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, escaped);
  return escapeXml(held);
}

/** The content of an inline string cell. `prefix` is the sheet's namespace prefix with its colon. */
export function inlineText(text: string, prefix: string): string {
  return `<${prefix}is><${prefix}t xml:space="preserve">${cellText(text)}</${prefix}t></${prefix}is>`;
}

/** A whole text cell; no text gives an empty cell that only bears the format. */
export function textCell(row: number, column: number, style: number, text: string, prefix: string): string {
  const head = `<${prefix}c r="${cellAddress(row, column)}" s="${style}"`;
  return text === '' ? `${head}/>` : `${head} t="inlineStr">${inlineText(text, prefix)}</${prefix}c>`;
}
