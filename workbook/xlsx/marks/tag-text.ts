/** Changes to the text of one tag that leave every other character of it as it was. */
import { escapeXml } from '../xml-text.ts';

const attributePattern = /\s+([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/y;

interface AttributePlace {
  /** From the white space before the name to the closing quote. */
  readonly start: number;
  readonly end: number;
  /** The value without its quotes. */
  readonly valueStart: number;
}

function afterName(raw: string): number {
  const found = /^<[^\s/>]+/.exec(raw);
  return found === null ? raw.length : found[0].length;
}

function findAttribute(raw: string, name: string): AttributePlace | undefined {
  attributePattern.lastIndex = afterName(raw);
  for (;;) {
    const match = attributePattern.exec(raw);
    if (match === null) return undefined;
    if (match[1] !== name) continue;
    const end = match.index + match[0].length;
    return { start: match.index, end, valueStart: end - (match[2] ?? '').length + 1 };
  }
}

/** The start tag with that attribute: its value replaced, or the attribute put in directly after the element's name. */
export function withAttribute(raw: string, name: string, value: string | number): string {
  const place = findAttribute(raw, name);
  const text = escapeXml(String(value));
  if (place !== undefined) return raw.slice(0, place.valueStart) + text + raw.slice(place.end - 1);
  const at = afterName(raw);
  return `${raw.slice(0, at)} ${name}="${text}"${raw.slice(at)}`;
}

/** The start tag without that attribute and without the white space before it. */
export function withoutAttribute(raw: string, name: string): string {
  const place = findAttribute(raw, name);
  return place === undefined ? raw : raw.slice(0, place.start) + raw.slice(place.end);
}

/** The attribute's value as it is written, references and all. */
export function rawAttribute(raw: string, name: string): string | undefined {
  const place = findAttribute(raw, name);
  return place === undefined ? undefined : raw.slice(place.valueStart, place.end - 1);
}

/** `<row r="5" />` -> `<row r="5" >`. */
export function openedTag(raw: string): string {
  return `${raw.slice(0, -2)}>`;
}

/** `<row r="5" >` -> `<row r="5" />`: takes back `openedTag`. */
export function selfClosedTag(raw: string): string {
  return `${raw.slice(0, -1)}/>`;
}

/**
 * The end tag of an element that was self-closing until we put something in. The blank in it tells the undo to close
 * it again; it means nothing to any other reader.
 */
export function reopenedEnd(name: string): string {
  return `</${name} >`;
}

/** Whether this end tag is one of `reopenedEnd`. */
export function isReopenedEnd(raw: string): boolean {
  return raw.endsWith(' >');
}
