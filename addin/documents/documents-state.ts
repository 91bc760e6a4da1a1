/** What the 文件 tab shows. */
import type { DocumentPlan, OwnTemplate } from './documents.ts';

export interface DocumentChoice {
  /** A campaign.yaml that the user chose; undefined: samples. */
  readonly settings: { readonly name: string; readonly text: string } | undefined;
  readonly templates: readonly OwnTemplate[];
  /** Ids, in the order in which they were chosen. */
  readonly kinds: readonly string[];
  readonly scope: 'usual' | 'all' | 'chosen';
  /** Keys of enterprises (`enterpriseKey`); they stay while another scope is on. */
  readonly chosen: ReadonlySet<string>;
}

/** How the last making ended. */
export type DocumentsOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly text: string }
  | {
    readonly kind: 'saved';
    readonly fileName: string;
    readonly count: number;
    /** Documents with something missing are among them. */
    readonly lacks: boolean;
    /** The workbook was edited while they were made: they hold what stood there before. */
    readonly isOlder: boolean;
    /** Documents that could not be made. */
    readonly problems: readonly string[];
  };

export interface DocumentsState {
  readonly choice: DocumentChoice;
  /** Files that could not be read, as sentences. */
  readonly unread: readonly string[];
  /** The last that was worked out; of the choice before while `isPlanning`. */
  readonly plan: DocumentPlan | undefined;
  readonly planFault: string | undefined;
  readonly isPlanning: boolean;
  /** From 0 to 1 while documents are made. */
  readonly making: number | undefined;
  readonly outcome: DocumentsOutcome | undefined;
}
