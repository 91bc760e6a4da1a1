/** Work in pieces: every call of WPS blocks the pane, so the page gets a turn between them. */
import { throwIfCancelled } from '../cancelled.ts';
import type { WorkOptions } from '../host.ts';

export class Pace {
  private readonly options: WorkOptions;
  private reached = 0;
  private since = Date.now();

  constructor(options: WorkOptions = {}) {
    this.options = options;
    throwIfCancelled(options.signal);
  }

  /** Tells how far the work is and gives the page a turn; throws the signal's reason once nobody wants the work any more. */
  async rest(fraction = this.reached): Promise<void> {
    this.tell(fraction);
    // A message would be quicker than a timer, but timers also run in the oldest webviews.
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    this.since = Date.now();
    throwIfCancelled(this.options.signal);
  }

  /** The same, but only when the page has waited long enough. */
  async breathe(): Promise<void> {
    if (Date.now() - this.since > longestTurn) await this.rest();
  }

  tell(fraction: number): void {
    this.reached = Math.max(this.reached, Math.min(1, fraction));
    this.options.onProgress?.(this.reached);
  }
}

/** Milliseconds that the page may be without a turn. */
const longestTurn = 40;
