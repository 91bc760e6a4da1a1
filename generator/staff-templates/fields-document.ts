/** The data dictionary as a Word document, for those who edit templates. */
import { LineRuleType, Paragraph, type Document } from 'docx';
import { campaignFields } from '../../grading/messages/documents/fields/campaign-fields.ts';
import { enterpriseFields } from '../../grading/messages/documents/fields/enterprise-fields.ts';
import { campaignLetters, enterpriseLetters, letterKinds, listLetters, type LetterKind, type RowField, type TemplateField } from '../../grading/messages/documents/fields/field.ts';
import { listFields } from '../../grading/messages/documents/fields/list-fields.ts';
import { letterTitles, letterWords as words } from '../../grading/messages/documents/letters.ts';
import { dictionaryTexts as texts } from '../../grading/messages/documents/templates.ts';
import { fill } from '../../grading/messages/template.ts';
import type { FontScheme } from '../../campaign/settings/campaign.ts';
import { fontsOf, type Fonts } from '../word/styles/fonts.ts';
import { houseDocument } from '../word/styles/house-document.ts';
import { sizes } from '../word/styles/measures.ts';
import { pageSettings } from '../word/styles/page.ts';
import { runs, titleParagraph } from '../word/styles/paragraphs.ts';
import { table, type RowContent } from '../word/styles/tables.ts';

/** Millimetres; a turned page is 225 wide. */
const widths = [62, 78, 55, 30] as const;

export function fieldsDocument(scheme: FontScheme): Document {
  const fonts = fontsOf(scheme);
  return houseDocument({
    title: texts.title,
    sections: [{
      ...pageSettings({ fonts, orientation: 'landscape' }),
      children: [
        titleParagraph(fonts, texts.title),
        ...[...texts.intro, ...groupLines()].map((line) => plain(fonts, line)),
        heading(fonts, texts.campaignHeading), fieldTable(fonts, campaignFields),
        heading(fonts, texts.enterpriseHeading), fieldTable(fonts, enterpriseFields),
        heading(fonts, texts.listHeading), fieldTable(fonts, listFields),
        plain(fonts, ''),
      ],
    }],
  }, fonts);
}

function fieldTable(fonts: Fonts, fields: Readonly<Record<string, TemplateField>>): ReturnType<typeof table> {
  const head: RowContent = { head: true, cells: [...texts.headings] };
  const rows = Object.values(fields).flatMap((field) => fieldRows(field, kindsText(field), 0));
  return table(widths, [head, ...rows], { font: fonts.song, headFont: fonts.heading, size: sizes.fifth });
}

/** The row of a field, and below a list the rows of its entries. */
function fieldRows(field: TemplateField | RowField, kinds: string, level: number): readonly RowContent[] {
  const indent = '　'.repeat(level);
  const about = field.shape === 'text' ? field.about : `${texts.shapes[field.shape]}${words.colon}${field.about}`;
  const row: RowContent = { cells: [indent + tagText(field), about, field.shape === 'text' ? field.example : texts.none, kinds] };
  return field.shape !== 'list' ? [row] : [row, ...Object.values<RowField>(field.fields).flatMap((inner) => fieldRows(inner, texts.withinList, level + 1))];
}

/** As it is typed in Word. */
export function tagText({ name, shape }: Pick<TemplateField | RowField, 'name' | 'shape'>): string {
  return shape === 'text' ? `{${name}}` : `{#${name}}…{/${name}}`;
}

/** The kinds in which a field has a value, as the user knows them; groups of kinds by their name. */
export function kindsText({ kinds }: Pick<TemplateField, 'kinds'>): string {
  if (kinds.length === letterKinds.length) return texts.all;
  const group = groups.find((each) => each.kinds.length === kinds.length && kinds.every((kind) => each.kinds.includes(kind)));
  return group?.name ?? kindNames(kinds);
}

const groups: readonly { readonly name: string; readonly kinds: readonly LetterKind[] }[] = [
  { name: texts.groups.campaign, kinds: campaignLetters }, { name: texts.groups.list, kinds: listLetters }, { name: texts.groups.enterprise, kinds: enterpriseLetters },
];

/** What each name of a group stands for. */
export function groupLines(): readonly string[] {
  return groups.map(({ name, kinds }) => fill(texts.groupLine, { name, kinds: kindNames(kinds) }));
}

function kindNames(kinds: readonly LetterKind[]): string {
  return kinds.map((kind) => letterTitles[kind].title).join(words.separator);
}

function plain(fonts: Fonts, text: string): Paragraph {
  return new Paragraph({
    spacing: { line: 360, lineRule: LineRuleType.AUTO, before: 0, after: 0 }, indent: { firstLine: 480 },
    children: runs(text, { font: fonts.body, size: sizes.smallFourth }),
  });
}

function heading(fonts: Fonts, text: string): Paragraph {
  return new Paragraph({ keepNext: true, outlineLevel: 0, spacing: { before: 240, after: 120 }, children: runs(text, { font: fonts.heading, size: sizes.fourth }) });
}
