/** A batch of Office.js in progress: round trips that can be cancelled, and our own writes kept apart from the user's. */
import { throwIfCancelled } from '../cancelled.ts';

/** Whether a requirement set of ExcelApi is there: `isSupported('1.13')`. */
export type ApiSupport = (version: string) => boolean;

/** What stays the same as long as the workbook is open, and so is asked only once. */
export interface WorkbookMemory {
  date1904?: boolean;
}

/** What a batch and its copy without the cancel have in common. */
export interface BatchState {
  /** From the first change on the work ends by itself: nobody is told that it is over while it still puts things back. */
  isWriting: boolean;
  /** Whether each round trip switches off the events of what it carries. */
  isMuted: boolean;
  /** Called with each answer that is waited for. */
  readonly watch: (answer: Promise<unknown>) => void;
}

/** From here on events tell who made a change, so that ours need not be switched off. */
const sourceApi = '1.14';

/** A batch in progress. */
export class ExcelSession {
  readonly context: Excel.RequestContext;
  readonly isSupported: ApiSupport;
  readonly memory: WorkbookMemory;
  private readonly signal: AbortSignal | undefined;
  private readonly state: BatchState;

  constructor(context: Excel.RequestContext, isSupported: ApiSupport, memory: WorkbookMemory, signal: AbortSignal | undefined, state: BatchState) {
    this.context = context;
    this.isSupported = isSupported;
    this.memory = memory;
    this.signal = signal;
    this.state = state;
  }

  sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(name);
  }

  /** Sends what has been asked for; throws the signal's reason instead once the work is cancelled. */
  async sync(): Promise<void> {
    throwIfCancelled(this.signal);
    const { runtime } = this.context;
    // On again within the same request: what the user does between two requests is heard.
    if (this.state.isMuted) runtime.enableEvents = true;
    const answer = this.context.sync();
    this.state.watch(answer);
    try {
      await answer;
    } finally {
      if (this.state.isMuted) runtime.enableEvents = false;
    }
    throwIfCancelled(this.signal);
  }

  /** The same batch without the cancel: for what has to be put back. */
  stubborn(): ExcelSession {
    return new ExcelSession(this.context, this.isSupported, this.memory, undefined, this.state);
  }

  /** Tells that changes begin, unless the work is cancelled; gives the batch without the cancel. */
  startWriting(): ExcelSession {
    throwIfCancelled(this.signal);
    this.state.isWriting = true;
    return this.stubborn();
  }

  /** Does something while our own changes raise no events that would look like the user's. */
  async quietly<T>(work: () => Promise<T>): Promise<T> {
    const { context, state } = this;
    context.application.suspendApiCalculationUntilNextSync();
    if (this.isSupported(sourceApi)) return work();
    state.isMuted = true;
    context.runtime.enableEvents = false;
    try {
      return await work();
    } finally {
      state.isMuted = false;
      context.runtime.enableEvents = true;
      await this.stubborn().sync();
    }
  }
}
