/** How much of a package is taken in, counted on what is really inflated and never on what headers say. */

export interface PackageLimits {
  readonly fileBytes: number;
  readonly entries: number;
  /** Inflated bytes of one part. */
  readonly entryBytes: number;
  /** Inflated bytes of all parts together. */
  readonly totalBytes: number;
  /** Inflated to compressed, looked at once a part has produced `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

const megabyte = 1024 * 1024;

/**
 * 100,000 rows x 80 columns are 57 MB of zip and 316 MB of XML, so a province's list fits. Repeated cells
 * compress beyond 100:1 in honest files of tens of megabytes; a bomb does so over far more.
 */
export const defaultPackageLimits: PackageLimits = {
  fileBytes: 100 * megabyte,
  entries: 1_000,
  entryBytes: 600 * megabyte,
  totalBytes: 800 * megabyte,
  ratio: 100,
  ratioFromBytes: 64 * megabyte,
};
