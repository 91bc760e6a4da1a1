/** Whether text is well-formed XML as office files have it: no DTD, namespaces declared. */

export interface XmlFault {
  readonly at: number;
  readonly kind: 'character' | 'entity' | 'tag' | 'attribute' | 'nesting' | 'namespace' | 'doctype';
}

const unfit = /[\ud800-\udbff][\udc00-\udfff]|([\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff])/g;
const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/;
const markup = /<!--[\s\S]*?-->|<\?[A-Za-z][\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>/y;
const attribute = /\s([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly prefixes: ReadonlySet<string>;
}

/** The first thing that is wrong, or nothing. */
export function xmlFault(xml: string): XmlFault | undefined {
  const character = unfitAt(xml);
  if (character !== undefined) return { at: character, kind: 'character' };
  const stack: Open[] = [];
  const pattern = new RegExp(markup.source, 'y');
  let roots = 0;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    if (loose.test(text)) return { at, kind: 'entity' };
    if (text.includes(']]>') || (stack.length === 0 && text.trim() !== '')) return { at, kind: 'nesting' };
    if (next === -1) break;
    pattern.lastIndex = next;
    const found = pattern.exec(xml);
    if (found === null) return { at: next, kind: xml.startsWith('<!DOCTYPE', next) ? 'doctype' : 'tag' };
    if (found[2] !== undefined) {
      if (stack.length === 0 && found[1] !== '/') roots++;
      const kind = roots > 1 ? 'nesting' : tagFault(found, stack);
      if (kind !== undefined) return { at: next, kind };
    }
    at = pattern.lastIndex;
  }
  return stack.length > 0 || roots !== 1 ? { at: xml.length, kind: 'nesting' } : undefined;
}

function unfitAt(xml: string): number | undefined {
  const pattern = new RegExp(unfit.source, 'g');
  for (let found = pattern.exec(xml); found !== null; found = pattern.exec(xml)) if (found[1] !== undefined) return found.index;
  return undefined;
}

/** Checks one tag and keeps the stack of what is open. */
function tagFault(found: RegExpExecArray, stack: Open[]): XmlFault['kind'] | undefined {
  const [, close, name = '', attributes = '', empty] = found;
  if (close === '/') return attributes === '' && empty === '' && stack.pop()?.name === name ? undefined : 'nesting';
  const names = attributes === '' ? [] : attributeNames(attributes);
  if (names === undefined) return 'attribute';
  const declared = names.filter((one) => one.startsWith('xmlns:')).map((one) => one.slice(6));
  const around = stack[stack.length - 1]?.prefixes ?? new Set(['xml', 'xmlns']);
  const prefixes = declared.length === 0 ? around : new Set([...around, ...declared]);
  for (const one of [name, ...names]) {
    const colon = one.indexOf(':');
    if (colon !== -1 && !prefixes.has(one.slice(0, colon))) return 'namespace';
  }
  if (empty !== '/') stack.push({ name, prefixes });
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
