/** What the workbench page does around pane and grid: opening, saving, and what it says about them. */
import { interfaceTexts } from '../../../grading/messages/interface.ts';
import { problemLine, type Problem } from '../../../grading/messages/problem.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { fill } from '../../../grading/messages/template.ts';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import type { Notice, Session } from '../../session/session.ts';
import type { WorkbenchHost } from '../workbench-host.ts';
import type { FileSaver } from './save-copy.ts';

/** Planning the marks of longer lists is a pause that somebody has to ask for; corner signs show without. */
const colouredLines = 2_000;

/** A file the user wants to open; `read` is called when it is its turn. */
export interface FileSource {
  readonly name: string;
  read(): Promise<Result<Uint8Array>>;
}

export interface PageState {
  readonly isOpen: boolean;
  readonly work: { readonly text: string; readonly fraction: number | undefined } | undefined;
  readonly notice: Notice | undefined;
  /** A file that waits for the user to decide about unsaved edits. */
  readonly waiting: FileSource | undefined;
}

/** Every action settles without throwing; trouble becomes a notice. */
export class PageModel {
  readonly host: WorkbenchHost;
  readonly session: Session;
  private readonly saver: FileSaver;
  private current: PageState = { isOpen: false, work: undefined, notice: undefined, waiting: undefined };
  private readonly listeners = new Set<() => void>();
  private idle: Promise<unknown> = Promise.resolve();
  /** The result that is shown was seen before. */
  private hadResult = false;

  constructor(host: WorkbenchHost, session: Session, saver: FileSaver) {
    this.host = host;
    this.session = session;
    this.saver = saver;
    session.subscribe(() => this.markFirstResult());
  }

  readonly state = (): PageState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens the file, after asking where edits would be lost. */
  async ask(source: FileSource): Promise<void> {
    // What is under way ends first; a file that is dropped meanwhile is not lost.
    await this.idle;
    if (this.host.isUnsaved()) this.set({ waiting: source });
    else await this.open(source);
  }

  async decide(choice: 'save' | 'discard' | 'cancel'): Promise<void> {
    const source = this.current.waiting;
    this.set({ waiting: undefined });
    if (source === undefined || choice === 'cancel') return;
    if (choice === 'save' && !(await this.save())) return;
    await this.open(source);
  }

  /** Whether a copy was given to the user. */
  save(): Promise<boolean> {
    if (this.current.work !== undefined || !this.current.isOpen) return Promise.resolve(false);
    const saving = this.writeCopy();
    this.idle = saving.catch(() => undefined);
    return saving;
  }

  private async writeCopy(): Promise<boolean> {
    const { host } = this;
    const name = copyName(host.book().file, this.session.state().isMarked);
    const target = await this.saver.choose(name);
    if (target === undefined) return false;
    try {
      this.set({ work: { text: texts.saving, fraction: undefined }, notice: undefined });
      // The marks as they are now: edits since may have put some of them right.
      if (this.session.state().isMarked && this.session.state().areMarksOld) await this.session.setMarks(true);
      const written = await host.save({ onProgress: (fraction) => this.set({ work: { text: texts.saving, fraction } }) });
      if (!written.ok) return this.fail(written.problem);
      const kept = await target.write(written.value);
      if (!kept.ok) return this.fail(kept.problem);
      host.confirmSaved();
      this.set({ notice: { intent: 'success', text: fill(target.isDownload ? texts.downloaded : texts.saved, { file: target.name }) } });
      return true;
    } finally {
      this.set({ work: undefined });
    }
  }

  say(text: string, intent: Notice['intent'] = 'warning'): void {
    this.set({ notice: { intent, text } });
  }

  dismiss(): void {
    this.set({ notice: undefined });
  }

  /** Nothing is written here before a copy is saved, so the first result of a file shows its colours without being asked. */
  private markFirstResult(): void {
    const { view, work, isMarked, isOutdated } = this.session.state();
    if (view === undefined) this.hadResult = false;
    if (view === undefined || work !== undefined || isOutdated || this.hadResult) return;
    this.hadResult = true;
    // What it says of it is meant for workbooks that are written at once.
    if (!isMarked && view.index.result.lines.length <= colouredLines) void this.session.setMarks(true).then(() => this.session.dismissNotice());
  }

  private open(source: FileSource): Promise<void> {
    const opening = this.readSource(source);
    this.idle = opening.catch(() => undefined);
    return opening;
  }

  private async readSource(source: FileSource): Promise<void> {
    const text = fill(texts.opening, { file: source.name });
    this.set({ work: { text, fraction: undefined }, notice: undefined });
    try {
      const bytes = await source.read();
      if (!bytes.ok) return void this.fail(bytes.problem);
      const opened = await this.host.open(bytes.value, source.name, { onProgress: (fraction) => this.set({ work: { text, fraction } }) });
      if (!opened.ok) return void this.fail({ ...opened.problem, place: { ...opened.problem.place, file: source.name } });
      this.set({ isOpen: true });
      await this.session.start();
    } finally {
      this.set({ work: undefined });
    }
  }

  private fail(problem: Problem): false {
    this.set({ notice: { intent: 'error', text: problemLine(problem) } });
    return false;
  }

  private set(change: Partial<PageState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

/** Named as the terminal names its copies; a copy of a copy keeps one ending. */
export function copyName(file: string, isMarked: boolean): string {
  const pattern = isMarked ? interfaceTexts.markedName : texts.editedName;
  const stem = file.replace(/\.xlsx$/i, '');
  const endings = [interfaceTexts.markedName, texts.editedName].map((name) => fill(name, { stem: '', number: '' }).replace(/\.xlsx$/, ''));
  const ending = endings.find((candidate) => stem.endsWith(candidate) && stem.length > candidate.length);
  return fill(pattern, { stem: ending === undefined ? stem : stem.slice(0, -ending.length), number: '' });
}
