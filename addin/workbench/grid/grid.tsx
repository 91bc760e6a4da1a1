/** The grid of the open workbook's sheet: draws what is in view, takes keys, clicks and typing. */
import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactElement, type RefObject } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { cellText } from '../../../grading/records/cell-text.ts';
import { anchorOf, rangeOf } from '../book/selection.ts';
import type { SheetCells } from '../book/sheet-cells.ts';
import type { WorkbenchHost } from '../workbench-host.ts';
import { CellEditor } from './cell-editor.tsx';
import type { CellIssue, CellIssues } from './cell-issues.ts';
import { clipboardOf } from './clipboard.ts';
import { ColumnLetters } from './column-letters.tsx';
import { GridRows } from './grid-rows.tsx';
import { useGridStyles } from './grid-styles.ts';
import { layoutOf, scrollFor, withFrozenColumns, withoutFrozenRows, type SheetLayout } from './layout.ts';
import { lengths } from './look.ts';
import { useCellEditing } from './use-cell-editing.ts';
import { usePointerSelection } from './use-pointer-selection.ts';
import { heldIn, useViewport, type Viewport } from './use-viewport.ts';

export interface GridProps {
  readonly host: WorkbenchHost;
  readonly sheet: SheetCells;
  /** The host's count of changes, so that the grid is drawn again after each. */
  readonly version: number;
  /** The rows of headings stay in view where the window is high enough. */
  readonly headingRows: number;
  /** The columns up to this one stay in view where the window is wide enough. */
  readonly lastFrozenColumn: number;
  readonly issues: CellIssues;
  readonly isColoured: boolean;
  readonly say: (text: string) => void;
}

export function Grid(props: GridProps): ReactElement {
  const { host, sheet, headingRows, lastFrozenColumn, say } = props;
  const styles = useGridStyles();
  const ids = { grid: useId(), active: useId(), help: useId() };
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const seen = useViewport(scroller);
  const [lastRow, lastColumn] = [sheet.lastRow(), sheet.lastColumn()];
  const [kept, setKept] = useState({ sheet, lastRow, lastColumn });
  if (kept.sheet !== sheet || kept.lastRow !== lastRow || kept.lastColumn !== lastColumn) setKept({ sheet, lastRow, lastColumn });
  const whole = useMemo(() => layoutOf(kept.sheet, headingRows), [kept, headingRows]);
  const hasRoom = whole.frozenHeight <= seen.height * lengths.frozenShare;
  const plain = useMemo(() => (hasRoom ? whole : withoutFrozenRows(whole)), [whole, hasRoom]);
  const share = Math.floor(seen.width * lengths.frozenShare);
  // Without need for it the width of the window is left out, so that the layout stays the same.
  const frozenRoom = plain.columns.start(lastFrozenColumn + 1) <= share ? Infinity : share;
  const layout = useMemo(() => withFrozenColumns(plain, lastFrozenColumn, frozenRoom), [plain, lastFrozenColumn, frozenRoom]);
  const { rows: frozenRows, columns: frozenColumns } = layout.frozen;
  const viewport = heldIn(seen, lengths.rowNumber + layout.columns.total(), lengths.letters + layout.rows.total());
  const { selection, goal } = host.view();
  const range = rangeOf(selection, sheet.merges);
  const active = anchorOf(selection.active, sheet.merges);
  const room = { width: viewport.width - lengths.rowNumber - layout.frozenWidth, height: viewport.height - lengths.letters - layout.frozenHeight };
  const ground = {
    sheet, size: { rows: layout.rows.count, columns: layout.columns.count }, pageRows: Math.max(1, Math.floor(room.height / lengths.row) - 1),
  };
  const editing = useCellEditing(host, ground, say);
  const pointer = usePointerSelection(host, ground, () => {
    editing.commit();
    field.current?.focus({ preventScroll: true });
  });
  const clipboard = useMemo(() => clipboardOf(host, say), [host, say]);
  useGoal(scroller, layout, selection.corner, `${sheet.name}\n${goal}`, room);
  useEffect(() => {
    if (editing.draft !== undefined) field.current?.focus({ preventScroll: true });
  }, [editing.draft]);

  const top = layout.rows.start(frozenRows + 1) + viewport.top;
  const left = layout.columns.start(frozenColumns + 1) + viewport.left;
  const rows = layout.rows.window(top, top + Math.max(0, room.height), frozenRows, lengths.overscanRows);
  const shown = layout.columns.window(left, left + Math.max(0, room.width), frozenColumns, lengths.overscanColumns);
  const columns = useMemo(() => ({ from: shown.from, to: shown.to }), [shown.from, shown.to]);
  const shared = { ...props, layout, columns, range, active, activeId: ids.active, room: viewport.width - lengths.rowNumber };
  const issue = props.issues.inRow(sheet.name, active.row)?.get(active.column);
  return (
    <>
      <div ref={scroller} className={styles.scroller} data-grid-scroller onDoubleClick={editing.begin} {...pointer}>
        <div className={styles.canvas} style={{ width: lengths.rowNumber + layout.columns.total(), height: lengths.letters + layout.rows.total() }}>
          <div
            role="grid" id={ids.grid} aria-label={fill(texts.grid, { sheet: sheet.name })} aria-multiselectable="true"
            aria-rowcount={layout.rows.count + 1} aria-colcount={layout.columns.count + 1} className={styles.whole}
          >
            <div role="rowgroup" className={mergeClasses(styles.top, styles.topShadow)} style={{ height: lengths.letters + layout.frozenHeight }}>
              <ColumnLetters layout={layout} columns={columns} selected={range} />
              <GridRows {...shared} rows={{ from: 1, to: frozenRows }} offset={lengths.letters} isHeading />
            </div>
            <div role="rowgroup">
              <GridRows {...shared} rows={rows} offset={lengths.letters} isHeading={false} />
            </div>
          </div>
          <CellEditor
            field={field} address={cellAddress(active.row, active.column)} draft={editing.draft} place={placeOf(layout, active, viewport)}
            gridId={ids.grid} activeId={ids.active} helpId={ids.help} clipboard={clipboard}
            onDraft={editing.type} onKey={editing.key} onBlur={editing.commit}
          />
        </div>
      </div>
      <div id={ids.help} className={styles.spoken}>{texts.help}</div>
      <div role="status" aria-live="polite" className={styles.spoken}>{spoken(sheet, active, issue)}</div>
    </>
  );
}

type Place = { readonly row: number; readonly column: number };

function placeOf({ rows, columns, frozen }: SheetLayout, { row, column }: Place, viewport: Viewport): CSSProperties {
  const down = row <= frozen.rows ? viewport.top : 0;
  const right = column <= frozen.columns ? viewport.left : 0;
  const width = columns.length(column);
  return {
    top: lengths.letters + rows.start(row) + down, left: lengths.rowNumber + columns.start(column) + right,
    minWidth: width, width: Math.max(width, Math.min(lengths.editorMost, width * 2)), height: rows.length(row),
  };
}

/** Scrolls so that the cell can be seen whenever `goal` changes. */
function useGoal(
  scroller: RefObject<HTMLDivElement | null>, layout: SheetLayout, cell: Place, goal: string,
  room: { readonly width: number; readonly height: number },
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const top = scrollFor(layout.rows, cell.row, layout.frozen.rows, element.scrollTop, room.height);
    const left = scrollFor(layout.columns, cell.column, layout.frozen.columns, element.scrollLeft, room.width);
    if (top !== undefined) element.scrollTop = top;
    if (left !== undefined) element.scrollLeft = left;
    // Only a new goal scrolls: a window that is made smaller or scrolled by hand stays where it is.
  }, [goal, layout]);
}

function spoken(sheet: SheetCells, { row, column }: Place, issue: CellIssue | undefined): string {
  const value = sheet.valueAt(row, column);
  const words = { address: cellAddress(row, column), value: value === undefined ? texts.empty : cellText(value) };
  return issue === undefined ? fill(texts.cellSpoken, words) : fill(texts.cellSpokenIssue, { ...words, issue: issue.text });
}
