/** What a mend would put into a cell, before it is known where the cell stands. */
import type { Mend } from './mend.ts';

export type Proposal = Pick<Mend, 'kind' | 'value' | 'converted'>;

/** Half-width digits, letters and the signs of numbers; brackets, commas, stops and the ～ of a range stay, because Chinese text writes them full width. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．－＋／％＜＞＝]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** A text in place of a text, under the mildest name that tells what is done; undefined when nothing is. */
export function rewritten(before: string, after: string, kind: Proposal['kind']): Proposal | undefined {
  if (after === before) return undefined;
  if (after === before.trim()) return { kind: 'trim', value: after };
  return { kind: after === halfWidth(before).trim() ? 'width' : kind, value: after };
}
