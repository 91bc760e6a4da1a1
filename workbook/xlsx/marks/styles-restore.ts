/** Takes back what a StylesEditor added, as long as nobody wrote the file anew in between. */
import { applyEdits, outline, removeElement, type Edit, type OutlineElement } from './xml-outline.ts';
import { isReopenedEnd, selfClosedTag, withAttribute, withoutAttribute } from './tag-text.ts';
import type { SectionBefore } from './styles-editor.ts';

function startTagBefore(element: OutlineElement, count: string | undefined): string {
  return count === undefined ? withoutAttribute(element.tag.raw, 'count') : withAttribute(element.tag.raw, 'count', count);
}

function restoreSection(
  text: string, element: OutlineElement, children: readonly OutlineElement[], before: SectionBefore,
): readonly Edit[] {
  if (before.entries === undefined) return [removeElement(element)];
  const added = children.slice(before.entries);
  if (added.length === 0) return [];
  const startTag = startTagBefore(element, before.count);
  const endTag = text.slice(element.innerEnd, element.end);
  if (isReopenedEnd(endTag)) return [{ from: element.start, to: element.end, text: selfClosedTag(startTag) }];
  return [{ from: element.start, to: element.innerStart, text: startTag }, ...added.map(removeElement)];
}

/** The text with each list cut back to what it held; the caller checks that it is exactly the former part. */
export function restoreStyles(text: string, before: readonly SectionBefore[]): string {
  const elements = outline(text, 2);
  const edits: Edit[] = [];
  for (const section of before) {
    const element = elements.find((child) => child.depth === 1 && child.tag.local === section.section);
    if (element === undefined) continue;
    edits.push(...restoreSection(text, element, elements.filter((child) => child.parent === element), section));
  }
  const root = elements[0];
  const restored = applyEdits(text, edits);
  if (root === undefined || !isReopenedEnd(text.slice(root.innerEnd, root.end))) return restored;
  return text.slice(0, root.start) + selfClosedTag(root.tag.raw) + text.slice(root.end);
}
