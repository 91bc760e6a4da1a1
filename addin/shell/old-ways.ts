/** What browsers as old as Chrome 69 have, but do otherwise: sorting that mixes equals, and stopping without a reason. */

type Compare = (a: unknown, b: unknown) => number;

interface Arrays {
  readonly prototype: { sort: (compare?: Compare) => unknown[] };
}

interface Stopping {
  readonly AbortController?: { readonly prototype: { abort: (reason?: unknown) => void } } | undefined;
  readonly AbortSignal?: { readonly prototype: object } | undefined;
}

/** More than the ten elements that old browsers sort by insertion, which is stable. */
const enough = 512;

/** Equals keep their order, as everywhere since Chrome 70: lists then come in the same order as from the command line. */
export function keepSortStable({ prototype }: Arrays): void {
  const sort = prototype.sort;
  const probe = Array.from({ length: enough }, (_, at) => at);
  sort.call(probe as never, (a, b) => Math.floor((a as number) / 8) - Math.floor((b as number) / 8));
  if (probe.every((value, at) => value === at)) return;
  const stable = function stable(this: unknown[], compare?: Compare): unknown[] {
    if (compare === undefined) return sort.call(this as never);
    const present = this.filter((value) => value !== undefined).map((value, at) => ({ value, at }));
    sort.call(present as never, (a, b) => {
      const [one, other] = [a as typeof present[number], b as typeof present[number]];
      return compare(one.value, other.value) || one.at - other.at;
    });
    for (let at = 0; at < this.length; at++) this[at] = present[at]?.value;
    return this;
  };
  Object.defineProperty(prototype, 'sort', { value: stable, writable: true, configurable: true });
}

/** `signal.reason`, as everywhere since Chrome 98. */
export function keepAbortReason({ AbortController: controller, AbortSignal: signal }: Stopping): void {
  if (controller === undefined || signal === undefined || 'reason' in signal.prototype) return;
  const { abort } = controller.prototype;
  const withReason = function withReason(this: { readonly signal: AbortSignal }, reason?: unknown): void {
    if (!this.signal.aborted) {
      Object.defineProperty(this.signal, 'reason', { value: reason === undefined ? new DOMException('aborted', 'AbortError') : reason, configurable: true });
    }
    abort.call(this as never);
  };
  Object.defineProperty(controller.prototype, 'abort', { value: withReason, writable: true, configurable: true });
}
