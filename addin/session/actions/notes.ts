/** What the user decides and the workbook keeps: headings to fields, and what is left out. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { problemLine, type Problem } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';
import { parseNotes, printNotes } from '../../../grading/notes/notes-text.ts';
import { noNotes, type IgnoredEntry, type WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import { say, sayProblem, type SessionParts } from '../parts.ts';
import type { Issue } from '../session.ts';
import type { LongWork } from '../work.ts';
import { refresh } from './edits.ts';

export interface NoteActions {
  /** Reads what is kept. Notes that cannot be read count as none and are told of. */
  load(): Promise<WorkbookNotes>;
  confirmMapping(mapping: Readonly<Record<string, string>>): Promise<void>;
  ignore(issues: readonly Issue[], reason: string): Promise<void>;
  restore(issues: readonly Issue[]): Promise<void>;
}

export function createNoteActions(parts: SessionParts, work: LongWork): NoteActions {
  const change = (change: (notes: WorkbookNotes) => WorkbookNotes, done: () => string) => work.run(workTexts.updating, async () => {
    const notes = change(parts.store.get().notes);
    parts.store.set({ notes });
    const problem = await keep(parts, notes);
    const isUpToDate = await refresh(parts, [], notes);
    if (problem !== undefined) say(parts, 'warning', fill(texts.notKept, { problem: problemLine(problem) }));
    else if (isUpToDate) say(parts, 'success', done());
  });
  return {
    load: () => load(parts),
    confirmMapping: (mapping) => change(
      (notes) => ({ ...notes, mapping: { ...notes.mapping, ...mapping } }),
      () => fill(parts.book === undefined ? texts.mappedOnly : texts.mapped, { count: Object.keys(mapping).length }),
    ),
    ignore: async (issues, reason) => {
      const entries = entriesOf(issues, reason.trim(), parts.today());
      if (reason.trim() === '') return say(parts, 'warning', texts.reasonMissing);
      await change(({ ignored, ...notes }) => ({ ...notes, ignored: [...without(ignored, entries), ...entries] }), () => fill(texts.ignored, { count: entries.length }));
    },
    restore: async (issues) => {
      const entries = entriesOf(issues, '', '');
      await change(({ ignored, ...notes }) => ({ ...notes, ignored: without(ignored, entries) }), () => fill(texts.restored, { count: entries.length }));
    },
  };
}

async function load(parts: SessionParts): Promise<WorkbookNotes> {
  parts.unreadableNotes = undefined;
  const read = await parts.host.readNotes();
  const notes = read.ok ? parseNotes(read.value) : read;
  if (notes.ok) return notes.value;
  parts.unreadableNotes = notes.problem;
  sayProblem(parts, notes.problem);
  return noNotes;
}

/** What a newer version keeps is not written over. */
async function keep(parts: SessionParts, notes: WorkbookNotes): Promise<Problem | undefined> {
  if (parts.unreadableNotes?.code === 'NOTES_002') return parts.unreadableNotes;
  const written = await parts.host.writeNotes(printNotes(notes));
  return written.ok ? undefined : written.problem;
}

/** Each thing once; what cannot be left out is not among them. */
function entriesOf(issues: readonly Issue[], reason: string, on: string): readonly IgnoredEntry[] {
  const entries = issues.flatMap(({ entry }) => (entry === undefined ? [] : [{ ...entry, reason, on }]));
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}

function without(ignored: readonly IgnoredEntry[], entries: readonly IgnoredEntry[]): readonly IgnoredEntry[] {
  const gone = new Set(entries.map(keyOf));
  return ignored.filter((entry) => !gone.has(keyOf(entry)));
}

function keyOf({ enterprise, line, subject, seen }: IgnoredEntry): string {
  return JSON.stringify([enterprise, line, subject, seen]);
}
