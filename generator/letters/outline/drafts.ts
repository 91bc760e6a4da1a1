/** Parts of a document before they are put down: a paragraph can still take a tag before and behind its text. */
import type { Paragraph, Table } from 'docx';

/** Makes the paragraph with what has to stand before and behind its own text. */
export type DraftParagraph = { readonly kind: 'paragraph'; readonly make: (before: string, after: string) => Paragraph };
export type DraftTable = { readonly kind: 'table'; readonly table: Table };
export type Draft = DraftParagraph | DraftTable;

/** The list or the condition around some drafts. */
export interface Repeated {
  readonly each?: string | undefined;
  readonly when?: string | undefined;
}

export function paragraphDraft(make: DraftParagraph['make']): Draft {
  return { kind: 'paragraph', make };
}

/** Tags whose paragraphs are kept, repeated or left out whole. */
export function openTag(name: string, over: 'paragraph' | 'row'): string {
  return `{#${name} [loopOver: "${over}"]}`;
}

export function closeTag(name: string): string {
  return `{/${name}}`;
}

/** What holds a tag before or behind a table. */
export type Carrier = (opening: boolean) => Draft;

/** The drafts between a pair of tags. A table cannot hold a tag of the text around it, so that a low line before or behind it does. */
export function around(drafts: readonly Draft[], { each, when }: Repeated, carrier: Carrier): readonly Draft[] {
  return [each, when].reduce<readonly Draft[]>((all, name) => (name === undefined ? all : between(all, name, carrier)), drafts);
}

function between(drafts: readonly Draft[], name: string, carrier: Carrier): readonly Draft[] {
  const all = [...(drafts[0]?.kind === 'paragraph' ? [] : [carrier(true)]), ...drafts, ...(drafts[drafts.length - 1]?.kind === 'paragraph' ? [] : [carrier(false)])];
  const last = all.length - 1;
  return all.map((draft, at) => withTags(draft, at === 0 ? openTag(name, 'paragraph') : '', at === last ? closeTag(name) : ''));
}

function withTags(draft: Draft, opening: string, closing: string): Draft {
  if (draft.kind === 'table' || (opening === '' && closing === '')) return draft;
  return paragraphDraft((before, after) => draft.make(opening + before, after + closing));
}

/** The parts of the document. */
export function put(drafts: readonly Draft[]): readonly (Paragraph | Table)[] {
  return drafts.map((draft) => (draft.kind === 'table' ? draft.table : draft.make('', '')));
}
