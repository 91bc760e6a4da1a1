/** Every kind of document there is, in the order in which they are offered: the notice, its attachments, the working papers. */
import { notice } from '../letters/campaign-letters.ts';
import { letterDocumentKinds } from '../letters/kinds.ts';
import { application } from '../word/application/application-kind.ts';
import { auditForm } from '../word/audit-form/audit-form-kind.ts';
import { compendium } from '../word/compendium/compendium-kind.ts';
import { contactSheet } from '../word/contact-sheet/contact-sheet-kind.ts';
import { procedure } from '../word/procedure/procedure-kind.ts';
import type { DocumentKind } from './document-kind.ts';

export const documentKinds: readonly DocumentKind[] = [
  notice, compendium, contactSheet, procedure, auditForm, application, ...letterDocumentKinds.filter((kind) => kind !== notice),
];

/** The kind with the id, in whatever case. */
export function kindOf(id: string): DocumentKind | undefined {
  return documentKinds.find((kind) => kind.id === id.toLowerCase());
}
