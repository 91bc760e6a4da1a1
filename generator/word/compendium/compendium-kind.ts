/** 附件1/2 指标汇编: every table of the edition in one volume. */
import type { DocumentKind } from '../../documents/document-kind.ts';
import { documentBytes } from '../../package/document-bytes.ts';
import { compendiumTexts as texts } from '../../../grading/messages/documents/compendium.ts';
import { fill } from '../../../grading/messages/template.ts';
import { compendiumDocument } from './compendium-document.ts';

export const compendium: DocumentKind = {
  id: 'indicator-compendium',
  title: texts.kind,
  per: 'campaign',
  namePattern: texts.namePattern,
  namePrefix: ({ library: { edition: { annex } } }) => (annex === undefined ? '' : fill(texts.filePrefix, { annex })),
  usual: () => [{}],
  subjects: () => [{}],
  missing: () => [],
  maker: (source) => () => documentBytes(compendiumDocument(source)),
};
