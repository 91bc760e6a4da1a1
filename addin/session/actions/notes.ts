/** What the user decides and the workbook keeps: headings to fields, and what is left out. */
import { noticeTexts as texts, workTexts } from '../../../grading/messages/pane.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { fill } from '../../../grading/messages/template.ts';
import { parseNotes, printNotes } from '../../../grading/notes/notes-text.ts';
import { noNotes, type IgnoredEntry, type WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';
import { say, sayProblem, updatedText, type NoteChange, type SessionParts } from '../parts.ts';
import type { Issue, MappingChoices } from '../session.ts';
import type { LongWork } from '../work.ts';
import { refresh } from './edits.ts';

export interface NoteActions {
  /** Reads what is kept. Notes that cannot be read count as none and are told of. */
  load(): Promise<WorkbookNotes>;
  confirmMapping(mapping: MappingChoices): Promise<void>;
  ignore(issues: readonly Issue[], reason: string): Promise<void>;
  restore(issues: readonly Issue[]): Promise<void>;
}

export function createNoteActions(parts: SessionParts, work: LongWork): NoteActions {
  const change = (wanted: NoteChange, done: () => string) => work.run(workTexts.updating, async () => {
    const kept = await keepNotes(parts, wanted);
    const isUpToDate = await refresh(parts, [], parts.store.get().notes);
    if (!kept.ok) say(parts, 'warning', fill(texts.notKept, { problem: problemLine(kept.problem) }));
    else if (isUpToDate) say(parts, 'success', done());
  });
  return {
    load: () => load(parts),
    confirmMapping: (mapping) => change(
      (notes) => ({ ...notes, mapping: withChoices(notes.mapping, mapping) }),
      () => mappedText(parts, mapping),
    ),
    ignore: async (issues, reason) => {
      const entries = entriesOf(issues, reason.trim(), parts.today());
      if (reason.trim() === '') return say(parts, 'warning', texts.reasonMissing);
      if (entries.length === 0) return say(parts, 'info', texts.cannotIgnore);
      await change(({ ignored, ...notes }) => ({ ...notes, ignored: [...without(ignored, entries), ...entries] }), () => fill(texts.ignored, { count: entries.length }));
    },
    restore: async (issues) => {
      const entries = entriesOf(issues, '', '');
      // Earlier notes name no sheet and fit them all.
      const gone = [...entries, ...entries.map(({ sheet: _, ...anywhere }) => anywhere)];
      await change(({ ignored, ...notes }) => ({ ...notes, ignored: without(ignored, gone) }), () => fill(texts.restored, { count: entries.length }));
    },
  };
}

async function load(parts: SessionParts): Promise<WorkbookNotes> {
  parts.unkeptNotes = [];
  const read = await readNotes(parts);
  if (read.ok) return read.value;
  sayProblem(parts, read.problem);
  return noNotes;
}

async function readNotes(parts: SessionParts): Promise<Result<WorkbookNotes>> {
  const read = await parts.host.readNotes();
  return read.ok ? parseNotes(read.value) : read;
}

/**
 * Changes the notes as the workbook has them now: another pane may have changed them since. Where they cannot be read nothing is
 * written over them; the change then holds for this session, and goes along with the next one that can be kept.
 */
export async function keepNotes(parts: SessionParts, wanted: NoteChange): Promise<Result<void>> {
  const changes = [...parts.unkeptNotes, wanted];
  const read = await readNotes(parts);
  parts.unkeptNotes = changes;
  if (!read.ok) {
    parts.store.set({ notes: wanted(parts.store.get().notes) });
    return read;
  }
  const notes = changes.reduce((before, one) => one(before), read.value);
  parts.store.set({ notes });
  const written = await parts.host.writeNotes(printNotes(notes));
  if (written.ok) parts.unkeptNotes = [];
  return written;
}

function withChoices(mapping: WorkbookNotes['mapping'], choices: MappingChoices): WorkbookNotes['mapping'] {
  const next = { ...mapping };
  for (const [heading, field] of Object.entries(choices)) {
    if (field === undefined) delete next[heading];
    else next[heading] = field;
  }
  return next;
}

function mappedText(parts: SessionParts, choices: MappingChoices): string {
  const fields = Object.values(choices);
  const count = fields.filter((field) => field !== undefined).length;
  const forgotten = fields.length === count ? '' : fill(texts.unmapped, { count: fields.length - count });
  return count === 0 ? forgotten : (parts.book === undefined ? fill(texts.mappedOnly, { count }) : fill(texts.mapped, { count, result: updatedText(parts) })) + forgotten;
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

function keyOf({ sheet, enterprise, line, subject, seen }: IgnoredEntry): string {
  return JSON.stringify([sheet, enterprise, line, subject, seen]);
}
