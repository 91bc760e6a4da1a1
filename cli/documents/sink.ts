/** Where documents go: a folder or one archive. A problem of either ends the run, since the next file would not fare better. */
import type { Result } from '../../grading/messages/result.ts';

export interface Sink {
  /** The path below the folder or in the archive that the file really got. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<string>>;
  /** Writes the manifest and ends; what the user may open. A folder can be written to again, and then be finished again. */
  readonly finish: () => Promise<Result<string>>;
  /** Ends early: what is there is whole. */
  readonly cancel: () => Promise<void>;
}
