/** Grid, the line above it and the tabs below, for the sheet that is shown. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useSyncExternalStore, type ReactElement } from 'react';
import { knownFields } from '../../../grading/indicators/known-fields.ts';
import { fill } from '../../../grading/messages/template.ts';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import { CellIssues } from '../grid/cell-issues.ts';
import { Grid } from '../grid/grid.tsx';
import { frozenRows, guessHeaderRows } from '../grid/heading-block.ts';
import { CellLine } from './cell-line.tsx';
import type { Issue } from '../../session/session.ts';
import type { PageModel } from './page-model.ts';
import { SheetTabs } from './sheet-tabs.tsx';

const useStyles = makeStyles({
  area: { flexGrow: 1, minWidth: 0, minHeight: 0, overflow: 'hidden', display: 'flex', flexDirection: 'column', position: 'relative' },
  tabs: { flexShrink: 0, display: 'flex', backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function SheetArea({ model, version }: { readonly model: PageModel; readonly version: number }): ReactElement | null {
  const styles = useStyles();
  const { host, session } = model;
  const state = useSyncExternalStore(session.subscribe, session.state, session.state);
  const { sheet: name, selection } = host.view();
  const sheet = host.book().cells(name);
  const issues = useCellIssues(state.view?.issues ?? noIssues);
  const guess = useMemo(() => (sheet === undefined ? 0 : guessHeaderRows(sheet)), [sheet]);
  const say = useCallback((text: string) => model.say(text), [model]);
  if (sheet === undefined) return null;
  const read = state.view?.index.result.sheets.find((candidate) => candidate.name === name);
  const nameColumn = read?.columns.find(({ field }) => field === knownFields.name)?.column ?? 0;
  return (
    <main className={styles.area} aria-label={fill(texts.gridRegion, { file: host.book().file })}>
      <CellLine sheet={sheet} selection={selection} />
      <Grid
        key={`${host.book().file}\n${name}`} host={host} sheet={sheet} version={version} issues={issues} isColoured={state.isMarked} say={say}
        headingRows={read === undefined ? guess : frozenRows(read.headerRows[1])} lastFrozenColumn={nameColumn}
      />
      <div className={styles.tabs}>
        <SheetTabs sheets={host.book().sheets()} shown={name} onShow={(shown) => host.show(shown)} />
      </div>
    </main>
  );
}

const noIssues: readonly Issue[] = [];

/** After an edit, rows whose issues are as they were are not drawn again. */
function useCellIssues(issues: readonly Issue[]): CellIssues {
  const last = useRef<CellIssues>(undefined);
  return useMemo(() => {
    last.current = new CellIssues(issues, last.current);
    return last.current;
  }, [issues]);
}
