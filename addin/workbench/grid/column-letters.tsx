/** The row of column letters above the grid. */
import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import { columnLetters } from '../../../grading/records/cell-address.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { Span } from './axis.ts';
import { useGridStyles } from './grid-styles.ts';
import type { SheetLayout } from './layout.ts';
import { lengths } from './look.ts';

export interface ColumnLettersProps {
  readonly layout: SheetLayout;
  readonly columns: Span;
  readonly selected: CellRange;
}

export function ColumnLetters({ layout, columns, selected }: ColumnLettersProps): ReactElement {
  const styles = useGridStyles();
  const { frozen } = layout;
  const gap = layout.columns.start(columns.from) - layout.frozenWidth;
  const letter = (column: number, isFrozen: boolean) => (
    <div
      key={column} role="columnheader" aria-colindex={column + 1} data-row={0} data-column={column}
      aria-label={fill(texts.column, { letters: columnLetters(column) })}
      className={mergeClasses(styles.letter, column >= selected.left && column <= selected.right && styles.selectedHeader, isFrozen && styles.frozenLetter)}
      style={{ width: layout.columns.length(column), ...(isFrozen ? { left: lengths.rowNumber + layout.columns.start(column) } : {}) }}
    >
      {columnLetters(column)}
    </div>
  );
  return (
    <div role="row" aria-rowindex={1} className={styles.letters}>
      <div role="columnheader" aria-colindex={1} title={texts.corner} data-row={0} data-column={0} className={styles.corner}>
        <span className={styles.spoken}>{texts.corner}</span>
      </div>
      {indexes({ from: 1, to: frozen.columns }).map((column) => letter(column, true))}
      {gap > 0 && <div role="presentation" className={styles.gap} style={{ width: gap }} />}
      {indexes(columns).map((column) => letter(column, false))}
    </div>
  );
}

/** All entries of a span. */
export function indexes({ from, to }: Span): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
