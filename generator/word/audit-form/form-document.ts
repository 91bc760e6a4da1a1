/** The form of one table, with slots where enterprises differ. */
import { LineRuleType, Paragraph, type Document } from 'docx';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import { slot } from '../../compiled/markers.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { TableSummary } from '../../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { fill } from '../../../grading/messages/template.ts';
import { documentMark } from '../requirements/document-mark.ts';
import { packText } from '../requirements/pack-text.ts';
import { isInDoubt } from '../requirements/requirement-spans.ts';
import { fontsOf, type Fonts } from '../styles/fonts.ts';
import { houseDocument } from '../styles/house-document.ts';
import { landscape, sizes } from '../styles/measures.ts';
import { pageSettings } from '../styles/page.ts';
import { annexMark, blankLine, runs, titleParagraph } from '../styles/paragraphs.ts';
import { headTable } from './head-table.ts';
import { itemTable } from './item-table.ts';
import { slots } from './form-slots.ts';
import { opinionTable, signatureTable } from './sign-table.ts';
import { vetoTable } from './veto-table.ts';

const full = (landscape.textWidth / 1440) * 25.4;

export function formDocument(index: ResultIndex, summary: TableSummary, campaign: Campaign): Document {
  const fonts = fontsOf(campaign.fontScheme);
  const look = { font: fonts.song, headFont: fonts.heading };
  const vetoes = vetoTable(index, summary, full, look);
  return houseDocument({
    title: texts.title,
    sections: [{
      ...pageSettings({
        fonts, orientation: 'landscape', running: slot(slots.running),
        mark: documentMark({ isSample: campaign.isSample, isForReference: isInDoubt(summary) }),
      }),
      children: [
        annexMark(fonts, texts.annex), blankLine(fonts), titleParagraph(fonts, texts.title), gap(),
        headTable(summary, index.result.edition, full, look),
        heading(fonts, texts.items), itemTable(summary, full, look),
        ...(vetoes === undefined ? [] : [heading(fonts, texts.vetoes), vetoes]),
        note(fonts, texts.note),
        heading(fonts, texts.opinions, true), opinionTable(summary, full, look), gap(), signatureTable(summary, full, look),
        note(fonts, fill(texts.signatureNote, { industry: packText(summary.industry) })),
      ],
    }],
  }, fonts);
}

function heading(fonts: Fonts, text: string, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    keepNext: true, pageBreakBefore, spacing: { before: 160, after: 80 }, children: runs(text, { font: fonts.heading, size: sizes.smallFourth }),
  });
}

function note(fonts: Fonts, text: string): Paragraph {
  return new Paragraph({ spacing: { before: 80, after: 0 }, children: runs(text, { font: fonts.song, size: sizes.smallFifth }) });
}

/** Tables that touch would become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [] });
}
