/** The page of the workbench: bar, grid and pane side by side, or the first screen while nothing is open. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore, type CSSProperties, type ReactElement } from 'react';
import { Pane } from '../../taskpane/pane.tsx';
import type { PaneExtras } from '../../taskpane/pane-extras.ts';
import { paneTheme } from '../../taskpane/theme.ts';
import { fromFiles, fromSample, openable } from './file-sources.ts';
import { NoticeLine } from './notice-line.tsx';
import { PageDialogs } from './page-dialogs.tsx';
import type { PageModel } from './page-model.ts';
import { pageSizes } from './page-sizes.ts';
import { SheetArea } from './sheet-area.tsx';
import { Splitter, usePaneWidth } from './splitter.tsx';
import { ToolBar } from './tool-bar.tsx';
import { useDrop } from './use-drop.ts';
import { gridField, useShortcuts } from './use-shortcuts.ts';
import { Welcome } from './welcome.tsx';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';

export interface AppProps {
  readonly model: PageModel;
  /** The sample as a `data:` address. */
  readonly sample: string;
  readonly extras: PaneExtras;
}

const useStyles = makeStyles({
  page: { position: 'relative', height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground3, overflowX: 'hidden', overflowY: 'hidden' },
  middle: { flexGrow: 1, minHeight: 0, minWidth: 0, display: 'flex', [pageSizes.narrow]: { flexDirection: 'column' } },
  side: {
    flexShrink: 0, minWidth: 0, display: 'flex',
    [pageSizes.narrow]: { position: 'relative', height: '55%', borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  pane: { minWidth: 0, width: 'var(--pane-width)', [pageSizes.narrow]: { position: 'absolute', top: 0, bottom: 0, left: 0, width: '100%' }, outlineStyle: 'none', backgroundColor: tokens.colorNeutralBackground1 },
});

export function App({ model, sample, extras }: AppProps): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(model.subscribe, model.state, model.state);
  const version = useSyncExternalStore(model.host.subscribe, model.host.version, model.host.version);
  const chooser = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [width, setWidth] = usePaneWidth();
  const drop = useDrop((files) => void model.ask(fromFiles(files)));
  useShortcuts(model, pane);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!model.host.isUnsaved()) return;
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [model]);
  useEffect(() => {
    if (state.openings > 0) document.querySelector<HTMLElement>(gridField)?.focus({ preventScroll: true });
  }, [state.openings]);
  const choose = () => chooser.current?.click();
  return (
    <FluentProvider theme={paneTheme} className={styles.page} {...drop.handlers}>
      <input
        ref={chooser} type="file" accept={openable} hidden aria-label={texts.open} tabIndex={-1}
        onChange={(event) => {
          const files = [...event.target.files ?? []];
          event.target.value = '';
          if (files.length > 0) void model.ask(fromFiles(files));
        }}
      />
      {state.isOpen && <ToolBar model={model} version={version} isBusy={state.work !== undefined} onOpen={choose} />}
      <NoticeLine state={state} hasStaleFormulas={state.isOpen && model.host.book().hasStaleFormulas()} onDismiss={() => model.dismiss()} />
      {state.isOpen ? (
        <div className={styles.middle}>
          <SheetArea model={model} version={version} />
          <aside className={styles.side} aria-label={texts.paneRegion}>
            <Splitter width={width} onWidth={setWidth} />
            <div ref={pane} className={styles.pane} style={{ '--pane-width': `${width}px` } as CSSProperties} tabIndex={-1}>
              <Pane session={model.session} {...extras} />
            </div>
          </aside>
        </div>
      ) : <Welcome isBusy={state.work !== undefined} isDropping={drop.isOver} onOpen={choose} onSample={() => void model.ask(fromSample(sample))} />}
      <PageDialogs model={model} state={state} />
    </FluentProvider>
  );
}
