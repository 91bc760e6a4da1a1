/** A kind of letter: values by the data dictionary, poured into the template that staff may have edited. */
import type { LetterKind } from '../../grading/messages/documents/fields/field.ts';
import { letterTitles, letterWords as words } from '../../grading/messages/documents/letters.ts';
import { templateFields, type LetterValues } from '../../grading/messages/documents/template-fields.ts';
import type { Problem } from '../../grading/messages/problem.ts';
import type { DocumentKind, DocumentSource, Subject } from '../documents/document-kind.ts';
import { fillOpenTemplate } from '../staff-templates/fill-template.ts';
import { inFonts } from '../staff-templates/in-fonts.ts';
import { missingNames } from '../staff-templates/missing-values.ts';
import { hasErrors, openTemplate, type OpenTemplate } from '../staff-templates/open-template.ts';
import { namedValues, type KeyedValues } from '../staff-templates/template-values.ts';

export interface Letter<K extends LetterKind> {
  readonly id: K;
  readonly per: 'campaign' | 'enterprise';
  readonly subjects: (source: DocumentSource) => readonly Subject[];
  readonly usual: (source: DocumentSource) => readonly Subject[];
  readonly values: (source: DocumentSource, subject: Subject) => LetterValues<K>;
  /** What a reader of the document would miss besides empty facts. */
  readonly remarks?: (source: DocumentSource, subject: Subject) => readonly string[];
}

/** The template is not there, or has errors: `checkTemplate` says which before anything is made. */
export class TemplateUnusable extends Error {
  readonly kind: LetterKind;
  readonly problems: readonly Problem[];

  constructor(kind: LetterKind, problems: readonly Problem[]) {
    super(`the template of ${kind} cannot be used`);
    this.name = 'TemplateUnusable';
    this.kind = kind;
    this.problems = problems;
  }
}

/** A letter among the kinds of documents. */
export interface LetterDocumentKind extends DocumentKind {
  readonly id: LetterKind;
  /** By the keys of the dictionary. */
  readonly values: (source: DocumentSource, subject: Subject) => KeyedValues;
}

export function letterKind<K extends LetterKind>({ id, per, subjects, usual, values, remarks }: Letter<K>): LetterDocumentKind {
  const keyed = (source: DocumentSource, subject: Subject) => values(source, subject) as KeyedValues;
  const namedFor = (source: DocumentSource, subject: Subject) => namedValues(keyed(source, subject));
  return {
    id, per, subjects, usual, values: keyed, title: letterTitles[id].title, namePattern: letterTitles[id].file,
    missing: (source, subject) => {
      const template = templateOf(source, id);
      const facts = template === undefined ? [words.noTemplate] : hasErrors(template) ? [words.unreadableTemplate] : missingNames(template, id, keyed(source, subject));
      // Every letter bears its issuer, under whatever tag.
      const issuer = source.campaign.office === '' ? [templateFields.office.name] : [];
      return [...new Set([...issuer, ...facts, ...remarks?.(source, subject) ?? []])];
    },
    maker: (source) => {
      const template = templateOf(source, id);
      if (template === undefined || hasErrors(template)) throw new TemplateUnusable(id, template?.problems ?? []);
      const written = inFonts(template, source.campaign.fontScheme);
      return (subject) => fillOpenTemplate(written, namedFor(source, subject));
    },
  };
}

/** The same bytes are taken apart once. */
const opened = new WeakMap<Uint8Array, Map<LetterKind, OpenTemplate>>();

function templateOf({ templates }: DocumentSource, id: LetterKind): OpenTemplate | undefined {
  const bytes = templates.get(id);
  if (bytes === undefined) return undefined;
  const known = opened.get(bytes) ?? new Map<LetterKind, OpenTemplate>();
  opened.set(bytes, known);
  const template = known.get(id) ?? openTemplate(bytes, id);
  known.set(id, template);
  return template;
}
