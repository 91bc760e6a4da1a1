/** 附件4 as a kind of document: one for the campaign. */
import { procedureTexts as texts } from '../../../grading/messages/documents/procedure.ts';
import type { DocumentKind } from '../../documents/document-kind.ts';
import { documentBytes } from '../../package/document-bytes.ts';
import { missingDeadlines } from './deadline-table.ts';
import { procedureDocument } from './procedure.ts';

export const procedure: DocumentKind = {
  id: 'procedure',
  title: texts.kindTitle,
  per: 'campaign',
  namePattern: texts.fileName,
  usual: () => [{}],
  subjects: () => [{}],
  missing: ({ campaign }) => [...(campaign.city === '' ? [texts.missingCity] : []), ...missingDeadlines(campaign)],
  maker: ({ library, campaign }) => () => documentBytes(procedureDocument(library.edition, campaign)),
};
