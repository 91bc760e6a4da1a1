/** How much one workbook may hold once it is read. */
import type { PackageLimits } from './package-limits.ts';

export interface ReadLimits extends PackageLimits {
  /** Sum over the rows of all sheets of each row's last filled column. */
  readonly cells: number;
  readonly merges: number;
  /** Characters of one text. Excel itself stops at 32,767. */
  readonly textLength: number;
  readonly sharedStrings: number;
  readonly sheets: number;
}

/** 300,000 rows x 80 columns are 24 million cells. */
export const defaultContentLimits: Omit<ReadLimits, keyof PackageLimits> = {
  cells: 40_000_000,
  merges: 200_000,
  textLength: 1_000_000,
  sharedStrings: 10_000_000,
  sheets: 1_000,
};
