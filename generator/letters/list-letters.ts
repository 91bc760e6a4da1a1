/** Letters that list enterprises: the weekly report and the lists for publication. */
import { publicationOf, type Publisher } from '../../campaign/publication.ts';
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
    return { ...campaignValues(source, { isForReference, notBefore: source.campaign.week.to }), ...figureValues(source), ...values };
  },
  remarks: ({ index, campaign, library }) => counted(words.undated, reviewedLines(index.result, campaign.week, library.grades).undated.length),
});

/** 公示名单（省级） */
export const provincePublication = publication('publication-province', 'province');

/** 公示名单（市级） */
export const cityPublication = publication('publication-city', 'city');

function publication(id: 'publication-province' | 'publication-city', by: Publisher): LetterDocumentKind {
  return letterKind({
    id, per: 'campaign', subjects: whole, usual: whole,
    values: (source) => {
      const { values, isForReference } = publicationValues(source, by);
      return { ...campaignValues(source, { isForReference, notBefore: source.campaign.publication.from }), ...figureValues(source), ...values };
    },
    remarks: (source) => counted(words.undecided, undecidedCount(source, by)),
  });
}

function undecidedCount({ index, library }: DocumentSource, by: Publisher): number {
  return publicationOf(index.result, by, library.grades).undecided.length;
}

function counted(template: typeof words.undated | typeof words.undecided, count: number): readonly string[] {
  return count === 0 ? [] : [fill(template, { count })];
}
