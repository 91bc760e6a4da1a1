/** The workbook that a pane belongs to: the one whose name is in its address, else the one in front when the pane began. */
import { problem } from '../../grading/messages/problem.ts';
import { HostProblem } from '../live/host-problem.ts';
import type { WpsApplication, WpsWorkbook } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** The full name of the workbook for which addin/wps/main.js opened the page; undefined in a page without. */
export function bookInAddress(search: string): string | undefined {
  const [, text] = /[?&]book=([^&]*)/.exec(search) ?? [];
  try {
    return text === undefined || text === '' ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Bound at once, so that a change of windows while the pane loads does not bind it to another workbook. */
export class OwnBook {
  private readonly application: WpsApplication;
  private readonly fullName: string | undefined;
  private known: WpsWorkbook | undefined;

  constructor(application: WpsApplication, fullName: string | undefined) {
    this.application = application;
    this.fullName = fullName;
    try {
      this.known = this.find();
    } catch {
      // WPS may be busy, or nothing open yet: it is looked for again when it is needed.
    }
  }

  /** Throws HOST_023 when nothing is open, HOST_024 when the pane's own workbook is not. */
  get(): WpsWorkbook {
    this.known ??= calling(() => this.find());
    if (this.known !== undefined) return this.known;
    if (this.fullName === undefined) throw new HostProblem(problem<'HOST_023'>('HOST_023', 'error', {}, {}));
    throw new HostProblem(problem<'HOST_024'>('HOST_024', 'error', {}, { book: this.fullName }));
  }

  /** The same, where WPS can only act on what the user sees. */
  inFront(): WpsWorkbook {
    const workbook = this.get();
    const front = calling(() => this.application.ActiveWorkbook?.FullName);
    if (front !== calling(() => workbook.FullName)) throw new HostProblem(problem<'HOST_004'>('HOST_004', 'error', {}, {}));
    return workbook;
  }

  private find(): WpsWorkbook | undefined {
    const { application, fullName } = this;
    const front = application.ActiveWorkbook ?? undefined;
    if (fullName === undefined || front?.FullName === fullName) return front;
    const { Workbooks: open } = application;
    for (let at = 1; at <= open.Count; at++) {
      const workbook = open.Item(at) as WpsWorkbook;
      if (workbook.FullName === fullName) return workbook;
    }
    return undefined;
  }
}
