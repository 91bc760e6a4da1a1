/** What the workbench page does around pane and grid: opening, saving, and what it says about them. */
import { problemLine, type Problem } from '../../../grading/messages/problem.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { fill } from '../../../grading/messages/template.ts';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import type { Notice, Session } from '../../session/session.ts';
import type { WorkbenchHost } from '../workbench-host.ts';
import { copyName, type CopyKind } from './copy-name.ts';
import type { FileSaver } from './save-copy.ts';

/** Planning the marks of longer lists is a pause that somebody has to ask for; corner signs show without. */
const colouredLines = 2_000;

/** A file the user wants to open; `read` is called when it is its turn. */
export interface FileSource {
  readonly name: string;
  /** The day whose rules fit the file, YYYY-MM-DD; today's where it is absent. */
  readonly day?: string;
  /** What there is to say once it is open. */
  readonly remark?: string;
  read(): Promise<Result<Uint8Array>>;
}

/** What becomes of marks that are older than the edits. */
export type OldMarks = 'plain' | 'old' | 'cancel';

export interface PageState {
  readonly isOpen: boolean;
  /** Counts the files that were opened. */
  readonly openings: number;
  readonly work: { readonly text: string; readonly fraction: number | undefined } | undefined;
  readonly notice: Notice | undefined;
  /** A file that waits for the user to decide about unsaved edits. */
  readonly waiting: FileSource | undefined;
  /** A copy waits for the user to decide about marks that are older than the edits. */
  readonly areMarksInDoubt: boolean;
}

/** Every action settles without throwing; trouble becomes a notice. */
export class PageModel {
  readonly host: WorkbenchHost;
  readonly session: Session;
  private readonly saver: FileSaver;
  private current: PageState = { isOpen: false, openings: 0, work: undefined, notice: undefined, waiting: undefined, areMarksInDoubt: false };
  private readonly listeners = new Set<() => void>();
  private idle: Promise<unknown> = Promise.resolve();
  /** The result that is shown was seen before. */
  private hadResult = false;
  private answerMarks: ((choice: OldMarks) => void) | undefined;
  /** The day of the settings before a file brought its own. */
  private ownDay: { readonly before: string; readonly now: string } | undefined;

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
    if (this.current.work !== undefined || this.current.areMarksInDoubt || !this.current.isOpen) return Promise.resolve(false);
    const saving = this.writeCopy();
    this.idle = saving.catch(() => undefined);
    return saving;
  }

  /** The answer about old marks. */
  decideMarks(choice: OldMarks): void {
    const answer = this.answerMarks;
    this.answerMarks = undefined;
    this.set({ areMarksInDoubt: false });
    answer?.(choice);
  }

  private async writeCopy(): Promise<boolean> {
    const { host, session } = this;
    const choice = this.hasOldMarks() ? await this.askMarks() : undefined;
    if (choice === 'cancel') return false;
    // The marks as they are now: edits since, judged already or not, may have put some of them right.
    const isRemarked = choice === undefined && session.state().isMarked && session.state().view !== undefined;
    const target = await this.saver.choose(copyName(host.book().file, isRemarked ? 'marked' : this.kindOfCopy(choice)));
    if (target === undefined) return false;
    try {
      this.set({ work: { text: texts.saving, fraction: undefined }, notice: undefined });
      if (choice === 'plain') await session.setMarks(false);
      if (isRemarked) await this.markAnew();
      const isSame = !host.isChanged();
      const written = await host.save({ onProgress: (fraction) => this.set({ work: { text: texts.saving, fraction } }) });
      if (!written.ok) return this.fail(written.problem);
      const kept = await target.write(written.value);
      if (!kept.ok) return this.fail(kept.problem);
      host.confirmSaved();
      this.sayKept(target.name, target.isDownload, isSame);
      return true;
    } finally {
      this.set({ work: undefined });
    }
  }

  /** Nobody asked for it: what goes well is not worth a word. */
  private async markAnew(): Promise<void> {
    await this.session.setMarks(true);
    if (!this.session.state().areMarksOld) this.session.dismissNotice();
  }

  private sayKept(file: string, isDownload: boolean, isSame: boolean): void {
    const [saved, downloaded] = isSame ? [texts.savedSame, texts.downloadedSame] : [texts.saved, texts.downloaded];
    const areOld = this.hasOldMarks() || (this.session.state().isMarked && this.session.state().areMarksOld && !isSame);
    const also = (areOld ? texts.savedOldMarks : '') + (this.host.book().hasStaleFormulas() ? texts.savedFormulas : '');
    this.set({ notice: { intent: areOld ? 'warning' : 'success', text: fill(isDownload ? downloaded : saved, { file }) + also } });
  }

  /** Marks that cannot be made anew when the copy is saved: what they were made from is gone or outdated. */
  private hasOldMarks(): boolean {
    const { isMarked, isOutdated, view } = this.session.state();
    return isMarked && (isOutdated || (view === undefined && this.host.isEdited()));
  }

  private askMarks(): Promise<OldMarks> {
    return new Promise((settle) => {
      this.answerMarks = settle;
      this.set({ areMarksInDoubt: true });
    });
  }

  private kindOfCopy(choice: OldMarks | undefined): CopyKind {
    if (!this.host.isChanged()) return 'same';
    return this.session.state().isMarked && choice !== 'plain' ? 'marked' : 'edited';
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
      this.takeDay(source.day);
      this.set({ isOpen: true, openings: this.current.openings + 1 });
      await this.session.start();
      if (source.remark !== undefined) this.say(source.remark, 'info');
    } finally {
      this.set({ work: undefined });
    }
  }

  /** A day that came with the file before goes with it; one that the user chose stays. */
  private takeDay(day: string | undefined): void {
    const { date } = this.session.state().settings;
    const before = this.ownDay !== undefined && this.ownDay.now === date ? this.ownDay.before : date;
    this.ownDay = day === undefined ? undefined : { before, now: day };
    this.session.setSettings({ date: day ?? before });
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
