/** A correction that changes how a cell is written and not what it says. */
import type { DateCell, PercentCell } from '../records/sheet-grid.ts';

/** Why it is safe: what is taken away or rewritten. */
export const mendKinds = ['trim', 'width', 'number', 'date', 'unit', 'creditCode', 'choice'] as const;

export type MendKind = (typeof mendKinds)[number];

export interface Mend {
  readonly kind: MendKind;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The user's own heading. */
  readonly heading: string;
  /** As the cell says it now and as it will say it. */
  readonly before: string;
  readonly after: string;
  readonly value: string | number | DateCell | PercentCell;
  /** Only where the number itself changes, because the cell named another unit than the column's. */
  readonly converted?: { readonly from: string; readonly to: string };
}
