/** Kinds of documents whose content is their subject, for tests of what happens to documents. */
import type { DocumentKind, Subject } from '../../../generator/documents/document-kind.ts';

export function fakeKind(changes: Partial<DocumentKind> = {}): DocumentKind {
  const forms: DocumentKind['subjects'] = ({ index }) => index.result.enterprises.map((_, enterprise) => ({ enterprise }));
  return {
    id: 'fake-form', title: '假表', per: 'enterprise', namePattern: '{序号}_{企业名称}_假表',
    subjects: forms, usual: (source) => forms(source).slice(0, 2), missing: () => [],
    maker: () => (subject: Subject) => Promise.resolve(new TextEncoder().encode(JSON.stringify(subject))),
    ...changes,
  };
}
