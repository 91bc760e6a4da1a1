/** 附件4: the procedure in words, then its flow chart on a page of its own. */
import { AlignmentType, Paragraph, type Document } from 'docx';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import type { EditionSummary } from '../../../grading/findings/result.ts';
import { chartTexts, procedureTexts as texts } from '../../../grading/messages/documents/procedure.ts';
import { documentMark } from '../requirements/document-mark.ts';
import { areLevelsInDoubt } from '../requirements/levels-in-doubt.ts';
import { fontsOf } from '../styles/fonts.ts';
import { houseDocument } from '../styles/house-document.ts';
import { beforeTable } from '../styles/measures.ts';
import { pageSettings } from '../styles/page.ts';
import { annexMark, blankLine, prose, titleParagraph } from '../styles/paragraphs.ts';
import { drawChart } from './draw-chart.ts';
import { procedureChart } from './procedure-chart.ts';
import { procedureText } from './procedure-text.ts';

export function procedureDocument(edition: EditionSummary, campaign: Campaign): Document {
  const fonts = fontsOf(campaign.fontScheme);
  const { properties, ...around } = pageSettings({ fonts, mark: documentMark({ isSample: campaign.isSample, isForReference: areLevelsInDoubt(edition) }) });
  return houseDocument({
    title: texts.title,
    sections: [{
      properties: properties ?? {}, ...around,
      children: [
        annexMark(fonts, texts.annex), blankLine(fonts), titleParagraph(fonts, texts.title), blankLine(fonts),
        ...procedureText(edition, campaign, fonts),
        prose(chartTexts.title, fonts.heading, { alignment: AlignmentType.CENTER, pageBreakBefore: true, keepNext: true, spacing: { before: 0, after: beforeTable } }),
        // An exact line would cut the drawing off.
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, children: [drawChart(procedureChart(edition.reviewLevels, campaign), fonts)] }),
      ],
    }],
  }, fonts);
}
