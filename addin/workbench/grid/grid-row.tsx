/** One row of the grid: its number, the columns that stay in view, and the columns in the window. */
import { mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties, type ReactElement } from 'react';
import { cellText } from '../../../grading/records/cell-text.ts';
import type { CellRange, GridRow as RowValues } from '../../../grading/records/sheet-grid.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Span } from './axis.ts';
import type { CellIssue } from './cell-issues.ts';
import { cellStyle, useGridStyles } from './grid-styles.ts';
import { lengths } from './look.ts';
import { piecesOf, type Part, type Piece, type SheetLayout } from './layout.ts';

export interface GridRowProps {
  readonly row: RowValues;
  readonly layout: SheetLayout;
  readonly part: Part;
  readonly columns: Span;
  readonly merges: readonly CellRange[];
  readonly issues: ReadonlyMap<number, CellIssue> | undefined;
  readonly isColoured: boolean;
  readonly isHeading: boolean;
  /** First and last selected column of this row. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** 0 when the active cell is in another row. */
  readonly activeColumn: number;
  readonly activeId: string;
  /** Room for cells that stay in view, so that a title merged over many columns ends with the window. */
  readonly room: number;
  readonly top: number;
}

/** Drawn again only when something of it changed. */
export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { row, layout, part, columns, merges, top } = props;
  const styles = useGridStyles();
  const { frozen } = layout;
  const frozenPieces = piecesOf(row.number, part, { from: 1, to: frozen.columns }, merges);
  const pieces = piecesOf(row.number, part, columns, merges);
  const gap = layout.columns.start(columns.from) - layout.frozenWidth;
  const isSelected = props.selectedTo > 0;
  return (
    <div role="row" aria-rowindex={row.number + 1} className={styles.row} style={{ top, height: layout.rows.length(row.number) }}>
      <div
        role="rowheader" aria-colindex={1} data-row={row.number} data-column={0} title={row.hidden ? texts.hiddenRow : undefined}
        aria-label={fill(texts.row, { row: row.number })}
        className={mergeClasses(styles.rowNumber, isSelected && styles.selectedHeader, row.hidden && styles.hiddenRow)}
      >
        {row.number}
      </div>
      {frozenPieces.map((piece) => <CellPiece key={piece.column} piece={piece} row={props} isFrozen />)}
      {gap > 0 && <div role="presentation" className={styles.gap} style={{ width: gap }} />}
      {pieces.map((piece) => <CellPiece key={piece.column} piece={piece} row={props} isFrozen={false} />)}
    </div>
  );
});

function CellPiece({ piece, row: props, isFrozen }: { readonly piece: Piece; readonly row: GridRowProps; readonly isFrozen: boolean }): ReactElement {
  const styles = useGridStyles();
  const { layout, row } = props;
  const { columns } = layout;
  const { column, last, merge } = piece;
  const width = columns.start(last + 1) - columns.start(column);
  const anchor = { row: merge?.top ?? row.number, column: merge?.left ?? column };
  if (piece.isCovered) return <div role="presentation" data-row={anchor.row} data-column={anchor.column} className={styles.gap} style={{ width }} />;
  const value = merge === undefined ? row.cells[column - 1] : props.row.number === merge.top ? row.cells[merge.left - 1] : undefined;
  const issue = props.issues?.get(anchor.column);
  const text = value === undefined ? '' : cellText(value);
  const isCut = merge !== undefined && merge.right > merge.left && (merge.right > last || width > props.room / 2);
  const isActive = props.activeColumn >= column && props.activeColumn <= last;
  const isSelected = props.selectedFrom <= last && props.selectedTo >= column;
  return (
    <div
      role="gridcell" id={isActive ? props.activeId : undefined} aria-colindex={column + 1} aria-selected={isSelected || isActive}
      aria-colspan={merge === undefined || merge.right === merge.left ? undefined : merge.right - merge.left + 1}
      aria-rowspan={merge === undefined || merge.bottom === merge.top ? undefined : merge.bottom - merge.top + 1}
      aria-label={issue === undefined ? undefined : `${text}\n${issue.text}`}
      title={issue === undefined ? (text.length > 12 ? text : undefined) : issue.text}
      data-row={anchor.row} data-column={anchor.column}
      className={mergeClasses(
        styles.cell, typeof value === 'number' && styles.number, props.isHeading && styles.heading, isFrozen && styles.frozen,
        merge !== undefined && styles.merged, isCut && styles.wide, isActive && styles.active,
      )}
      style={{ ...cellStyle(isSelected, props.isColoured ? issue?.kind : undefined), ...boxOf(props, piece, width, isFrozen) }}
    >
      {text}
      {issue !== undefined && <span aria-hidden="true" className={styles.sign} />}
    </div>
  );
}

function boxOf({ layout, row, room, columns: span }: GridRowProps, { column, merge, last }: Piece, width: number, isFrozen: boolean): CSSProperties {
  const { rows, columns } = layout;
  const height = merge === undefined ? undefined : rows.start(Math.min(rows.count, merge.bottom) + 1) - rows.start(row.number);
  if (!isFrozen) return { width, height };
  const left = layout.columns.start(column);
  // Only a title over the whole window reaches out of the columns that stay: beside another heading it would cover it.
  const reaches = merge !== undefined && merge.right > last && merge.right >= span.to ? columns.start(merge.right + 1) - left : width;
  // The margin takes back what it reaches over, so that the cells after it stay in their place.
  const shown = Math.min(reaches, Math.max(width, room - left));
  return { left: lengths.rowNumber + left, width: shown, height, marginRight: width - shown };
}
