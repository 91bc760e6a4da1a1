/** Selecting with the mouse: a cell, a rectangle, whole rows and columns. */
import { useRef, type MouseEvent } from 'react';
import type { Cell } from '../book/selection.ts';
import type { WorkbenchHost } from '../workbench-host.ts';
import type { Ground } from './move-selection.ts';

export interface PointerSelection {
  readonly onMouseDown: (event: MouseEvent<HTMLElement>) => void;
  readonly onMouseMove: (event: MouseEvent<HTMLElement>) => void;
}

/** `before` runs before the selection changes: it keeps what is being edited and takes the focus. */
export function usePointerSelection(host: WorkbenchHost, ground: Ground | undefined, before: () => void): PointerSelection {
  const isDragging = useRef(false);
  return {
    onMouseDown: (event) => {
      const place = placeOf(event.target);
      if (place === undefined || ground === undefined || event.button !== 0) return;
      event.preventDefault();
      before();
      isDragging.current = place.row > 0 && place.column > 0;
      if (event.shiftKey && isDragging.current) host.setSelection({ active: host.view().selection.active, corner: place }, false);
      else host.setSelection(whole(place, ground), false);
    },
    onMouseMove: (event) => {
      if (!isDragging.current) return;
      if ((event.buttons & 1) === 0) {
        isDragging.current = false;
        return;
      }
      const place = placeOf(event.target);
      const { selection } = host.view();
      if (place === undefined || place.row === 0 || place.column === 0) return;
      if (place.row !== selection.corner.row || place.column !== selection.corner.column) host.setSelection({ active: selection.active, corner: place }, false);
    },
  };
}

/** Row 0 is the row of letters, column 0 that of row numbers. */
function placeOf(target: EventTarget): Cell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (cell === null) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

function whole(place: Cell, { sheet }: Ground): { readonly active: Cell; readonly corner: Cell } {
  const [lastRow, lastColumn] = [Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn())];
  return {
    active: { row: Math.max(1, place.row), column: Math.max(1, place.column) },
    corner: { row: place.row === 0 ? lastRow : place.row, column: place.column === 0 ? lastColumn : place.column },
  };
}
