/** What every letter can say: the issuer, the days and the people of the campaign settings, and who reviews which grades. */
import { gradesPublishedBy } from '../../../campaign/publication.ts';
import type { Person } from '../../../campaign/settings/campaign.ts';
import { weeklyGrades } from '../../../campaign/weekly-report.ts';
import type { EditionSummary, ReviewLevel } from '../../../grading/findings/result.ts';
import type { campaignFields } from '../../../grading/messages/documents/fields/campaign-fields.ts';
import { letterWords as words } from '../../../grading/messages/documents/letters.ts';
import type { EntryValues } from '../../../grading/messages/documents/template-fields.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentSource } from '../../documents/document-kind.ts';
import { documentMark } from '../../word/requirements/document-mark.ts';
import { dateText } from './day-values.ts';
import { gradeNames, joined } from './words.ts';

export type CampaignValues = EntryValues<typeof campaignFields>;

/** Characters up to which the name of the issuer is set in the size in question. */
const mark = { large: 8, medium: 12, narrow: 36, signature: 14 } as const;

export interface LetterNature {
  /** A grade that the letter names rests on 待核 or 待填 indicators. */
  readonly isForReference: boolean;
  /** The day of what it tells of: the settings have the day of the notice, and no letter is older than its content. */
  readonly notBefore?: string;
}

const known = new WeakMap<DocumentSource, Map<string, CampaignValues>>();

/** Hundreds of letters of one source say the same here. */
export function campaignValues(source: DocumentSource, nature: LetterNature): CampaignValues {
  const bySource = known.get(source) ?? new Map<string, CampaignValues>();
  known.set(source, bySource);
  const key = `${nature.isForReference} ${nature.notBefore ?? ''}`;
  const values = bySource.get(key) ?? findValues(source, nature);
  bySource.set(key, values);
  return values;
}

function findValues(source: DocumentSource, { isForReference, notBefore = '' }: LetterNature): CampaignValues {
  const { campaign, index: { result } } = source;
  const text = documentMark({ isSample: campaign.isSample, isForReference });
  return {
    ...places(source), ...days(source, notBefore), ...people(source), ...grades(source), ...officeSizes(campaign.office),
    mark: text, documentNumber: campaign.documentNumber, recipients: campaign.recipients, copies: campaign.copies, printedBy: campaign.printedBy,
    year: result.date.slice(0, 4), guideName: result.edition.name, guideDocument: result.edition.document,
    reportPhone: campaign.report.phone, reportMail: campaign.report.mail,
    hasMark: text !== '', hasCopies: campaign.copies !== '', hasDocumentNumber: campaign.documentNumber !== '', hasCounty: campaign.county !== '',
    isForReference,
  };
}

function places({ campaign: { city, county, office } }: DocumentSource): Pick<CampaignValues, 'city' | 'county' | 'region' | 'office'> {
  return { city, county, region: city + county, office };
}

type OfficeSizes = 'officeMarkLarge' | 'officeMarkMedium' | 'officeMarkNarrow' | 'officeMarkSmall' | 'shortSignature' | 'longSignature';

function officeSizes(office: string): Pick<CampaignValues, OfficeSizes> {
  const length = [...office].length;
  const when = (fits: boolean): string => (fits ? office : '');
  return {
    officeMarkLarge: when(length <= mark.large), officeMarkMedium: when(length > mark.large && length <= mark.medium), officeMarkNarrow: when(length > mark.medium && length <= mark.narrow),
    officeMarkSmall: when(length > mark.narrow),
    // The block of the signature stays where the issuer is not known.
    shortSignature: office === '' ? words.blank : when(length <= mark.signature), longSignature: when(length > mark.signature),
  };
}

type Days = 'issuedOn' | 'printedOn' | 'gradedOn' | 'weekFrom' | 'weekTo' | 'publicFrom' | 'publicTo' | 'contactSheetDue' | 'rectificationDue'
  | 'gradesDue' | 'lateRectificationDue' | 'listUpdateDue';

function days({ campaign, index }: DocumentSource, notBefore: string): Pick<CampaignValues, Days> {
  const { deadlines, week, publication, issuedOn } = campaign;
  return {
    issuedOn: dateText(issuedOn !== '' && issuedOn < notBefore ? notBefore : issuedOn), printedOn: dateText(campaign.printedOn), gradedOn: dateText(index.result.date),
    weekFrom: dateText(week.from), weekTo: dateText(week.to), publicFrom: dateText(publication.from), publicTo: dateText(publication.to),
    contactSheetDue: dateText(deadlines.contactSheet), rectificationDue: dateText(deadlines.rectification), gradesDue: dateText(deadlines.gradesReported),
    lateRectificationDue: dateText(deadlines.lateRectification), listUpdateDue: dateText(deadlines.listUpdated),
  };
}

type People = 'gradingMembers' | 'listMembers' | 'supportMembers' | 'leadName' | 'leadPost' | 'leadPhone' | 'deputyName' | 'deputyPost' | 'deputyPhone' | 'liaisonName' | 'liaisonPost' | 'liaisonPhone'
  | 'gradingGroup' | 'listGroup' | 'supportGroup';

function people({ campaign: { people: { lead, deputy, liaison, grading, list, support } } }: DocumentSource): Pick<CampaignValues, People> {
  const group = (members: readonly Person[]) => members.map(({ name, post, phone }) => ({ name, post, phone }));
  return {
    leadName: lead.name, leadPost: lead.post, leadPhone: lead.phone,
    deputyName: deputy.name, deputyPost: deputy.post, deputyPhone: deputy.phone,
    liaisonName: liaison.name, liaisonPost: liaison.post, liaisonPhone: liaison.phone,
    gradingMembers: memberNames(grading), listMembers: memberNames(list), supportMembers: memberNames(support),
    gradingGroup: group(grading), listGroup: group(list), supportGroup: group(support),
  };
}

function memberNames(members: readonly Person[]): string {
  return members.map(({ name, post }) => (post === '' || name === '' ? name : fill(words.member, { name, post }))).filter((text) => text !== '').join(words.separator);
}

type Grades = 'provinceGrades' | 'cityGrades' | 'weeklyGrades' | 'reviewDuties';

function grades({ library, index: { result: { edition } } }: DocumentSource): Pick<CampaignValues, Grades> {
  return {
    provinceGrades: gradeNames(gradesPublishedBy(edition, 'province', library.grades)),
    cityGrades: gradeNames(gradesPublishedBy(edition, 'city', library.grades)),
    weeklyGrades: gradeNames(weeklyGrades(edition, library.grades)),
    reviewDuties: reviewDuties(edition, library.grades),
  };
}

/** Levels with the same reviews and the same publisher are one entry, where the first of them stands. */
function reviewDuties({ reviewLevels }: EditionSummary, order: readonly string[]): CampaignValues['reviewDuties'] {
  const duties = new Map<string, { readonly level: ReviewLevel; readonly grades: Set<string> }>();
  for (const level of reviewLevels) {
    const key = JSON.stringify([level.reviews, level.publishedBy]);
    const duty = duties.get(key) ?? { level, grades: new Set<string>() };
    duties.set(key, duty);
    level.grades.forEach((grade) => duty.grades.add(grade));
  }
  return [...duties.values()].map(({ level, grades }) => ({
    grades: gradeNames(order.filter((grade) => grades.has(grade))), reviews: joined(level.reviews), publisher: words.publishers[level.publishedBy],
  }));
}
