/** How far a piece of work is, told forward only, and the places where it can be cancelled. */
import { throwIfCancelled } from '../../cancelled.ts';
import type { WorkOptions } from '../../host.ts';

export class Stages {
  readonly signal: AbortSignal | undefined;
  private readonly onProgress: ((fraction: number) => void) | undefined;
  private last = 0;

  constructor(options: WorkOptions = {}) {
    this.signal = options.signal;
    this.onProgress = options.onProgress;
  }

  /** Tells a fraction of the work. Throws the reason of a cancelled signal. */
  reach(fraction: number): void {
    throwIfCancelled(this.signal);
    if (fraction <= this.last) return;
    this.last = fraction;
    this.onProgress?.(fraction);
  }

  /** The part of the work between two fractions of it. */
  part(from: number, to: number): Stages {
    return new Stages({ onProgress: (fraction) => this.reach(from + (to - from) * fraction), signal: this.signal });
  }
}
