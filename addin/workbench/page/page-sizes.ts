/** Lengths of the page that no token covers. */
export const pageSizes = {
  welcome: '560px',
  icon: '64px',
  splitter: 6,
  /** The pane, in pixels. */
  pane: 400,
  narrowestPane: 320,
  /** What the grid keeps of the window. */
  narrowestGrid: 360,
  splitterStep: 20,
  tab: '220px',
  /** Below this width the pane stands under the grid, and the file's name under the buttons. */
  narrow: '@media (max-width: 699px)',
} as const;
