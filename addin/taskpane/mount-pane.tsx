/** Puts the pane into a page of its own: Excel's task pane, or WPS's. The workbench draws `Pane` beside its grid by itself. */
import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { paneLabels as labels } from '../../grading/messages/pane-labels.ts';
import type { Session } from '../session/session.ts';
import type { PaneExtras } from './pane-extras.ts';
import { Pane } from './pane.tsx';
import { useHiddenStyles } from './parts/hidden.ts';
import { paneTheme } from './theme.ts';

/** Draws the pane into `element`, which gives it its size. What comes back takes it out again and leaves the session open. */
export function mountPane(element: HTMLElement, session: Session, extras: PaneExtras): () => void {
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <FluentProvider theme={paneTheme} style={fullHeight}>
        <PanePage session={session} extras={extras} />
      </FluentProvider>
    </StrictMode>,
  );
  return () => root.unmount();
}

const fullHeight = { height: '100%' };

function PanePage({ session, extras }: { readonly session: Session; readonly extras: PaneExtras }): ReactElement {
  const { hidden } = useHiddenStyles();
  return (
    <main style={fullHeight}>
      <h1 className={hidden}>{labels.pane}</h1>
      <Pane session={session} {...extras} />
    </main>
  );
}
