/** The judging itself: packs and the workbook under check. Runs wherever JavaScript does. */
import { libraryInfo } from '../../grading/evaluate/library-info.ts';
import { LiveGrading } from '../../grading/evaluate/live-grading.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { chooseLibrary, loadLibraries, type LoadedLibraries, type PackFile } from '../../grading/indicators/load-library.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { checkingFaults } from '../../grading/messages/checking.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import type { Mend } from '../../grading/mends/mend.ts';
import { planMends } from '../../grading/mends/plan-mends.ts';
import type { WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import type { ChangedRows, CheckOptions, CheckTask, LibraryInfo, ResultPatch } from './checker.ts';
import { internalFault } from './internal-fault.ts';
import { inSlices } from './slices.ts';

/** The last check that ended well is the one that `update` and `mends` go on from. Calls must not overlap. */
export class CheckerCore {
  private readonly files: readonly PackFile[];
  private loaded: LoadedLibraries | undefined;
  private live: { readonly grading: LiveGrading; readonly library: IndicatorLibrary } | undefined;

  constructor(files: readonly PackFile[]) {
    this.files = files;
  }

  library(date: string): Result<LibraryInfo> {
    const library = this.libraryAt(date);
    return library.ok ? success(libraryInfo(library.value, date)) : library;
  }

  /** In slices; throws the signal's reason when cancelled, and then the check before stays in force. */
  async check({ file, sheets, notes, date, target }: CheckTask, options: CheckOptions = {}): Promise<Result<GradingResult>> {
    const library = this.libraryAt(date);
    if (!library.ok) return library;
    const grading = new LiveGrading(library.value, { file, sheets, notes, date, target });
    const result = await inSlices(grading.checking(), options);
    this.live = { grading, library: library.value };
    return success(result);
  }

  update(changed: readonly ChangedRows[], notes?: WorkbookNotes): Result<ResultPatch> {
    return this.live === undefined ? internalFault(checkingFaults.nothingChecked) : success(this.live.grading.update(changed, notes));
  }

  mends(): Result<readonly Mend[]> {
    if (this.live === undefined) return success([]);
    const { grading, library } = this.live;
    return success(planMends(grading.sheets, library, grading.notes));
  }

  private libraryAt(date: string): Result<IndicatorLibrary> {
    this.loaded ??= loadLibraries(this.files);
    const [fault] = this.loaded.problems;
    return fault === undefined ? chooseLibrary(this.loaded.libraries, date) : failure(fault);
  }
}
