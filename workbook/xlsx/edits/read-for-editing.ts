/** Reads a workbook for a grid in which it is edited: the values, and in the same scan which cells cannot be written. */
import { success, type Result } from '../../../grading/messages/result.ts';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import type { ReadOptions } from '../../host.ts';
import { readPlainly } from '../read-plainly.ts';
import type { SheetWatch } from '../read-workbook.ts';
import type { ListedSheet, WorkbookPart } from '../workbook-part.ts';
import type { ZipPackage } from '../zip-package.ts';
import type { SheetLocks, TableHeading } from './cell-locks.ts';
import { LockScanner } from './lock-scanner.ts';
import { readTableHeadings, readUnlockedFormats } from './read-locks.ts';

/** A sheet as the user wrote it. `lockOf(locks, row, column)` says at once why a cell cannot be written. */
export interface EditableSheet {
  readonly grid: SheetGrid;
  readonly locks: SheetLocks;
}

class LockWatch implements SheetWatch {
  private unlocked: ReadonlySet<number> = new Set();
  private readonly headings = new Map<string, readonly TableHeading[]>();
  private readonly scanners = new Map<string, LockScanner>();
  private readonly parts = new Map<string, string>();

  async start(source: ZipPackage, workbook: WorkbookPart): Promise<void> {
    this.unlocked = await readUnlockedFormats(source, workbook.styles);
    for (const { name, part } of workbook.sheets) {
      this.parts.set(name, part);
      this.headings.set(part, await readTableHeadings(source, part));
    }
  }

  scannerFor({ part }: ListedSheet): LockScanner {
    const scanner = new LockScanner(this.unlocked);
    this.scanners.set(part, scanner);
    return scanner;
  }

  locksOf(sheet: string): SheetLocks {
    const part = this.parts.get(sheet) ?? '';
    return (this.scanners.get(part) ?? new LockScanner(this.unlocked)).locks(sheet, this.headings.get(part) ?? []);
  }
}

/** All sheets but ours, without our marks. FILE_* when the bytes cannot be read; throws the reason of a cancelled signal. */
export async function readForEditing(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<readonly EditableSheet[]>> {
  const watch = new LockWatch();
  const read = await readPlainly(bytes, options, watch);
  return read.ok ? success(read.value.map((grid) => ({ grid, locks: watch.locksOf(grid.name) }))) : read;
}
