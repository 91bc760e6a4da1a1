/** Records to the one GradingResult. One broken row never stops the others. */
import type { GradingResult } from '../findings/result.ts';
import type { IndicatorLibrary } from '../indicators/library.ts';
import { finish } from '../steps.ts';
import type { FileRecords } from './grade-types.ts';
import { RecordGrader, type GradingTerms } from './record-grader.ts';

export interface GradeOptions extends GradingTerms {
  /** Called now and then with the number of lines done and the number there are; what it throws ends the work. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Throws only what `onProgress` throws. */
export function gradeRecords(files: readonly FileRecords[], library: IndicatorLibrary, options: GradeOptions): GradingResult {
  const { onProgress, ...terms } = options;
  return finish(new RecordGrader(library, terms).grading(files), ({ done, total }) => onProgress?.(done, total));
}
