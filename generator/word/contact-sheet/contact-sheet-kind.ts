/** 附件3 as a kind of document: one for the campaign. */
import { contactSheetTexts as texts } from '../../../grading/messages/documents/contact-sheet.ts';
import type { DocumentKind } from '../../documents/document-kind.ts';
import { documentBytes } from '../../package/document-bytes.ts';
import { contactSheetDocument } from './contact-sheet.ts';
import { missingContacts } from './roles.ts';

export const contactSheet: DocumentKind = {
  id: 'contact-sheet',
  title: texts.kindTitle,
  per: 'campaign',
  namePattern: texts.fileName,
  usual: () => [{}],
  subjects: () => [{}],
  missing: ({ campaign }) => missingContacts(campaign),
  maker: ({ campaign }) => () => documentBytes(contactSheetDocument(campaign)),
};
