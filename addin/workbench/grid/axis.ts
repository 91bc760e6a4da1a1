/** Positions along rows or columns: where each one starts, and which of them a window shows. */

/** `from` and `to` are 1-based and inclusive; `to < from` shows nothing. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Lengths in pixels; all entries have the usual length but the exceptions. */
export class Axis {
  readonly count: number;
  private readonly usual: number;
  private readonly special: readonly (readonly [index: number, length: number])[];
  private readonly extra: readonly number[];
  private readonly lengths: ReadonlyMap<number, number>;

  constructor(count: number, usual: number, exceptions: ReadonlyMap<number, number> = new Map()) {
    this.count = count;
    this.usual = usual;
    this.lengths = exceptions;
    this.special = [...exceptions].sort(([a], [b]) => a - b);
    let sum = 0;
    this.extra = this.special.map(([, length]) => (sum += length - usual));
  }

  /** The same with other lengths for some entries. */
  withLengths(others: ReadonlyMap<number, number>): Axis {
    return new Axis(this.count, this.usual, new Map([...this.lengths, ...others]));
  }

  length(index: number): number {
    return this.lengths.get(index) ?? this.usual;
  }

  /** Where the entry starts; of `count + 1`, the length of all. */
  start(index: number): number {
    const before = this.specialBefore(index);
    return (index - 1) * this.usual + (before === 0 ? 0 : (this.extra[before - 1] ?? 0));
  }

  total(): number {
    return this.start(this.count + 1);
  }

  /** The entry at a position; the last one beyond the end. */
  at(position: number): number {
    let low = 1;
    let high = Math.max(1, this.count);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Entries after the first `frozen` ones that stand between two positions, and some more at both ends. */
  window(from: number, to: number, frozen: number, overscan: number): Span {
    return {
      from: Math.max(frozen + 1, this.at(from) - overscan),
      to: Math.min(this.count, this.at(Math.max(from, to)) + overscan),
    };
  }

  private specialBefore(index: number): number {
    let low = 0;
    let high = this.special.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.special[middle]?.[0] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
