/** What a kind of document is, and what it is made from. */
import type { Campaign } from '../../campaign/settings/campaign.ts';
import type { LibraryInfo } from '../../grading/findings/library-info.ts';
import type { ResultIndex } from '../../grading/findings/lookups.ts';

/** Everything a document can be made from. */
export interface DocumentSource {
  readonly index: ResultIndex;
  /** All tables of the edition, also those that the result does not use. */
  readonly library: LibraryInfo;
  readonly campaign: Campaign;
  /** Bytes of the staff-edited templates by kind id: the user's own file, else the shipped one. */
  readonly templates: ReadonlyMap<string, Uint8Array>;
}

/** What one document is about. A kind about the whole campaign has one subject without any of these. */
export interface Subject {
  /** Index into `result.enterprises`. */
  readonly enterprise?: number;
  /** Key `industry/table`. */
  readonly table?: string;
}

/** A document that could be made, and what it would lack. */
export interface PlannedDocument {
  readonly kind: DocumentKind;
  readonly subject: Subject;
  /** Path below the output folder, with `/`. Unique within a plan, without case. */
  readonly path: string;
  /** Names of the facts it would print and does not find, as the user knows them. */
  readonly missing: readonly string[];
}

/** Makes one document after another; keeps between them what is the same for all. */
export type DocumentMaker = (subject: Subject) => Promise<Uint8Array>;

export interface DocumentKind {
  /** What the command line calls it, kebab case. */
  readonly id: string;
  /** What the user reads: `附件5 企业绩效分级专家审核表`. */
  readonly title: string;
  /** `form`: one per enterprise and table. */
  readonly per: 'campaign' | 'table' | 'enterprise' | 'form';
  /** How its file is called when the user gives no pattern: `{序号}_{企业名称}_专家审核表`, without ending. */
  readonly namePattern: string;
  /** Before that name, where it hangs on the edition: `附件1_`. */
  readonly namePrefix?: (source: DocumentSource) => string;
  /** What `npm start` and 全选 take; all that it makes sense for, when asked for alone. */
  readonly usual: (source: DocumentSource) => readonly Subject[];
  readonly subjects: (source: DocumentSource) => readonly Subject[];
  /** For kinds about a table that can be filled in for an enterprise: what is made when enterprises are asked for. */
  readonly forEnterprise?: (source: DocumentSource, enterprise: number) => readonly Subject[];
  readonly missing: (source: DocumentSource, subject: Subject) => readonly string[];
  readonly maker: (source: DocumentSource) => DocumentMaker;
}
