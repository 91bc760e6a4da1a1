/** The tabs of the worksheets below the grid. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { fill } from '../../../grading/messages/template.ts';
import { gridTexts as texts } from '../../../grading/messages/workbench.ts';
import type { SheetCells } from '../book/sheet-cells.ts';
import { pageSizes } from './page-sizes.ts';

const useStyles = makeStyles({
  strip: { position: 'relative', padding: tokens.strokeWidthThick, flexGrow: 1, minWidth: 0, overflowX: 'auto', overflowY: 'hidden' },
  tabs: { width: 'max-content' },
  tab: { maxWidth: pageSizes.tab, flexShrink: 0, whiteSpace: 'nowrap' },
  hidden: { color: tokens.colorNeutralForeground3 },
});

/** Pixels that show of the neighbour, so that one sees there are more. */
const besides = 24;

export interface SheetTabsProps {
  readonly sheets: readonly SheetCells[];
  readonly shown: string;
  readonly onShow: (sheet: string) => void;
}

export function SheetTabs({ sheets, shown, onShow }: SheetTabsProps): ReactElement {
  const styles = useStyles();
  const strip = useRef<HTMLDivElement>(null);
  const at = sheets.findIndex(({ name }) => name === shown);
  useEffect(() => {
    // By its place: which tab is the selected one reaches the tabs only after this.
    const tab = strip.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at];
    if (strip.current !== null && tab !== undefined) bringIntoView(strip.current, tab);
  }, [at, sheets.length]);
  return (
    <div ref={strip} className={styles.strip}>
      <TabList className={styles.tabs} size="small" aria-label={texts.sheets} selectedValue={shown} onTabSelect={(_, { value }) => onShow(String(value))}>
        {sheets.map(({ name, hidden }) => (
          <Tab key={name} value={name} className={styles.tab}>{hidden ? fill(texts.hiddenSheet, { sheet: name }) : name}</Tab>
        ))}
      </TabList>
    </div>
  );
}

/** Only the strip scrolls: `scrollIntoView` would move everything around it too. */
function bringIntoView(strip: HTMLElement, tab: HTMLElement): void {
  const [room, box] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (box.left < room.left) strip.scrollLeft -= room.left - box.left + besides;
  else if (box.right > room.right) strip.scrollLeft += box.right - room.right + besides;
}
