/** The end of work that nobody wants any more. */

/** Throws the signal's reason once it is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  // `throwIfAborted` and `reason` are younger than the oldest browser we run in.
  if (signal?.aborted === true) throw (signal.reason as unknown) ?? new DOMException('cancelled', 'AbortError');
}
