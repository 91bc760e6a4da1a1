/** .xlsx bytes to the plain grids of all its worksheets. */
import type { Result } from '../../grading/messages/result.ts';
import type { SheetGrid } from '../../grading/records/sheet-grid.ts';
import { CellValues, type WorkbookContext } from './cell-value.ts';
import { asResult, FileProblem } from './file-problem.ts';
import { defaultPackageLimits } from './package-limits.ts';
import { defaultContentLimits, type ReadLimits } from './read-limits.ts';
import { scanPart } from './scan-part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetHandler, type CellCount } from './sheet-handler.ts';
import { readNumberMeanings } from './styles-part.ts';
import { twoHandlers } from './two-handlers.ts';
import { readWorkbookPart, type ListedSheet, type WorkbookPart } from './workbook-part.ts';
import type { XmlHandler } from './xml-scanner.ts';
import { openPackage, type ZipPackage } from './zip-package.ts';

/** Looks at the pieces of each sheet beside the reader, in the same scan. */
export interface SheetWatch {
  start(source: ZipPackage, workbook: WorkbookPart): Promise<void>;
  scannerFor(sheet: ListedSheet): XmlHandler;
}

export interface ReadOptions {
  readonly watch?: SheetWatch | undefined;
  /** Only these sheets; all of them where it is absent. */
  readonly sheets?: readonly string[] | undefined;
  /** Only for the place of a problem. */
  readonly fileName?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1, never backwards. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
}

/** Reports how much of the parts to come has been scanned; sizes are what the archive claims, so it is a guess. */
class Progress {
  private readonly total: number;
  private readonly report: ((fraction: number) => void) | undefined;
  private done = 0;
  private shown = 0;

  constructor(source: ZipPackage, parts: readonly string[], report: ((fraction: number) => void) | undefined) {
    this.total = parts.reduce((sum, part) => sum + (source.entry(part)?.uncompressedSize ?? 0), 0);
    this.report = report;
  }

  readonly add = (characters: number): void => {
    this.done += characters;
    this.show(Math.min(0.99, this.done / Math.max(1, this.total)));
  };

  show(fraction: number): void {
    if (this.report === undefined || fraction <= this.shown) return;
    this.shown = fraction;
    this.report(fraction);
  }
}

async function readSheets(source: ZipPackage, limits: ReadLimits, options: ReadOptions): Promise<readonly SheetGrid[]> {
  const workbook = await readWorkbookPart(source, limits.sheets);
  const sheets = workbook.sheets.filter(({ name }) => options.sheets?.includes(name) !== false);
  const parts = [...(workbook.sharedStrings === undefined ? [] : [workbook.sharedStrings]), ...sheets.map(({ part }) => part)];
  const progress = new Progress(source, parts, options.onProgress);
  const context: WorkbookContext = {
    strings: await readSharedStrings(source, workbook.sharedStrings, limits, progress.add),
    numberMeanings: await readNumberMeanings(source, workbook.styles),
    date1904: workbook.date1904,
    pictures: source.has('xl/richData/richValueRel.xml'),
  };
  await options.watch?.start(source, workbook);
  const values = new CellValues(context);
  const count: CellCount = { cells: 0 };
  const byPart = new Map<string, Pick<SheetGrid, 'rows' | 'merges'>>();
  const grids: SheetGrid[] = [];
  for (const sheet of sheets) {
    // A part that two sheets name is read once, or a small file could be read a thousand times over.
    const content = byPart.get(sheet.part) ?? (await readSheet(source, sheet, new SheetHandler(values, limits, count), progress, options.watch));
    byPart.set(sheet.part, content);
    grids.push({ name: sheet.name, hidden: sheet.hidden, ...content });
  }
  progress.show(1);
  return grids;
}

async function readSheet(
  source: ZipPackage, sheet: ListedSheet, handler: SheetHandler, progress: Progress, watch: SheetWatch | undefined,
): Promise<Pick<SheetGrid, 'rows' | 'merges'>> {
  await scanPart(source, sheet.part, watch === undefined ? handler : twoHandlers(handler, watch.scannerFor(sheet)), progress.add);
  return { rows: handler.finishedRows(), merges: handler.merges };
}

/**
 * All worksheets in the workbook's order, hidden ones included; chart sheets are left out. For any bytes it gives
 * either grids or one FILE_* problem; the only throw is `signal.reason` after a cancel.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<readonly SheetGrid[]>> {
  const limits: ReadLimits = { ...defaultPackageLimits, ...defaultContentLimits, ...options.limits };
  return asResult(async () => {
    const opened = await openPackage(bytes, { limits, signal: options.signal });
    if (!opened.ok) throw new FileProblem(opened.problem);
    return readSheets(opened.value, limits, options);
  }, options);
}
