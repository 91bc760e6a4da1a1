/** Takes our marks out of one sheet while it streams by, whatever became of the rest of it. Values are kept. */
import type { StartTag } from '../xml-scanner.ts';
import type { MarkMap } from './mark-map.ts';
import type { MarkPair } from './mark-styles.ts';
import { restoreColumns } from './sheet-frame.ts';
import { itemText, type CollectedRow, type RowItem, type SheetVisitor } from './sheet-walker.ts';
import { isReopenedEnd, selfClosedTag, withAttribute, withoutAttribute } from './tag-text.ts';

export interface WidenedRange {
  readonly before: string;
  readonly after: string;
}

/** Attributes that a row has without anybody having set them. */
const idleRowAttributes = /\s(r|spans|[\w.]+:dyDescent|dyDescent)\s*=\s*("[^"]*"|'[^']*')/g;

function isIdleRow(tag: StartTag): boolean {
  return /^<[^\s/>]+\s*\/?>$/.test(tag.raw.replace(idleRowAttributes, ''));
}

function hasContent(item: RowItem): boolean {
  return /<(?:[\w.-]+:)?[vfti][\s/>]|<(?:[\w.-]+:)?is[\s/>]/.test(item.inner);
}

export class SheetRestorer implements SheetVisitor {
  /** Whether there was anything of ours. */
  touched = false;
  private readonly marks: MarkMap;
  private readonly widened: readonly WidenedRange[];
  private readonly sink: (text: string) => void;
  private readonly onTouch: () => void;
  /** The start tag of `<sheetData>` waits for its first content, because it may have been self-closing. */
  private held: StartTag | undefined;

  constructor(marks: MarkMap, widened: readonly WidenedRange[], sink: (text: string) => void, onTouch: () => void = () => undefined) {
    this.marks = marks;
    this.widened = widened;
    this.sink = sink;
    this.onTouch = onTouch;
  }

  write(text: string): void {
    if (text === '') return;
    if (this.held !== undefined) this.sink(this.held.raw);
    this.held = undefined;
    this.sink(text);
  }

  root(): void {}

  dimension(tag: StartTag): string {
    const range = tag.attribute('ref');
    const known = this.widened.find(({ after }) => after === range);
    return known === undefined ? tag.raw : withAttribute(tag.raw, 'ref', known.before);
  }

  columns(raw: string): string {
    return restoreColumns(raw, ({ tag }) => {
      const pair = this.pairOf(tag, 'style');
      if (pair === undefined) return undefined;
      this.touch();
      return pair.use === 'column' ? 'remove' : withAttribute(tag.raw, 'style', pair.former);
    });
  }

  sheetDataStart(tag: StartTag): string {
    if (tag.selfClosing) return tag.raw;
    this.held = tag;
    return '';
  }

  sheetDataEnd(raw: string): string {
    const { held } = this;
    if (held === undefined || !isReopenedEnd(raw)) return raw;
    this.held = undefined;
    return selfClosedTag(held.raw);
  }

  wantsRow(): boolean {
    return true;
  }

  row(row: CollectedRow): string {
    const rowPair = this.pairOf(row.tag, 's');
    if (rowPair !== undefined) this.touch();
    const startTag = rowPair === undefined ? row.tag.raw : withAttribute(row.tag.raw, 's', rowPair.former);
    let inner = '';
    let wasInserted = false;
    for (const item of row.items) {
      const pair = item.tag === undefined ? undefined : this.pairOf(item.tag, 's');
      if (pair === undefined || item.tag === undefined) {
        inner += itemText(item);
        continue;
      }
      this.touch();
      const restored = this.restored(item, item.tag, pair);
      if (restored === '' && (pair.use === 'insertedRow' || pair.use === 'statusRow')) wasInserted = true;
      inner += restored;
    }
    if (inner.trim() === '' && wasInserted && isIdleRow(row.tag)) return '';
    if (inner === '' && isReopenedEnd(row.endRaw)) return selfClosedTag(startTag);
    return startTag + inner + row.endRaw;
  }

  private restored(item: RowItem, tag: StartTag, pair: MarkPair): string {
    switch (pair.use) {
      case 'status':
      case 'statusRow':
        return '';
      case 'inserted':
      case 'insertedRow':
        return hasContent(item) ? withAttribute(tag.raw, 's', pair.former) + item.inner + item.endRaw : '';
      case 'blank':
      case 'blankImplicit': {
        const bare = withoutAttribute(formerTag(tag.raw, pair), 't');
        return isReopenedEnd(item.endRaw) ? selfClosedTag(bare) : bare + item.endRaw;
      }
      case 'cell':
      case 'implicit':
      case 'column':
        return formerTag(tag.raw, pair) + item.inner + item.endRaw;
    }
  }

  private pairOf(tag: StartTag, attribute: string): MarkPair | undefined {
    const stated = tag.attribute(attribute);
    return stated === undefined ? undefined : this.marks.get(Number(stated));
  }

  private touch(): void {
    this.touched = true;
    this.onTouch();
  }
}

function formerTag(raw: string, pair: MarkPair): string {
  const unnamed = pair.use !== 'cell' && pair.use !== 'blank' && pair.former === 0;
  return unnamed ? withoutAttribute(raw, 's') : withAttribute(raw, 's', pair.former);
}
