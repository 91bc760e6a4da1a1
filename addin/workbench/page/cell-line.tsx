/** The line above the grid: the active cell with all it says, and how much is selected. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { cellText } from '../../../grading/records/cell-text.ts';
import { anchorOf, rangeOf, type Selection } from '../book/selection.ts';
import type { SheetCells } from '../book/sheet-cells.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'baseline', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200, minHeight: tokens.lineHeightBase300,
  },
  address: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, minWidth: '3em' },
  value: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

export function CellLine({ sheet, selection }: { readonly sheet: SheetCells; readonly selection: Selection }): ReactElement {
  const styles = useStyles();
  const { row, column } = anchorOf(selection.active, sheet.merges);
  const { top, bottom, left, right } = rangeOf(selection, sheet.merges);
  const value = sheet.valueAt(row, column);
  const text = value === undefined ? '' : cellText(value);
  const isMany = selection.active.row !== selection.corner.row || selection.active.column !== selection.corner.column;
  return (
    <div className={styles.line}>
      <span className={styles.address}>{cellAddress(row, column)}</span>
      <span className={styles.value} title={text}>{text}</span>
      {isMany && <span className={styles.count}>{fill(texts.selected, { rows: bottom - top + 1, columns: right - left + 1 })}</span>}
    </div>
  );
}
