/** What editing does with a cell: its content is replaced, everything else of it stays. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { styleOf, type CellPatch, type FreePlace } from '../marks/sheet-patcher.ts';
import type { RowItem } from '../marks/sheet-walker.ts';
import { openedTag, withAttribute, withoutAttribute } from '../marks/tag-text.ts';
import { inlineText } from '../marks/text-cell.ts';
import type { EditStyles } from './edit-styles.ts';
import type { Content, PlannedEdit } from './plan-edits.ts';

/** Attributes that belong to the former content: its type, and the richer values that Excel keeps elsewhere. */
const contentAttributes = ['t', 'vm', 'cm'];

function typeOf(content: Content): string | undefined {
  if (content.kind === 'text') return 'inlineStr';
  return content.kind === 'boolean' ? 'b' : undefined;
}

/** What stands between the tags. Text is a string of the cell's own, so it can never become a formula. */
function innerOf(content: Content, prefix: string): string {
  switch (content.kind) {
    case 'empty': return '';
    case 'text': return inlineText(content.text, prefix);
    case 'boolean': return `<${prefix}v>${content.value ? 1 : 0}</${prefix}v>`;
    case 'number': return `<${prefix}v>${content.value}</${prefix}v>`;
  }
}

export class EditCells implements CellPatch<PlannedEdit> {
  private readonly styles: EditStyles | undefined;

  /** `styles` where dates or percentages are among the edits. */
  constructor(styles: EditStyles | undefined) {
    this.styles = styles;
  }

  closing(name: string): string {
    return `</${name}>`;
  }

  changed(item: RowItem, { content }: PlannedEdit, { prefix }: FreePlace): RowItem {
    const { tag } = item;
    if (tag === undefined) return item;
    let raw = tag.raw;
    for (const name of contentAttributes) raw = withoutAttribute(raw, name);
    const former = styleOf(tag);
    const style = this.styleFor(content, former ?? 0);
    if (style !== undefined && style !== former) raw = withAttribute(raw, 's', style);
    const type = typeOf(content);
    if (type !== undefined) raw = withAttribute(raw, 't', type);
    const inner = innerOf(content, prefix);
    if (!tag.selfClosing) return { ...item, tag: undefined, inner: raw + inner };
    if (inner === '') return { ...item, tag: undefined, inner: raw };
    return { ...item, tag: undefined, inner: openedTag(raw) + inner, endRaw: this.closing(tag.name) };
  }

  added({ column, content }: PlannedEdit, { row, format, prefix }: FreePlace): string {
    if (content.kind === 'empty') return '';
    const style = this.styleFor(content, format) ?? format;
    const type = typeOf(content);
    const stated = (style === 0 ? '' : ` s="${style}"`) + (type === undefined ? '' : ` t="${type}"`);
    return `<${prefix}c r="${cellAddress(row, column)}"${stated}>${innerOf(content, prefix)}</${prefix}c>`;
  }

  private styleFor(content: Content, style: number): number | undefined {
    if (content.kind !== 'number' || content.shownAs === undefined) return undefined;
    return this.styles?.showing(content.shownAs, style);
  }
}
