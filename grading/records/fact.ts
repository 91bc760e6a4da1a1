/** The value of one field of one row, after it was read and normalised. */

/** A quantity of which only bounds are known: `≤10`, `8～12`, `<0.5`, `未检出` (0 to 0). `max` may be Infinity. */
export interface Interval {
  readonly kind: 'interval';
  readonly min: number;
  readonly max: number;
}

/** What stands in a cell of a real list's grade column: `B级`, `地方C`, `民生豁免-B`, `长期停产`. */
export interface GradeClaim {
  readonly kind: 'gradeClaim';
  readonly grade?: string;
  readonly qualifier?: string;
  readonly status?: string;
}

export type FactValue = number | string | boolean | readonly string[] | Interval | GradeClaim;

/** `undefined`: nothing usable stands there. `null`: the user wrote that there is none (`/`, `无`, `—`). */
export type Fact = FactValue | null | undefined;
