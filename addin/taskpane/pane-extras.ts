/** What the place around the pane adds to it. */
import type { Documents } from '../documents/documents.ts';
import type { PaneTab } from './pane-ui.ts';
import type { RunSelfTest } from './self-test.ts';

export interface PaneExtras {
  /** What the 文件 tab makes documents with. */
  readonly documents: Documents;
  /** Runs the port's contract in the live host; the menu has no 自检 without it. */
  readonly selfTest?: RunSelfTest | undefined;
  /** What is open at first; 总览 where it is absent. */
  readonly initialTab?: PaneTab;
  /** Lets the place around ask for a tab while the pane is open (a ribbon button); what it gives ends it. */
  readonly listenForTab?: (listener: (tab: PaneTab) => void) => () => void;
  /** Version of the product, for 关于. */
  readonly version?: string | undefined;
}
