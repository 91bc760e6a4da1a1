/** Which fields a template may hold: those that count, date and refer within the document. All others can fetch files or start programs. */
import { nested } from './part-content.ts';

const allowed: ReadonlySet<string> = new Set([
  '=', 'PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'NUMWORDS', 'NUMCHARS', 'DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'TOC', 'TC', 'REF', 'PAGEREF', 'NOTEREF',
  'STYLEREF', 'SEQ', 'LISTNUM', 'HYPERLINK', 'IF', 'EQ', 'SYMBOL', 'ADVANCE', 'TITLE', 'FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN',
]);

/** Addresses that a click may open. */
export const safeAddress = /^(?:https?:\/\/|mailto:)[^\\\u0000-\u001f]*$/i;

/** What the user knows the field by, when it may not stay; nothing for the others, and for a field without code. */
export function unwantedField(code: string): string | undefined {
  const text = code.replace(/^\s+|\s+$/g, '');
  if (text === '') return undefined;
  const name = text.startsWith('=') ? '=' : /^[^\s"“”\\]*/.exec(text)?.[0].toUpperCase() ?? '';
  const isFine = allowed.has(name) && (name !== 'HYPERLINK' || opensSafely(text.slice(name.length)));
  return isFine ? undefined : text.split(nested).join('…').slice(0, 60);
}

/** `"https://…"`, or `\l "bookmark"` only; switches may follow. */
function opensSafely(rest: string): boolean {
  const parts = rest.match(/\\[A-Za-z]|"[^"]*"|[^\s"]+/g) ?? [];
  return parts.every((part, at) => {
    if (/^\\[A-Za-z]$/.test(part)) return true;
    const before = parts[at - 1] ?? '';
    if (/^\\[lot]$/i.test(before)) return !part.includes(nested);
    return safeAddress.test(part.replace(/^"|"$/g, ''));
  });
}
