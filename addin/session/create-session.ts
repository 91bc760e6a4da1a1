/** The session: one state, and the actions that change it. */
import { workTexts } from '../../grading/messages/pane.ts';
import { noNotes } from '../../grading/notes/workbook-notes.ts';
import type { LiveHost } from '../../workbook/host.ts';
import type { Checker } from '../checker/checker.ts';
import { createCheck } from './actions/check.ts';
import { createEdits, type Delay } from './actions/edits.ts';
import { createGoTo } from './actions/go-to.ts';
import { createSetMarks } from './actions/marks.ts';
import { createMendActions } from './actions/mends.ts';
import { createNoteActions } from './actions/notes.ts';
import { createSetSettings } from './actions/settings.ts';
import { createStart } from './actions/start.ts';
import { createDoubtfulColumns } from './faces/doubtful-columns.ts';
import { createIssuesOf } from './faces/issues.ts';
import { createNarrowing } from './narrow.ts';
import type { SessionParts } from './parts.ts';
import { createQueue } from './queue.ts';
import type { Session, SessionState } from './session.ts';
import { createStore } from './store.ts';
import { createLongWork } from './work.ts';

export interface SessionOptions {
  readonly host: LiveHost;
  readonly checker: Checker;
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** The timer of the page unless told. */
  readonly delay?: Delay;
}

const timer: Delay = (milliseconds, then) => {
  // At the end of this very task: the worker judges while the page draws what was typed.
  if (milliseconds === 0) {
    let isOff = false;
    void Promise.resolve().then(() => isOff || then());
    return () => { isOff = true; };
  }
  const handle = setTimeout(then, milliseconds);
  return () => clearTimeout(handle);
};

/** The session owns the checker from here on: closing one closes the other. */
export function createSession({ host, checker, today, delay = timer }: SessionOptions): Session {
  const store = createStore(initialState(host, today()));
  const parts: SessionParts = {
    host, checker, store, today, queue: createQueue(), issuesOf: createIssuesOf(), narrow: createNarrowing(),
    book: undefined, marked: undefined, changes: 0, unkeptNotes: [],
    isDayChosen: false, takenOver: {}, isClosed: false,
  };
  const work = createLongWork(parts);
  const edits = createEdits(parts, work, delay);
  const notes = createNoteActions(parts, work);
  const start = createStart(parts, edits, notes.load);
  const columnsOf = createDoubtfulColumns();
  return {
    state: store.get,
    subscribe: store.subscribe,
    start: () => work.run(workTexts.starting, start.run),
    setSettings: createSetSettings(parts, start),
    check: createCheck(parts, work),
    cancel: work.cancel,
    goTo: createGoTo(parts),
    setMarks: createSetMarks(parts, work),
    doubtfulColumns: () => columnsOf(parts.book, store.get().library),
    confirmMapping: notes.confirmMapping,
    ...createMendActions(parts, work),
    ignore: notes.ignore,
    restore: notes.restore,
    dismissNotice: () => store.set({ notice: undefined }),
    close: () => {
      if (parts.isClosed) return;
      parts.isClosed = true;
      work.cancel();
      edits.stop();
      start.stop();
      checker.close();
    },
  };
}

function initialState(host: LiveHost, date: string): SessionState {
  return {
    hostKind: host.kind,
    library: undefined,
    settings: { scope: 'sheet', visibleOnly: false, target: undefined, date },
    work: undefined,
    notice: undefined,
    view: undefined,
    isOutdated: false,
    isFollowing: true,
    isMarked: false,
    areMarksOld: false,
    notes: noNotes,
  };
}
