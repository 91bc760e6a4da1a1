/** The 文件 tab without its looks: what was chosen, what would be made of it, and the making. It lives as long as the pane. */
import { problemLine } from '../../grading/messages/problem.ts';
import type { Result } from '../../grading/messages/result.ts';
import { internalFault } from '../checker/internal-fault.ts';
import { createStore } from '../session/store.ts';
import type { Session } from '../session/session.ts';
import type { DocumentChoice, DocumentsState } from './documents-state.ts';
import type { DocumentRequest, Documents, OwnTemplate, PlannedFace } from './documents.ts';

export type { DocumentsState } from './documents-state.ts';

/** Gives the user a file. */
export type SaveDocument = (fileName: string, bytes: Uint8Array) => void;

export interface DocumentsModel {
  readonly state: () => DocumentsState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Keeps the plan up to date while somebody looks at it; what it gives ends that. */
  watch(): () => void;
  choose(choice: Partial<DocumentChoice>): void;
  addTemplates(templates: readonly OwnTemplate[]): void;
  removeTemplate(name: string): void;
  /** Files that could not be read, as sentences; until the next choice. */
  setUnread(unread: readonly string[]): void;
  /** Makes everything that is planned, or the one document, and saves it. */
  make(path?: string): Promise<void>;
  cancel(): void;
  /** Saves once more what was made last. */
  saveAgain(): void;
  preview(face: PlannedFace): Promise<Result<readonly string[]>>;
}

/** Edits come one after the other; a plan is for when there is a pause. */
const pause = 400;

const start: DocumentsState = {
  choice: { settings: undefined, templates: [], kinds: [], scope: 'usual', chosen: new Set() },
  unread: [], plan: undefined, planFault: undefined, isPlanning: false, making: undefined, outcome: undefined,
};

export function createDocumentsModel(session: Session, documents: Documents, save: SaveDocument): DocumentsModel {
  const store = createStore<DocumentsState>(start);
  let isWanted = false;
  let isRunning = false;
  let watchers = 0;
  let controller: AbortController | undefined;
  /** Of the plan that is being worked out. */
  let planning: AbortController | undefined;
  let last: { readonly fileName: string; readonly bytes: Uint8Array } | undefined;

  const request = (kinds: readonly string[] = store.get().choice.kinds): DocumentRequest => {
    const { settings, templates, scope, chosen } = store.get().choice;
    return { setup: { settings: settings?.text, templates }, kinds, enterprises: scope === 'chosen' ? [...chosen] : scope, shown: session.state().view?.shown };
  };

  /** One at a time; what changes meanwhile ends it, and is planned right after. */
  async function plan(): Promise<void> {
    isWanted = true;
    planning?.abort();
    if (isRunning || watchers === 0) return;
    isRunning = true;
    store.set({ isPlanning: true });
    while (isWanted && watchers > 0 && session.state().view !== undefined) {
      isWanted = false;
      const { signal } = planning = new AbortController();
      const found = await documents.plan(request(), { signal }).catch(internalFault);
      if (!signal.aborted) store.set(found.ok ? { plan: found.value, planFault: undefined } : { plan: undefined, planFault: problemLine(found.problem) });
    }
    isRunning = false;
    store.set({ isPlanning: false });
  }

  function choose(choice: Partial<DocumentChoice>): void {
    store.set({ choice: { ...store.get().choice, ...choice }, unread: [] });
    forget();
    void plan();
  }

  function forget(): void {
    last = undefined;
    if (store.get().making === undefined) store.set({ outcome: undefined });
  }

  function watch(): () => void {
    let seen = session.state().view;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      const { view } = session.state();
      if (view === seen) return;
      const isFirst = seen === undefined;
      seen = view;
      forget();
      if (view === undefined) store.set({ plan: undefined, planFault: undefined });
      clearTimeout(timer);
      timer = setTimeout(() => void plan(), isFirst ? 0 : pause);
    };
    const stop = session.subscribe(hear);
    watchers += 1;
    void plan();
    return () => {
      watchers -= 1;
      if (watchers === 0) planning?.abort();
      clearTimeout(timer);
      stop();
    };
  }

  async function make(path?: string): Promise<void> {
    const { making, plan: now } = store.get();
    if (making !== undefined) return;
    const face = now?.documents.find((one) => one.path === path);
    const { view } = session.state();
    const own = controller = new AbortController();
    store.set({ making: 0, outcome: undefined });
    last = undefined;
    try {
      const options = { signal: own.signal, onProgress: (fraction: number) => store.set({ making: Math.floor(fraction * 100) / 100 }) };
      const made = await documents.make(request(face === undefined ? undefined : [face.kind]), options, path);
      if (own.signal.aborted) return store.set({ outcome: { kind: 'cancelled' } });
      if (!made.ok) return store.set({ outcome: { kind: 'failed', text: problemLine(made.problem) } });
      const { bytes, fileName, documents: count, problems } = made.value;
      last = { fileName, bytes };
      save(fileName, bytes);
      const lacks = now?.documents.some(({ missing }) => missing.length > 0) === true;
      store.set({ outcome: { kind: 'saved', fileName, count, lacks, isOlder: session.state().view !== view, problems: problems.map(problemLine) } });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      store.set({ outcome: own.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', text: detail } });
    } finally {
      store.set({ making: undefined });
    }
  }

  return {
    state: store.get,
    subscribe: store.subscribe,
    watch,
    choose,
    addTemplates: (added) => choose({ templates: [...store.get().choice.templates.filter(({ name }) => added.every((one) => one.name !== name)), ...added] }),
    removeTemplate: (name) => choose({ templates: store.get().choice.templates.filter((one) => one.name !== name) }),
    setUnread: (unread) => store.set({ unread }),
    make,
    cancel: () => controller?.abort(),
    saveAgain: () => { if (last !== undefined) save(last.fileName, last.bytes); },
    preview: (face) => documents.preview(request([face.kind]), face.path),
  };
}
