/** 附件6 as a kind of document: one per table, empty; filled with what is known where an enterprise is named too. */
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import type { DocumentKind, DocumentMaker, DocumentSource } from '../../documents/document-kind.ts';
import { documentBytes } from '../../package/document-bytes.ts';
import { applicationForm } from './application-form.ts';
import { applicationDocument } from './application.ts';

export const application: DocumentKind = {
  id: 'application',
  title: texts.kindTitle,
  per: 'table',
  namePattern: texts.fileName,
  usual: ({ index: { result }, library }) => {
    const used = new Set(result.lines.map(({ table }) => table));
    return Object.keys(library.tables).filter((table) => used.has(table)).map((table) => ({ table }));
  },
  subjects: ({ library }) => Object.keys(library.tables).map((table) => ({ table })),
  forEnterprise: ({ index: { result }, library }, enterprise) => {
    const lines = (result.enterprises[enterprise]?.lines ?? []).flatMap((at) => result.lines[at] ?? []);
    return [...new Set(lines.flatMap(({ table }) => table ?? []))].filter((table) => library.tables[table] !== undefined).map((table) => ({ enterprise, table }));
  },
  // What is missing is for the enterprise to fill in.
  missing: () => [],
  maker: applicationMaker,
};

function applicationMaker(source: DocumentSource): DocumentMaker {
  return async (subject) => {
    const form = applicationForm(source, subject);
    if (form === undefined || subject.table === undefined) throw new RangeError(`no application form for table ${subject.table}`);
    return documentBytes(applicationDocument(form, { edition: source.library.edition, campaign: source.campaign, table: subject.table, isFilled: subject.enterprise !== undefined }));
  };
}
