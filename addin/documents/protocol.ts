/** What goes between the page and the worker about documents, on the same port as the judging and never mistaken for it. */
import type { Result } from '../../grading/messages/result.ts';
import type { DocumentRequest } from './documents.ts';

export type DocumentsRequest =
  | { readonly kind: 'documents.plan'; readonly id: number; readonly request: DocumentRequest }
  | { readonly kind: 'documents.preview'; readonly id: number; readonly request: DocumentRequest; readonly path: string }
  | { readonly kind: 'documents.make'; readonly id: number; readonly request: DocumentRequest; readonly path: string | undefined }
  | { readonly kind: 'documents.cancel'; readonly id: number };

export type DocumentsReply =
  | { readonly kind: 'documents.progress'; readonly id: number; readonly fraction: number }
  | { readonly kind: 'documents.answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'documents.cancelled'; readonly id: number };

/** Whether a message of the shared port is one of ours. */
export function isAboutDocuments(message: unknown): boolean {
  return typeof message === 'object' && message !== null && String((message as { readonly kind?: unknown }).kind).startsWith('documents.');
}
