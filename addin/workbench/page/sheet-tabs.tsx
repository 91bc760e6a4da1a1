/** The tabs of the worksheets below the grid. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import type { SheetCells } from '../book/sheet-cells.ts';
import { pageSizes } from './page-sizes.ts';

const useStyles = makeStyles({
  tabs: { flexGrow: 1, minWidth: 0, overflowX: 'auto', overflowY: 'hidden' },
  tab: { maxWidth: pageSizes.tab, flexShrink: 0, whiteSpace: 'nowrap' },
  hidden: { color: tokens.colorNeutralForeground3 },
});

export interface SheetTabsProps {
  readonly sheets: readonly SheetCells[];
  readonly shown: string;
  readonly onShow: (sheet: string) => void;
}

export function SheetTabs({ sheets, shown, onShow }: SheetTabsProps): ReactElement {
  const styles = useStyles();
  return (
    <TabList className={styles.tabs} size="small" aria-label={texts.sheets} selectedValue={shown} onTabSelect={(_, { value }) => onShow(String(value))}>
      {sheets.map(({ name, hidden }) => (
        <Tab key={name} value={name} className={styles.tab}>{hidden ? fill(texts.hiddenSheet, { sheet: name }) : name}</Tab>
      ))}
    </TabList>
  );
}
