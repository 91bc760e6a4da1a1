/** Writes the controls of one document and remembers their tags, so that a reader can tell whether all came back. */
import type { BuilderElement, IRunOptions, ParagraphChild } from 'docx';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { longestTag, type Control } from './control.ts';
import { controlElement } from './control-element.ts';

export interface ControlWriter {
  /** A control as part of a paragraph. Throws when the tag stands in the document already: that is our fault, never the data's. */
  readonly write: (control: Control, look: IRunOptions) => ParagraphChild;
  /** In the order in which they were written. */
  readonly tags: () => readonly string[];
}

export function controlWriter(): ControlWriter {
  const tags = new Set<string>();
  return {
    write(control, look) {
      if (tags.has(control.tag) || control.tag.length > longestTag) throw new RangeError(`control tag ${control.tag}`);
      tags.add(control.tag);
      // The library accepts only its own elements as parts of a paragraph, though it writes any.
      return controlElement(control, tags.size, look) as BuilderElement & ParagraphChild;
    },
    tags: () => [...tags],
  };
}

/** Identifies a list of tags in their order. */
export function tagListHash(tags: readonly string[]): string {
  return bytesToHex(sha256(new TextEncoder().encode(tags.join('\n'))));
}

/** The tag as it is, or its beginning and a mark of the rest where Word would cut it off. */
export function shortTag(tag: string): string {
  return tag.length <= longestTag ? tag : `${tag.slice(0, longestTag - 9)}~${tagListHash([tag]).slice(0, 8)}`;
}
