/** Whether text is well-formed XML as office files have it: no DTD, namespaces declared. */
import { endOfMarkup } from './xml-markup.ts';

export interface XmlFault {
  readonly at: number;
  readonly kind: 'character' | 'entity' | 'tag' | 'attribute' | 'nesting' | 'namespace' | 'doctype' | 'depth';
}

const unfit = /[\ud800-\udbff][\udc00-\udfff]|([\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff])/g;
const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;
const tagForm = /^<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>$/;
const passedOver = /^<(?:!--|\?[A-Za-z]|!\[CDATA\[)/;
const attribute = /\s([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly declared: readonly string[];
}

/** What is open, and how often each prefix is declared by it. */
interface Around {
  readonly stack: Open[];
  readonly prefixes: Map<string, number>;
}

/** The first thing that is wrong, or nothing. Elements deeper than `deepest` are a fault too: trees are walked by recursion. */
export function xmlFault(xml: string, deepest = Infinity): XmlFault | undefined {
  const character = unfitAt(xml);
  if (character !== undefined) return { at: character, kind: 'character' };
  const around: Around = { stack: [], prefixes: new Map([['xml', 1], ['xmlns', 1]]) };
  const { stack } = around;
  let roots = 0;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    if (loose.test(text)) return { at, kind: 'entity' };
    if (text.includes(']]>') || (stack.length === 0 && text.trim() !== '')) return { at, kind: 'nesting' };
    if (next === -1) break;
    const end = endOfMarkup(xml, next);
    if (end === -1) return { at: next, kind: doctypeOr('tag', xml, next) };
    const markup = xml.slice(next, end);
    if (!passedOver.test(markup)) {
      const found = tagForm.exec(markup);
      if (found === null) return { at: next, kind: doctypeOr('tag', xml, next) };
      if (stack.length === 0 && found[1] !== '/') roots++;
      const kind = roots > 1 ? 'nesting' : tagFault(found, around);
      if (kind !== undefined) return { at: next, kind };
      if (stack.length > deepest) return { at: next, kind: 'depth' };
    }
    at = end;
  }
  return stack.length > 0 || roots !== 1 ? { at: xml.length, kind: 'nesting' } : undefined;
}

function doctypeOr(kind: XmlFault['kind'], xml: string, at: number): XmlFault['kind'] {
  return xml.startsWith('<!DOCTYPE', at) ? 'doctype' : kind;
}

function unfitAt(xml: string): number | undefined {
  const pattern = new RegExp(unfit.source, 'g');
  for (let found = pattern.exec(xml); found !== null; found = pattern.exec(xml)) if (found[1] !== undefined) return found.index;
  return undefined;
}

/** Checks one tag and keeps what is open. */
function tagFault(found: RegExpExecArray, { stack, prefixes }: Around): XmlFault['kind'] | undefined {
  const [, close, name = '', attributes = '', empty] = found;
  if (close === '/') {
    const open = stack.pop();
    open?.declared.forEach((prefix) => prefixes.set(prefix, (prefixes.get(prefix) ?? 1) - 1));
    return attributes === '' && empty === '' && open?.name === name ? undefined : 'nesting';
  }
  const names = attributes === '' ? [] : attributeNames(attributes);
  if (names === undefined) return 'attribute';
  const declared = names.filter((one) => one.startsWith('xmlns:')).map((one) => one.slice(6));
  const own = declared.length === 0 ? undefined : new Set(declared);
  for (const one of [name, ...names]) {
    const colon = one.indexOf(':');
    const prefix = one.slice(0, colon);
    if (colon !== -1 && (prefixes.get(prefix) ?? 0) === 0 && own?.has(prefix) !== true) return 'namespace';
  }
  if (empty === '/') return undefined;
  declared.forEach((prefix) => prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1));
  stack.push({ name, declared });
  return undefined;
}

/** Nothing when a name stands twice or a value holds a loose `&`. */
function attributeNames(text: string): readonly string[] | undefined {
  const names: string[] = [];
  const pattern = new RegExp(attribute.source, 'g');
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (loose.test(found[2] ?? found[3] ?? '')) return undefined;
    names.push(found[1] ?? '');
  }
  return new Set(names).size === names.length ? names : undefined;
}
