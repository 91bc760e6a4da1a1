/** The rows of one part of the grid: those of the headings, or those in the window. */
import { useMemo, type ReactElement } from 'react';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { SheetCells } from '../book/sheet-cells.ts';
import type { Cell } from '../book/selection.ts';
import type { Span } from './axis.ts';
import type { CellIssues } from './cell-issues.ts';
import { indexes } from './column-letters.tsx';
import { GridRow } from './grid-row.tsx';
import { mergesIn, type SheetLayout } from './layout.ts';

export interface GridRowsProps {
  readonly sheet: SheetCells;
  readonly layout: SheetLayout;
  readonly rows: Span;
  readonly columns: Span;
  readonly issues: CellIssues;
  readonly isColoured: boolean;
  readonly isHeading: boolean;
  readonly range: CellRange;
  readonly active: Cell;
  readonly activeId: string;
  readonly room: number;
  /** Pixels above the first row of the sheet. */
  readonly offset: number;
}

export function GridRows(props: GridRowsProps): ReactElement {
  const { sheet, layout, rows, columns, range, active } = props;
  const part = { from: rows.from, frozen: layout.frozen };
  // Rows without merged cells look the same wherever the window starts, and are not drawn again while scrolling.
  const anyPart = useMemo(() => ({ from: 1, frozen: layout.frozen }), [layout]);
  const merges = mergesIn(sheet.merges, rows);
  return (
    <>
      {indexes(rows).map((number) => {
        const own = merges.filter((merge) => merge.top <= number && merge.bottom >= number);
        const isIn = number >= range.top && number <= range.bottom;
        // A merged cell shows as active on whichever row it is drawn.
        const isActive = number === active.row || own.some((merge) => merge.top === active.row && merge.left === active.column);
        return (
          <GridRow
            key={number} row={sheet.row(number)} layout={layout} part={own.length === 0 ? anyPart : part} columns={columns} merges={own.length === 0 ? none : own}
            issues={props.issues.inRow(sheet.name, number)} isColoured={props.isColoured} isHeading={props.isHeading}
            selectedFrom={isIn ? range.left : 0} selectedTo={isIn ? range.right : 0}
            activeColumn={isActive ? active.column : 0} activeId={props.activeId} room={props.room} top={props.offset + layout.rows.start(number)}
          />
        );
      })}
    </>
  );
}

const none: readonly CellRange[] = [];
