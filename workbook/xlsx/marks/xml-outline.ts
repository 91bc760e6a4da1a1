/** Small parts as a list of elements with their places, so that they can be changed in the text itself. */
import { XmlScanner, type StartTag } from '../xml-scanner.ts';
import { openedTag, reopenedEnd } from './tag-text.ts';

/** One element: `start`..`end` is all of it, `innerStart`..`innerEnd` what stands between its tags. */
export interface OutlineElement {
  readonly tag: StartTag;
  /** 0 for the root. */
  readonly depth: number;
  readonly parent: OutlineElement | undefined;
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
}

/** Replaces `from`..`to` by `text`; edits must not overlap. At one place insertions come first, in their order. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** All elements down to `maxDepth` in document order. Throws XmlError when the text is not well-formed. */
export function outline(text: string, maxDepth: number): readonly OutlineElement[] {
  const elements: OutlineElement[] = [];
  const open: (OutlineElement | undefined)[] = [];
  let at = 0;
  const scanner = new XmlScanner({
    start(tag) {
      const depth = open.length;
      const start = at;
      at += tag.raw.length;
      const element = depth > maxDepth ? undefined
        : { tag, depth, parent: open[open.length - 1], start, innerStart: at, innerEnd: at, end: at };
      if (element !== undefined) elements.push(element);
      open.push(element);
    },
    end(_local, raw) {
      const element = open.pop();
      if (element !== undefined) element.innerEnd = at;
      at += raw.length;
      if (element !== undefined) element.end = at;
    },
    text: (raw) => { at += raw.length; },
    other: (raw) => { at += raw.length; },
  });
  scanner.push(text);
  scanner.finish();
  return elements;
}

/** The text with all edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  const isReplacement = ({ edit }: { readonly edit: Edit }): number => (edit.to > edit.from ? 1 : 0);
  ordered.sort((a, b) => a.edit.from - b.edit.from || isReplacement(a) - isReplacement(b) || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** Puts `text` in as the last child; a self-closing element is opened for it. `startTag` replaces the element's own. */
export function appendChild(element: OutlineElement, text: string, startTag = element.tag.raw): readonly Edit[] {
  if (element.tag.selfClosing) {
    return [{ from: element.start, to: element.end, text: openedTag(startTag) + text + reopenedEnd(element.tag.name) }];
  }
  return [
    { from: element.start, to: element.innerStart, text: startTag },
    { from: element.innerEnd, to: element.innerEnd, text },
  ];
}

/** Takes the element out, and nothing around it. */
export function removeElement(element: OutlineElement): Edit {
  return { from: element.start, to: element.end, text: '' };
}

/** `x:` when the root is written `<x:workbook>`, else nothing: new elements are written the same way. */
export function prefixOf(element: OutlineElement): string {
  return element.tag.prefix === '' ? '' : `${element.tag.prefix}:`;
}
