/** One workbook judged as it is edited: after a change only what depends on it is read and judged again. */
import { patchBetween, type ChangedRows, type ResultPatch } from '../findings/patch.ts';
import type { GradingResult } from '../findings/result.ts';
import type { IndicatorLibrary } from '../indicators/library.ts';
import type { WorkbookNotes } from '../notes/workbook-notes.ts';
import { RecordReader } from '../records/read-records.ts';
import { replaceRows } from '../records/replace-rows.ts';
import type { SheetGrid } from '../records/sheet-grid.ts';
import { finish, measured, type Steps } from '../steps.ts';
import { RecordGrader, type GradingTerms } from './record-grader.ts';

/** What is judged: the sheets of one file, what the user decided about them, the terms. */
export interface LiveTask extends GradingTerms {
  readonly file: string;
  readonly sheets: readonly SheetGrid[];
  readonly notes: WorkbookNotes;
}

const readingShare = 0.5;

/** Whatever is changed, the result is exactly what a check from scratch of the sheets as they are gives. */
export class LiveGrading {
  private readonly library: IndicatorLibrary;
  private readonly file: string;
  private readonly grader: RecordGrader;
  private reader: RecordReader;
  private current: { readonly sheets: readonly SheetGrid[]; readonly notes: WorkbookNotes; readonly result: GradingResult | undefined };

  constructor(library: IndicatorLibrary, { file, sheets, notes, ...terms }: LiveTask) {
    this.library = library;
    this.file = file;
    this.grader = new RecordGrader(library, terms);
    this.reader = readerFor(library, notes);
    this.current = { sheets, notes, result: undefined };
  }

  /** The sheets as they are now. */
  get sheets(): readonly SheetGrid[] {
    return this.current.sheets;
  }

  get notes(): WorkbookNotes {
    return this.current.notes;
  }

  /** Judges everything in steps; progress counts from 0 to a total of 1. */
  *checking(): Steps<GradingResult> {
    const { sheets, notes } = this.current;
    const set = yield* measured(this.reader.reading(sheets), ({ done, total }) => ({ done: readingShare * share(done, total), total: 1 }));
    const result = yield* measured(this.grader.grading([{ file: this.file, set, notes }]),
      ({ done, total }) => ({ done: readingShare + (1 - readingShare) * share(done, total), total: 1 }));
    this.current = { sheets, notes, result };
    return result;
  }

  /** Judges everything in one go; `onProgress` hears fractions from 0 to 1, and what it throws ends the work. */
  check(onProgress?: (fraction: number) => void): GradingResult {
    return finish(this.checking(), ({ done }) => onProgress?.(done));
  }

  /** Takes rows and notes in; the patch is against the result before. Rows of sheets that are not judged here count for nothing. */
  update(changed: readonly ChangedRows[], given: WorkbookNotes = this.current.notes): ResultPatch {
    const before = this.current.result ?? this.check();
    const { notes: former } = this.current;
    const isSame = given === former || JSON.stringify(given) === JSON.stringify(former);
    const notes = isSame ? former : given;
    if (!isSame && JSON.stringify(notes.mapping) !== JSON.stringify(former.mapping)) this.reader = readerFor(this.library, notes);
    const sheets = changed.reduce((all, { sheet, rows }) =>
      all.map((grid) => (grid.name === sheet ? replaceRows(grid, rows) : grid)), this.current.sheets);
    this.current = { sheets, notes, result: before };
    return patchBetween(before, this.check());
  }
}

function readerFor(library: IndicatorLibrary, { mapping }: WorkbookNotes): RecordReader {
  return new RecordReader(library, { mapping: new Map(Object.entries(mapping)) });
}

function share(done: number, total: number): number {
  return total === 0 ? 1 : Math.min(1, done / total);
}
