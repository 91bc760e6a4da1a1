/** What goes between the page and the worker. Everything long goes in blocks, so that no task on the page is long. */
import type { ChangedRows } from '../../grading/findings/patch.ts';
import type { EnterpriseResult, GradingResult, LineResult } from '../../grading/findings/result.ts';
import type { Problem } from '../../grading/messages/problem.ts';
import type { WorkbookNotes } from '../../grading/notes/workbook-notes.ts';
import type { GridRow, SheetGrid } from '../../grading/records/sheet-grid.ts';
import type { CheckTask } from './checker.ts';
import type { ListRun } from './list-patch.ts';

/** A sheet whose rows come in blocks. */
export type SheetShell = Omit<SheetGrid, 'rows'>;

export type Request =
  | { readonly kind: 'library'; readonly id: number; readonly date: string }
  | { readonly kind: 'begin'; readonly id: number; readonly task: Omit<CheckTask, 'sheets'>; readonly sheets: readonly SheetShell[] }
  | { readonly kind: 'rows'; readonly id: number; readonly sheet: number; readonly rows: readonly GridRow[] }
  /** All rows are there. */
  | { readonly kind: 'check'; readonly id: number }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'update'; readonly id: number; readonly changed: readonly ChangedRows[]; readonly notes: WorkbookNotes | undefined }
  | { readonly kind: 'mends'; readonly id: number };

/** The long lists of a result. */
export interface ResultLists {
  readonly lines: readonly LineResult[];
  readonly enterprises: readonly EnterpriseResult[];
  readonly problems: readonly Problem[];
}

export type ListName = keyof ResultLists;

export const listNames: readonly ListName[] = ['lines', 'enterprises', 'problems'];

/** A result as it differs from the one sent before; the new items of the lists were sent in blocks ahead of it. */
export interface ResultFrame {
  /** Only what is other than before; `target` is always told. */
  readonly rest: Partial<Omit<GradingResult, ListName>>;
  readonly target: string | undefined;
  readonly runs: Readonly<Record<ListName, readonly ListRun[]>>;
  /** By line, where lines that stayed belong to another index now. */
  readonly enterpriseOf: Int32Array | undefined;
}

export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'block'; readonly id: number; readonly list: ListName; readonly items: readonly unknown[] }
  | { readonly kind: 'result'; readonly id: number; readonly frame: ResultFrame }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }
  | { readonly kind: 'cancelled'; readonly id: number };

/** A worker, or the other end of one, or one end of a channel. */
export interface Port {
  /** `moved`: what the other side takes over instead of getting a copy. */
  postMessage(message: unknown, moved?: Transferable[]): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: { readonly data?: unknown }) => void): void;
  start?(): void;
  close?(): void;
  terminate?(): void;
}

const itemsPerBlock: Readonly<Record<ListName, number>> = { lines: 250, enterprises: 2_500, problems: 1_500 };

/** Items of a list in blocks that are quick to take in. */
export function blocksOf<T>(list: ListName, items: readonly T[]): readonly (readonly T[])[] {
  const size = itemsPerBlock[list];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

const cellsPerBlock = 30_000;

/** Rows in blocks of about as many cells each. */
export function* rowBlocks(rows: readonly GridRow[]): Generator<readonly GridRow[]> {
  let block: GridRow[] = [];
  let cells = 0;
  for (const row of rows) {
    block.push(row);
    cells += row.cells.length + 1;
    if (cells < cellsPerBlock) continue;
    yield block;
    block = [];
    cells = 0;
  }
  if (block.length > 0) yield block;
}
