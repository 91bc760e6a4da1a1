/** Letters about the whole campaign: the notice and the work plan. */
import type { DocumentSource } from '../documents/document-kind.ts';
import { areLevelsInDoubt } from '../word/requirements/levels-in-doubt.ts';
import { letterKind } from './letter-kind.ts';
import { campaignValues } from './values/campaign-values.ts';
import { attachmentValues } from './values/course-values.ts';
import { figureValues } from './values/figure-values.ts';

const whole = () => [{}];

/** Written when the campaign begins; without a day it is written now. */
function isAfterCheck({ campaign: { issuedOn }, index: { result } }: DocumentSource): boolean {
  return issuedOn === '' || issuedOn >= result.date;
}

/** 通知: what is to be done, by whom and by when, with its attachments. */
export const notice = letterKind({
  id: 'notice', per: 'campaign', subjects: whole, usual: whole,
  values: (source) => ({ ...campaignValues(source, { isForReference: areLevelsInDoubt(source.index.result.edition) }), ...figureValues(source, { isAfterCheck: isAfterCheck(source) }), ...attachmentValues(source) }),
});

/** 工作方案: route map, timetable and task list. */
export const workPlan = letterKind({
  id: 'work-plan', per: 'campaign', subjects: whole, usual: whole,
  values: (source) => ({ ...campaignValues(source, { isForReference: areLevelsInDoubt(source.index.result.edition) }), ...figureValues(source, { isAfterCheck: isAfterCheck(source) }) }),
});
