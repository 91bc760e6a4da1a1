/** The letter-like kinds, in the order in which they are listed. */
import { notice, workPlan } from './campaign-letters.ts';
import { noticeBoard, rectificationPlan, reductionPlan, returnNotice, verificationNotice } from './enterprise-letters.ts';
import type { LetterDocumentKind } from './letter-kind.ts';
import { cityPublication, provincePublication, weeklyReport } from './list-letters.ts';

export const letterDocumentKinds: readonly LetterDocumentKind[] = [
  notice, workPlan, weeklyReport, provincePublication, cityPublication,
  returnNotice, verificationNotice, rectificationPlan, reductionPlan, noticeBoard,
];
