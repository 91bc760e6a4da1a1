/** The page of the workbench: bar, grid and pane side by side, or the first screen while nothing is open. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore, type DragEvent, type ReactElement } from 'react';
import { Pane } from '../../taskpane/pane.tsx';
import type { PaneExtras } from '../../taskpane/pane-extras.ts';
import { paneTheme } from '../../taskpane/theme.ts';
import { fromFile, fromSample } from './file-sources.ts';
import { NoticeLine } from './notice-line.tsx';
import type { PageModel } from './page-model.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { SheetArea } from './sheet-area.tsx';
import { Splitter, usePaneWidth } from './splitter.tsx';
import { ToolBar } from './tool-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { Welcome } from './welcome.tsx';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';

export interface AppProps {
  readonly model: PageModel;
  /** The sample as a `data:` address. */
  readonly sample: string;
  readonly extras: PaneExtras;
}

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground3, overflow: 'hidden' },
  middle: { flexGrow: 1, minHeight: 0, display: 'flex' },
  side: { flexShrink: 0, display: 'flex' },
  pane: { minWidth: 0, outlineStyle: 'none', backgroundColor: tokens.colorNeutralBackground1 },
});

export function App({ model, sample, extras }: AppProps): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(model.subscribe, model.state, model.state);
  const version = useSyncExternalStore(model.host.subscribe, model.host.version, model.host.version);
  const chooser = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [width, setWidth] = usePaneWidth();
  const drop = useDrop((file) => void model.ask(fromFile(file)));
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
  const choose = () => chooser.current?.click();
  return (
    <FluentProvider theme={paneTheme} className={styles.page} {...drop.handlers}>
      <input
        ref={chooser} type="file" accept=".xlsx" hidden aria-label={texts.open} tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void model.ask(fromFile(file));
        }}
      />
      {state.isOpen && <ToolBar model={model} version={version} isBusy={state.work !== undefined} onOpen={choose} />}
      <NoticeLine state={state} onDismiss={() => model.dismiss()} />
      {state.isOpen ? (
        <div className={styles.middle}>
          <SheetArea model={model} version={version} />
          <aside className={styles.side} aria-label={texts.paneRegion}>
            <Splitter width={width} onWidth={setWidth} />
            <div ref={pane} className={styles.pane} style={{ width }} tabIndex={-1}>
              <Pane session={model.session} {...extras} />
            </div>
          </aside>
        </div>
      ) : <Welcome isBusy={state.work !== undefined} isDropping={drop.isOver} onOpen={choose} onSample={() => void model.ask(fromSample(sample))} />}
      <ReplaceDialog file={state.waiting === undefined ? undefined : model.host.book().file} onChoice={(choice) => void model.decide(choice)} />
    </FluentProvider>
  );
}

interface Drop {
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** The whole page takes files; without this the browser would leave the page for the file. */
function useDrop(take: (file: File) => void): Drop {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event) => {
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event) => {
        if (event.relatedTarget === null) setIsOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) take(file);
      },
    },
  };
}
