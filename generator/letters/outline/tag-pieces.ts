/** Text with tags: those that repeat or leave out are small and blue, so that staff tell them from values; filling removes them. */
import type { Piece } from '../../word/styles/paragraphs.ts';

const controlLook = { size: 13, color: '1F6FB5' } as const;

/** The pieces of a text; never none, so that a paragraph keeps the look of its run. */
export function tagPieces(text: string): readonly Piece[] {
  const parts = text.split(/(\{[#/][^{}]*\})/).filter((part) => part !== '');
  if (parts.length === 0) return [''];
  return parts.map((part) => (/^\{[#/]/.test(part) ? { text: part, ...controlLook } : part));
}
