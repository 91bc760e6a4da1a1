/** 附件6 of one table as a document: only its controls can be changed, and it says which template it is. */
import { AlignmentType, LineRuleType, Paragraph, type Document, type ISectionOptions } from 'docx';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import type { EditionSummary } from '../../../grading/findings/result.ts';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { fill } from '../../../grading/messages/template.ts';
import { controlWriter, tagListHash } from '../content-controls/control-writer.ts';
import { documentMark } from '../requirements/document-mark.ts';
import { fontsOf, type Fonts } from '../styles/fonts.ts';
import { houseDocument } from '../styles/house-document.ts';
import { beforeTable, line, sizes } from '../styles/measures.ts';
import { pageSettings } from '../styles/page.ts';
import { annexMark, blankLine, prose, runs, titleParagraph } from '../styles/paragraphs.ts';
import type { ApplicationForm } from './application-model.ts';
import { assessmentTable } from './assessment-table.ts';
import { commitment, evidenceTable } from './closing-parts.ts';
import type { CellLook } from './control-cells.ts';
import { formStyle } from './form-style.ts';
import { basicsTable, linesTable, vetoTable } from './facts-tables.ts';

export interface ApplicationContext {
  readonly edition: EditionSummary;
  readonly campaign: Campaign;
  /** Key of the table. */
  readonly table: string;
  /** With what is known of an enterprise. */
  readonly isFilled: boolean;
}

export function applicationDocument(form: ApplicationForm, { edition, campaign, table, isFilled }: ApplicationContext): Document {
  const fonts = fontsOf(campaign.fontScheme);
  const title = isFilled ? texts.filledTitle : texts.title;
  const writer = controlWriter();
  const look: CellLook = { writer, font: fonts.song, size: sizes.fifth };
  // The settings stand nowhere in it, so that sample settings do not make it a sample.
  const mark = documentMark({ isSample: false, isForReference: form.isForReference });
  const section = (orientation: 'portrait' | 'landscape', children: ISectionOptions['children']): ISectionOptions => ({ ...pageSettings({ fonts, orientation, mark }), children }) as ISectionOptions;
  const sections = [
    section('portrait', [...opening(form, { title, edition }, fonts), ...facts(form, fonts, look)]),
    section('landscape', [part(fonts, texts.parts.assessment), note(fonts, texts.assessmentNote, sizes.smallFifth), assessmentTable(form, fonts, look)]),
    section('portrait', [
      ...(form.vetoes.length === 0 ? [] : [part(fonts, texts.parts.vetoes), vetoTable(form, fonts, look), note(fonts, texts.vetoNote)]),
      part(fonts, texts.parts.evidence), evidenceTable(form, fonts, look),
      prose(texts.parts.commitment, fonts.heading, { pageBreakBefore: true, keepNext: true, alignment: AlignmentType.CENTER }), blankLine(fonts), ...commitment(form, fonts, look),
    ]),
  ];
  return houseDocument({
    title: title + fill(texts.subtitle, { table: form.tableName }), sections, isForm: true, styles: [formStyle(fonts, sizes.fifth), formStyle(fonts, sizes.smallFifth), formStyle(fonts, sizes.third)],
    properties: { templateId: `application:${table}:${edition.id}`, templateTags: tagListHash(writer.tags()) },
  }, fonts);
}

function opening(form: ApplicationForm, { title, edition }: { readonly title: string; readonly edition: EditionSummary }, fonts: Fonts): readonly Paragraph[] {
  return [
    annexMark(fonts, texts.annex), blankLine(fonts), titleParagraph(fonts, title),
    prose(fill(texts.subtitle, { table: form.tableName }), fonts.kai, { alignment: AlignmentType.CENTER, keepNext: true }),
    note(fonts, fill(texts.edition, { edition: edition.name, document: edition.document }), sizes.smallFifth), note(fonts, texts.howTo),
  ];
}

function facts(form: ApplicationForm, fonts: Fonts, look: CellLook): ISectionOptions['children'] {
  return [
    part(fonts, texts.parts.basics), basicsTable(form, fonts, look),
    part(fonts, texts.parts.lines), linesTable(form, fonts, look),
  ];
}

function part(fonts: Fonts, text: string): Paragraph {
  return prose(text, fonts.heading, { keepNext: true, outlineLevel: 0, spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: beforeTable } });
}

function note(fonts: Fonts, text: string, size: number = sizes.fifth): Paragraph {
  return new Paragraph({ spacing: { before: 40, after: 60, line: 300, lineRule: LineRuleType.EXACT }, children: runs(text, { font: fonts.kai, size }) });
}
