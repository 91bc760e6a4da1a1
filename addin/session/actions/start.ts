/** Looks at the workbook anew: what the packs ask, what is kept in it, whether it is marked, and what happens to it from now on. */
import type { WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import { sayProblem, type SessionParts } from '../parts.ts';
import type { Notice } from '../session.ts';
import type { Edits } from './edits.ts';
import { sayTakenOver, takeOver } from './settings.ts';

export interface Start {
  run(): Promise<void>;
  /** What the packs ask on the day of the settings. */
  loadLibrary(): Promise<void>;
  /** Whether this notice says what is wrong with the day of the settings. */
  isOfLibrary(notice: Notice | undefined): boolean;
  /** Hears of no more changes. */
  stop(): void;
}

export function createStart(parts: SessionParts, edits: Edits, loadNotes: () => Promise<WorkbookNotes>): Start {
  let stopListening: (() => void) | undefined;
  const stop = () => {
    stopListening?.();
    stopListening = undefined;
  };
  let told: Notice | undefined;
  const loadLibrary = async (): Promise<void> => {
    const { date } = parts.store.get().settings;
    const library = await parts.checker.library(date);
    // A later choice of the day may have been answered before.
    if (parts.isClosed || parts.store.get().settings.date !== date) return;
    if (!library.ok) {
      sayProblem(parts, library.problem);
      told = parts.store.get().notice;
      return;
    }
    parts.store.set({ library: library.value });
    // What was wrong with the day chosen before no longer holds.
    if (told !== undefined && parts.store.get().notice === told) parts.store.set({ notice: undefined });
    told = undefined;
  };
  const listen = async (): Promise<void> => {
    stop();
    const listening = await parts.host.listen(edits.hear);
    parts.store.set({ isFollowing: listening.ok });
    if (!listening.ok) return sayProblem(parts, listening.problem);
    stopListening = listening.value;
    if (parts.isClosed) stop();
  };
  return {
    loadLibrary,
    isOfLibrary: (notice) => notice !== undefined && notice === told,
    stop,
    run: async () => {
      edits.stop();
      parts.book = undefined;
      parts.marked = undefined;
      parts.store.set({ view: undefined, isOutdated: false, isMarked: false, areMarksOld: false, notice: undefined });
      const notes = await loadNotes();
      parts.store.set({ notes });
      takeOver(parts, notes.check);
      await loadLibrary();
      const marked = await parts.host.isMarked();
      if (parts.isClosed) return;
      if (!marked.ok) sayProblem(parts, marked.problem);
      parts.store.set({ isMarked: marked.ok && marked.value });
      await listen();
      sayTakenOver(parts);
    },
  };
}
