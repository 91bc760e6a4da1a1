/** Documents of the result that the worker holds: what the 文件 tab asks for. */
import type { Problem } from '../../grading/messages/problem.ts';
import type { Result } from '../../grading/messages/result.ts';
import type { Shown } from '../session/narrow.ts';

/** A staff-edited template of the user's own, instead of the shipped one; `name` is the file's name. */
export interface OwnTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What documents are made with besides the result. */
export interface DocumentSetup {
  /** Text of campaign.yaml; undefined: sample values, and every document says 示例. */
  readonly settings: string | undefined;
  readonly templates: readonly OwnTemplate[];
}

export interface KindChoice {
  readonly id: string;
  readonly title: string;
  readonly per: 'campaign' | 'table' | 'enterprise' | 'form';
  /** How many documents there are of it for the chosen enterprises. */
  readonly documents: number;
  /** How many of these lack something; 0 for kinds that were not asked for. */
  readonly lacking: number;
}

export interface DocumentRequest {
  readonly setup: DocumentSetup;
  readonly kinds: readonly string[];
  /** Keys (`enterpriseKey`) of those wanted, so that a request means the same after rows came or went; `usual`: those that each kind is usually made for. */
  readonly enterprises: readonly string[] | 'usual' | 'all';
  /** The part of the result that the pane shows; all of it where absent. */
  readonly shown?: Shown | undefined;
}

export interface PlannedFace {
  readonly kind: string;
  readonly path: string;
  /** Name of the enterprise that it is about; empty for documents about none. */
  readonly enterprise: string;
  readonly missing: readonly string[];
}

export interface DocumentPlan {
  /** Every kind there is, asked for or not. */
  readonly kinds: readonly KindChoice[];
  readonly documents: readonly PlannedFace[];
  /** Some settings are samples. */
  readonly isSample: boolean;
  /** What the settings and templates have to be mended for; nothing is made while one of them is an error. */
  readonly problems: readonly Problem[];
}

export interface MadeDocuments {
  /** A zip with the documents, the manifest and the list of what is missing; or the one document asked for. */
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly documents: number;
  /** Documents that could not be made; the others stand. */
  readonly problems: readonly Problem[];
}

export interface MakeOptions {
  readonly onProgress?: ((fraction: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Calls may overlap. A cancelled one throws `signal.reason`; faults of our own come as INTERNAL_*. */
export interface Documents {
  plan(request: DocumentRequest, options?: MakeOptions): Promise<Result<DocumentPlan>>;
  /** Paragraphs of one document of the plan, by its path. */
  preview(request: DocumentRequest, path: string): Promise<Result<readonly string[]>>;
  /** One zip; with `path` that document alone. */
  make(request: DocumentRequest, options: MakeOptions, path?: string): Promise<Result<MadeDocuments>>;
}
