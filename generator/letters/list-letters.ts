/** Letters that list enterprises: the weekly report and the lists for publication. */
import { publicationOf, type Hindrance, type Publisher } from '../../campaign/publication.ts';
import { weeklyReport as reviewedLines } from '../../campaign/weekly-report.ts';
import { letterWords as words } from '../../grading/messages/documents/letters.ts';
import { fill } from '../../grading/messages/template.ts';
import type { DocumentSource } from '../documents/document-kind.ts';
import { letterKind, type LetterDocumentKind } from './letter-kind.ts';
import { campaignValues } from './values/campaign-values.ts';
import { figureValues } from './values/figure-values.ts';
import { publicationValues, weeklyValues } from './values/listed-values.ts';

const whole = () => [{}];

/** 周报: which lines passed the first review this week, and so far. */
export const weeklyReport = letterKind({
  id: 'weekly-report', per: 'campaign', subjects: whole, usual: whole,
  values: (source) => {
    const { values, isForReference } = weeklyValues(source);
    return { ...campaignValues(source, { isForReference, notBefore: later(source.campaign.week.to, source.index.result.date) }), ...figureValues(source, { isAfterCheck: true }), ...values };
  },
  remarks: ({ index, campaign, library }) => {
    const { undated, nameless, fallen } = reviewedLines(index.result, campaign.week, library.grades);
    return [...counted(words.undated, undated.length), ...counted(words.held.nameless, nameless.length), ...counted(words.fallen, fallen.length)];
  },
});

/** 公示名单（省级）: what the city asks the province to publish. */
export const provincePublication = publication('publication-province', 'province');

/** 公示名单（市级） */
export const cityPublication = publication('publication-city', 'city');

function publication(id: 'publication-province' | 'publication-city', by: Publisher): LetterDocumentKind {
  return letterKind({
    id, per: 'campaign', subjects: whole, usual: whole,
    values: (source) => {
      const { values, isForReference } = publicationValues(source, by);
      return { ...campaignValues(source, { isForReference, notBefore: later(source.campaign.publication.from, source.index.result.date) }), ...figureValues(source, { isAfterCheck: true }), ...values };
    },
    remarks: (source) => publicationRemarks(source, by),
  });
}

const hindrances: readonly Hindrance[] = ['nameless', 'toMend', 'unreviewed', 'open'];

function publicationRemarks({ index, library }: DocumentSource, by: Publisher): readonly string[] {
  const { undecided, unchecked } = publicationOf(index, by, library.grades);
  const sheets = new Map<string, number>();
  for (const { sheet } of unchecked) sheets.set(sheet, (sheets.get(sheet) ?? 0) + 1);
  return [
    ...hindrances.flatMap((hindrance) => counted(words.held[hindrance], undecided.filter(({ because }) => because === hindrance).length)),
    ...[...sheets].map(([sheet, count]) => fill(words.unchecked, { sheet, count })),
  ];
}

function counted(template: string, count: number): readonly string[] {
  return count === 0 ? [] : [fill(template, { count })];
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
