/** 附件3: who answers for the list and the grading of a city, on one turned sheet. */
import { AlignmentType, LineRuleType, Paragraph, TabStopType, type Document } from 'docx';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import { contactSheetTexts as texts } from '../../../grading/messages/documents/contact-sheet.ts';
import { fill } from '../../../grading/messages/template.ts';
import { documentMark } from '../requirements/document-mark.ts';
import { dayText } from '../styles/day-text.ts';
import { fontsOf, type Fonts } from '../styles/fonts.ts';
import { houseDocument } from '../styles/house-document.ts';
import { landscape, sizes } from '../styles/measures.ts';
import { pageSettings } from '../styles/page.ts';
import { annexMark, blankLine, runs, titleParagraph } from '../styles/paragraphs.ts';
import { table, type RowContent } from '../styles/tables.ts';
import { rolesOf, type Role } from './roles.ts';

/** Columns in millimetres; together the width of the turned 版心. */
const widths = [36, 30, 78, 44, 37];

export function contactSheetDocument(campaign: Campaign): Document {
  const fonts = fontsOf(campaign.fontScheme);
  const city = campaign.city === '' ? texts.unknownCity : campaign.city;
  const title = fill(texts.title, { city });
  const { properties, ...around } = pageSettings({ fonts, orientation: 'landscape', mark: documentMark({ isSample: campaign.isSample, isForReference: false }) });
  const { contactSheet } = campaign.deadlines;
  return houseDocument({
    title,
    sections: [{
      properties: properties ?? {}, ...around,
      children: [
        annexMark(fonts, texts.annex), blankLine(fonts), titleParagraph(fonts, title), filingLine(fonts, campaign.office),
        table(widths, [{ cells: texts.headings, head: true, height: 8 }, ...rolesOf(campaign).flatMap(roleRows)], { font: fonts.song, headFont: fonts.heading }),
        noteLine(fonts, contactSheet === '' ? texts.noteWithoutDate : fill(texts.note, { date: dayText(contactSheet) })),
      ],
    }],
  }, fonts);
}

function roleRows({ name, people }: Role): readonly RowContent[] {
  return people.map((person, at): RowContent => ({
    height: 7.6,
    cells: [
      { text: at === 0 ? name : '', align: 'center', ...(people.length === 1 ? {} : { merge: at === 0 ? 'start' : 'more' }) },
      { text: person.name, align: 'center' }, person.post, { text: person.phone, align: 'center' }, '',
    ],
  }));
}

function filingLine(fonts: Fonts, office: string): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 60, line: 400, lineRule: LineRuleType.AT_LEAST },
    tabStops: [{ type: TabStopType.RIGHT, position: landscape.textWidth }],
    children: runs(`${fill(texts.filledBy, { office })}\t${texts.filledOn}`, { font: fonts.body, size: sizes.fourth }),
  });
}

function noteLine(fonts: Fonts, text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.LEFT, spacing: { before: 80, after: 0, line: 320, lineRule: LineRuleType.EXACT }, children: runs(text, { font: fonts.body, size: sizes.smallFourth }) });
}
