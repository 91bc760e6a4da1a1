/** Long work before the user's eyes: what is being done, how far it is, and how to stop it. */
import { settled, type SessionParts } from './parts.ts';

/** What long work is given. */
export interface UnderWay {
  readonly signal: AbortSignal;
  /** Names the phase and how far it is, from 0 to 1; undefined where nobody knows. */
  show(text: string, fraction?: number): void;
  /** From here on it goes through to its end: what was cancelled already is not heard any more. */
  commit(): void;
}

export interface LongWork {
  /** Runs it in its turn. Cancelled work ends in `onCancelled`; other trouble in a notice. */
  run(text: string, work: (under: UnderWay) => Promise<void>, onCancelled?: () => void | Promise<void>): Promise<void>;
  cancel(): void;
}

export function createLongWork(parts: SessionParts): LongWork {
  let current: AbortController | undefined;
  return {
    cancel: () => current?.abort(),
    run: (text, work, onCancelled) => settled(parts, () => parts.queue.run(async () => {
      if (parts.isClosed) return;
      const controller = new AbortController();
      const canCancel = onCancelled !== undefined;
      current = canCancel ? controller : undefined;
      let show = showOf(parts, canCancel);
      // What was said of the action before no longer belongs here.
      parts.store.set({ notice: undefined });
      show(text);
      const commit = () => {
        current = undefined;
        show = showOf(parts, false);
        const { work: shown } = parts.store.get();
        if (shown !== undefined && !parts.isClosed) parts.store.set({ work: { ...shown, canCancel: false } });
      };
      try {
        await work({ signal: controller.signal, show: (now, fraction) => show(now, fraction), commit });
      } catch (error) {
        // Old browsers keep no reason in the signal, so that what was thrown tells nothing.
        if (!controller.signal.aborted) throw error;
        if (!parts.isClosed) await onCancelled?.();
      } finally {
        current = undefined;
        parts.store.set({ work: undefined });
      }
    })),
  };
}

/** A host may tell of progress thousands of times: only whole percents are passed on. */
function showOf(parts: SessionParts, canCancel: boolean): (text: string, fraction?: number) => void {
  return (text, fraction) => {
    if (parts.isClosed) return;
    const whole = fraction === undefined ? undefined : Math.floor(fraction * 100) / 100;
    const { work } = parts.store.get();
    if (work?.text === text && work.fraction === whole) return;
    parts.store.set({ work: { text, fraction: whole, canCancel } });
  };
}
