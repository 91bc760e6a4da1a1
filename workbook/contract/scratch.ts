/** Lets the contract run in a workbook that is open before the user: on sheets of its own, which go away again. */
import { contractSubjects as subjects } from '../../grading/messages/contract.ts';
import type { ScratchHost, WorkbookHost } from '../host.ts';
import { expectDone } from './expect.ts';
import type { OpenHost } from './step.ts';

export interface Scratch<H extends WorkbookHost> {
  readonly open: OpenHost<H>;
  /** Takes the sheets and marks of the last step away and gives the workbook its notes back. */
  close(): Promise<void>;
}

/** For a workbook without marks: the steps mark and unmark it. What they do to its notes is put right by `close`. */
export function scratchOf<H extends WorkbookHost>(host: H, scratch: ScratchHost): Scratch<H> {
  let notes = '';
  let added: readonly string[] = [];
  return {
    open: async (sheets) => {
      notes = expectDone(subjects.notes, await host.readNotes());
      added = sheets.map(({ name }) => name);
      expectDone(subjects.keepNotes, await host.writeNotes(''));
      expectDone(subjects.open, await scratch.addSheets(sheets));
      return host;
    },
    close: async () => {
      if (expectDone(subjects.isMarked, await host.isMarked())) expectDone(subjects.unmark, await host.unmark());
      if (added.length > 0) expectDone(subjects.close, await scratch.removeSheets(added));
      added = [];
      expectDone(subjects.keepNotes, await host.writeNotes(notes));
    },
  };
}
