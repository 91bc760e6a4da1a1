/** What the page and the engine's worker say to each other. */
import type { Result } from '../../../grading/messages/result.ts';
import type { GridRow } from '../../../grading/records/sheet-grid.ts';
import type { OpenedBook, SaveTask, SheetHead } from './engine.ts';

export type EngineRequest =
  | { readonly id: number; readonly ask: 'open'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly ask: 'save'; readonly task: SaveTask }
  | { readonly id: number; readonly ask: 'cancel' };

export type EngineAnswer =
  | { readonly id: number; readonly tell: 'sheet'; readonly head: SheetHead }
  | { readonly id: number; readonly tell: 'rows'; readonly rows: readonly GridRow[] }
  | { readonly id: number; readonly tell: 'progress'; readonly fraction: number }
  | { readonly id: number; readonly tell: 'opened'; readonly result: Result<OpenedBook> }
  | { readonly id: number; readonly tell: 'saved'; readonly result: Result<Uint8Array> }
  | { readonly id: number; readonly tell: 'cancelled' }
  | { readonly id: number; readonly tell: 'failed'; readonly message: string };
