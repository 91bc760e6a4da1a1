/** What the user decided about a workbook and we keep in it: which heading means which field, which findings are to be left out, and how it is to be checked. */

/** A finding or problem that the user leaves out, with the reason. It holds as long as the cell says the same. */
export interface IgnoredEntry {
  /** Name of the sheet it stands in. An entry without it, as earlier notes have them, fits every sheet. */
  readonly sheet?: string;
  /** Name of the enterprise as it stands in the row; empty for a whole sheet. */
  readonly enterprise: string;
  /** Name of the production line; empty when there is none. */
  readonly line: string;
  /** `cement/clinker outlet-pm` (table and indicator) for a finding, `CELL_003 颗粒物` (code and heading) for a problem. */
  readonly subject: string;
  /** What the cell said when it was left out; empty for an empty cell. */
  readonly seen: string;
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** How the workbook was last checked; what the user did not choose is absent. */
export interface KeptCheck {
  /** YYYY-MM-DD. */
  readonly date?: string;
  /** The grade that every line was measured against. */
  readonly target?: string;
}

export interface WorkbookNotes {
  /** The user's own heading (groups and leaf joined by `/`) to the id of the field; an empty id means: do not read this column. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly ignored: readonly IgnoredEntry[];
  /** Absent where nothing was chosen, as in earlier notes. */
  readonly check?: KeptCheck;
}

export const noNotes: WorkbookNotes = { mapping: {}, ignored: [] };
