/** What marking does with a cell: a colour over its format, or the words of the status column. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { fill } from '../../../grading/messages/template.ts';
import { markingFaults } from '../../../grading/messages/marking.ts';
import type { MarkStyles } from './mark-styles.ts';
import { styleOf, type CellPatch, type FreePlace } from './sheet-patcher.ts';
import type { PlannedCell } from './sheet-plan.ts';
import type { RowItem } from './sheet-walker.ts';
import { openedTag, reopenedEnd, withAttribute } from './tag-text.ts';
import { inlineText, textCell } from './text-cell.ts';

type Status = Extract<PlannedCell, { readonly status: string }>;

export class MarkCells implements CellPatch<PlannedCell> {
  private readonly sheet: string;
  private readonly styles: MarkStyles;

  constructor(sheet: string, styles: MarkStyles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** With a blank in it, so that the undo closes it again. */
  closing(name: string): string {
    return reopenedEnd(name);
  }

  changed(item: RowItem, cell: PlannedCell, place: FreePlace): RowItem {
    return 'status' in cell ? this.overwrittenBlank(item, cell, place) : this.coloured(item, cell);
  }

  added(cell: PlannedCell, { row, format, neighbour, isNewRow, prefix }: FreePlace): string {
    if ('status' in cell) {
      const style = this.styles.status(isNewRow ? 'statusRow' : 'status', cell.kind, neighbour, 0);
      return textCell(row, cell.column, style, cell.status, prefix);
    }
    return textCell(row, cell.column, this.styles.marked(isNewRow ? 'insertedRow' : 'inserted', cell.colour, format), '', prefix);
  }

  private coloured(item: RowItem, cell: Exclude<PlannedCell, Status>): RowItem {
    const former = styleOf(item.tag);
    const style = this.styles.marked(former === undefined ? 'implicit' : 'cell', cell.colour, former ?? 0);
    return { ...item, tag: undefined, inner: withAttribute(item.tag?.raw ?? '', 's', style) + item.inner };
  }

  /** A cell of the status column that was there already: only one that is empty may be used. */
  private overwrittenBlank(item: RowItem, cell: Status, { row, neighbour, prefix }: FreePlace): RowItem {
    const tag = item.tag;
    if (tag === undefined || item.inner.trim() !== '') {
      throw new Error(fill(markingFaults.statusTaken, { sheet: this.sheet, cell: cellAddress(row, cell.column) }));
    }
    const former = styleOf(tag);
    const style = this.styles.status(former === undefined ? 'blankImplicit' : 'blank', cell.kind, neighbour, former ?? 0);
    const styled = withAttribute(tag.raw, 's', style);
    if (cell.status === '') return { ...item, tag: undefined, inner: styled + item.inner };
    const opened = withAttribute(tag.selfClosing ? openedTag(styled) : styled, 't', 'inlineStr');
    return {
      ...item, tag: undefined, inner: opened + inlineText(cell.status, prefix),
      endRaw: tag.selfClosing ? reopenedEnd(tag.name) : item.endRaw,
    };
  }
}
