/** The volume: what it is, the list of industries, then industry by industry. */
import { Bookmark, LineRuleType, Paragraph, type Document, type FileChild } from 'docx';
import type { DocumentSource } from '../../documents/document-kind.ts';
import type { TableSummary } from '../../../grading/findings/result.ts';
import { compendiumTexts as texts } from '../../../grading/messages/documents/compendium.ts';
import { confidenceNames } from '../../../grading/messages/report.ts';
import { fill } from '../../../grading/messages/template.ts';
import { byDimension } from '../requirements/by-dimension.ts';
import { documentMark } from '../requirements/document-mark.ts';
import { isInDoubt } from '../requirements/requirement-spans.ts';
import { dayText } from '../styles/day-text.ts';
import { fontsOf, type Fonts } from '../styles/fonts.ts';
import { houseDocument } from '../styles/house-document.ts';
import { landscape, sizes } from '../styles/measures.ts';
import { pageSettings } from '../styles/page.ts';
import { annexMark, blankLine, runs, titleParagraph } from '../styles/paragraphs.ts';
import { confidenceCounts, confidences } from './confidence-counts.ts';
import { bookmarkOf, contentsTable } from './contents-table.ts';
import { indicatorTable } from './indicator-table.ts';
import { industryTables, type IndustryTables } from './industry-tables.ts';
import { measuresTable } from './measures-table.ts';
import { sourcesOf } from './sources.ts';

const full = (landscape.textWidth / 1440) * 25.4;

export function compendiumDocument({ index, library, campaign }: DocumentSource): Document {
  const fonts = fontsOf(campaign.fontScheme);
  const industries = industryTables(library);
  const { name, document, annex } = library.edition;
  const isForReference = Object.values(library.tables).some(isInDoubt);
  return houseDocument({
    title: texts.title,
    sections: [{
      ...pageSettings({ fonts, orientation: 'landscape', running: texts.title, mark: documentMark({ isSample: campaign.isSample, isForReference }) }),
      children: [
        ...(annex === undefined ? [] : [annexMark(fonts, fill(texts.annex, { annex })), blankLine(fonts)]),
        titleParagraph(fonts, texts.title), centred(fonts, fill(texts.edition, { name, document })),
        centred(fonts, fill(texts.editionDate, { date: dayText(index.result.date) })),
        heading(fonts, texts.introduction), ...texts.introductionLines.map((line) => plain(fonts, line)),
        heading(fonts, texts.confidenceTitle),
        ...confidences.map((one) => plain(fonts, fill(texts.confidenceLine, { word: confidenceNames[one], meaning: texts.confidence[one] }))),
        ...contents(fonts, industries),
        ...industries.flatMap((industry) => industryPages(fonts, industry)),
      ],
    }],
  }, fonts);
}

function contents(fonts: Fonts, industries: readonly IndustryTables[]): readonly FileChild[] {
  const isEmpty = industries.every(({ tables }) => tables.length === 0);
  const list = isEmpty ? [] : [contentsTable(industries, { font: fonts.song, headFont: fonts.heading })];
  return [heading(fonts, texts.contents, undefined, true), ...list, ...withoutPack(fonts, industries)];
}

/** Named below the contents in one paragraph. */
function withoutPack(fonts: Fonts, industries: readonly IndustryTables[]): readonly Paragraph[] {
  const named = industries.filter(({ tables }) => tables.length === 0).map(({ number, name }) => fill(texts.withoutPackItem, { number, name }));
  return named.length === 0 ? [] : [plain(fonts, fill(texts.withoutPack, { count: named.length, list: named.join(texts.grades) }))];
}

function industryPages(fonts: Fonts, industry: IndustryTables): readonly FileChild[] {
  const { number, name, tables } = industry;
  if (tables.length === 0) return [];
  const text = runs(fill(texts.industry, { number, name }), { font: fonts.heading, size: sizes.third });
  const title = new Paragraph({
    pageBreakBefore: true, keepNext: true, outlineLevel: 0, spacing: { after: 120 },
    children: [new Bookmark({ id: bookmarkOf(industry), children: [...text] })],
  });
  return [title, ...tables.flatMap((table, at) => [...(at === 0 ? [] : [gap()]), ...tableBlock(fonts, table)])];
}

function tableBlock(fonts: Fonts, summary: TableSummary): readonly FileChild[] {
  const look = { font: fonts.song, headFont: fonts.heading };
  const measures = measuresTable(summary, look);
  const sources = sourcesOf(byDimension(summary.indicators));
  return [
    heading(fonts, fill(texts.table, { name: summary.name }), 1), plain(fonts, summaryText(summary), true), indicatorTable(summary, sources, { full, leadsOn: measures !== undefined }, look),
    ...(sources.list.length === 0 ? [] : [note(fonts, fill(texts.sources, { list: sources.list.join(texts.sourceSeparator) }), measures !== undefined)]),
    ...(measures === undefined ? [] : [heading(fonts, texts.measures), measures]),
  ];
}

function summaryText(summary: TableSummary): string {
  const counts = confidenceCounts(summary);
  const stated = confidences.filter((one) => counts[one] > 0);
  const grades = summary.grades.join(texts.grades);
  if (stated.length === 0) return fill(texts.noIndicators, { grades });
  return fill(texts.summary, {
    grades, indicators: summary.indicators.length, requirements: stated.reduce((sum, one) => sum + counts[one], 0),
    counts: stated.map((one) => fill(texts.count, { word: confidenceNames[one], count: counts[one] })).join(texts.separator),
  });
}

function heading(fonts: Fonts, text: string, outlineLevel?: number, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    keepNext: true, pageBreakBefore, spacing: { before: 160, after: 80 }, ...(outlineLevel === undefined ? {} : { outlineLevel }),
    children: runs(text, { font: fonts.heading, size: sizes.smallFourth }),
  });
}

function plain(fonts: Fonts, text: string, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 60, after: 60 }, children: runs(text, { font: fonts.song, size: sizes.fifth }) });
}

function note(fonts: Fonts, text: string, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 60, after: 0 }, children: runs(text, { font: fonts.song, size: sizes.smallFifth }) });
}

function centred(fonts: Fonts, text: string): Paragraph {
  return new Paragraph({ alignment: 'center', spacing: { before: 60, after: 0 }, children: runs(text, { font: fonts.kai, size: sizes.fourth }) });
}

/** Tables that touch would become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: 240, lineRule: LineRuleType.EXACT, before: 0, after: 0 } });
}
