/** 附件5 企业绩效分级专家审核表: one per enterprise and table. The form of a table is built and compiled once, then filled. */
import { compileForm, type CompiledForm } from '../../compiled/compile-form.ts';
import type { DocumentKind, DocumentMaker, DocumentSource } from '../../documents/document-kind.ts';
import { documentBytes } from '../../package/document-bytes.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { formDocument } from './form-document.ts';
import { formLines } from './form-lines.ts';
import { auditFormSubjects, usualAuditForms } from './form-subjects.ts';
import { formValues } from './form-values.ts';
import { missingFacts } from './missing-facts.ts';

export const auditForm: DocumentKind = {
  id: 'audit-form',
  title: texts.kind,
  per: 'form',
  namePattern: texts.namePattern,
  usual: usualAuditForms,
  subjects: auditFormSubjects,
  missing: missingFacts,
  maker: auditFormMaker,
};

function auditFormMaker(source: DocumentSource): DocumentMaker {
  const { index, campaign } = source;
  const compiled = new Map<string, Promise<CompiledForm>>();
  return async (subject) => {
    const form = formLines(source, subject);
    if (form === undefined || subject.table === undefined) throw new RangeError(`no audit form for enterprise ${subject.enterprise} and table ${subject.table}`);
    let ready = compiled.get(subject.table);
    if (ready === undefined) compiled.set(subject.table, ready = documentBytes(formDocument(index, form.table, campaign)).then(compileForm));
    return (await ready).fill(formValues(index, form));
  };
}
