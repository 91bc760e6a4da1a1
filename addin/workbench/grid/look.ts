/** The look of the grid: the one file of the workbench where pixels and colours stand beside Fluent's tokens. */

export const lengths = {
  row: 26,
  headingLine: 18,
  headingPadding: 8,
  headingLines: 3,
  letters: 24,
  rowNumber: 52,
  column: 88,
  narrowestColumn: 56,
  widestColumn: 260,
  /** On sheets of a few columns, such as explanations. */
  widestOfFew: 560,
  few: 3,
  headingLetters: 16,
  letter: 7.4,
  cellPadding: 18,
  sign: 8,
  editorMost: 420,
  /** Rows and columns stay in view while they take no more of the window than this. */
  frozenShare: 0.55,
  /** In a narrow window columns that stay in view get as narrow as this; the name of the enterprise keeps more. */
  narrowestFrozen: 44,
  narrowestName: 108,
  /** Rows and columns drawn beyond what is in view. */
  overscanRows: 6,
  overscanColumns: 2,
  /** Empty rows and columns offered after the last filled one. */
  spareRows: 30,
  spareColumns: 6,
  fewestRows: 60,
  fewestColumns: 20,
} as const;

/** Laid over the cells of a selection, so that marks stay visible below. */
export const selectedTint = 'linear-gradient(rgba(12, 127, 109, 0.14), rgba(12, 127, 109, 0.14))';

export const gridLine = '#e1e1e1';

/** Words on a mark's fill. */
export const onMark = '#242424';
