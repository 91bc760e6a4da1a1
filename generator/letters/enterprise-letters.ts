/** Letters about one enterprise: what goes back to it, what was found, what it has to do. */
import { enterprisesWithGap, gapsOf, nearestToTarget } from '../../campaign/rectification.ts';
import { enterprisesToReturn, linesOf } from '../../campaign/returns.ts';
import { isForReference } from '../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../grading/findings/lookups.ts';
import type { LetterKind } from '../../grading/messages/documents/fields/field.ts';
import type { DocumentSource, Subject } from '../documents/document-kind.ts';
import { letterKind, type Letter, type LetterDocumentKind } from './letter-kind.ts';
import { campaignValues } from './values/campaign-values.ts';
import { enterpriseValues } from './values/enterprise-values.ts';
import { restsOnDoubt } from './values/gap-values.ts';
import { guideMeasureOf, hasWrittenMeasures } from './values/measure-values.ts';

/** How many rectification plans are made without being asked for by name. */
const usualPlans = 3;

type EnterpriseKind = Extract<LetterKind, 'return-notice' | 'verification-notice' | 'rectification-plan' | 'reduction-plan' | 'notice-board'>;

interface EnterpriseLetter<K extends EnterpriseKind> {
  readonly id: K;
  readonly subjects: (index: ResultIndex) => readonly number[];
  readonly usual?: (index: ResultIndex) => readonly number[];
  /** Whether what it says rests on 待核 or 待填. */
  readonly doubtful: (index: ResultIndex, enterprise: number) => boolean;
}

function enterpriseLetter<K extends EnterpriseKind>({ id, subjects, usual = subjects, doubtful }: EnterpriseLetter<K>): LetterDocumentKind {
  const as = (choose: (index: ResultIndex) => readonly number[]) => ({ index }: DocumentSource): readonly Subject[] => choose(index).map((enterprise) => ({ enterprise }));
  const values = (source: DocumentSource, { enterprise = 0 }: Subject) => ({
    ...campaignValues(source, { isForReference: doubtful(source.index, enterprise), notBefore: source.index.result.date }),
    ...enterpriseValues(source, enterprise),
  });
  const letter: Letter<EnterpriseKind> = { id, per: 'enterprise', subjects: as(subjects), usual: as(usual), values };
  return letterKind(letter);
}

/** 退回通知: cells to mend and facts to add. It names no grade. */
export const returnNotice = enterpriseLetter({ id: 'return-notice', subjects: enterprisesToReturn, doubtful: () => false });

/** 核查结果通知单: the grade of every line and what decides it. */
export const verificationNotice = enterpriseLetter({ id: 'verification-notice', subjects: graded, doubtful: gradeIsDoubtful });

/** 整改方案: gap, measures and deadline; usually for those that are nearest to the grade they want. */
export const rectificationPlan = enterpriseLetter({
  id: 'rectification-plan', subjects: enterprisesWithGap, usual: (index) => nearestToTarget(index).slice(0, usualPlans),
  doubtful: (index, enterprise) => gradeIsDoubtful(index, enterprise) || gapsOf(index, enterprise).some((gap) => restsOnDoubt(index, gap)),
});

/** 一厂一策: what the enterprise does when a warning is in force. */
export const reductionPlan = enterpriseLetter({ id: 'reduction-plan', subjects: graded, usual: gradedWithMeasures, doubtful: measureIsDoubtful });

/** 公示牌, put up at the gate. */
export const noticeBoard = enterpriseLetter({ id: 'notice-board', subjects: graded, usual: gradedWithMeasures, doubtful: measureIsDoubtful });

function graded(index: ResultIndex): readonly number[] {
  return index.result.enterprises.flatMap((_, enterprise) => (linesOf(index, enterprise).some(({ grade }) => grade !== undefined) ? [enterprise] : []));
}

function gradedWithMeasures(index: ResultIndex): readonly number[] {
  return graded(index).filter((enterprise) => hasWrittenMeasures(index, enterprise));
}

function gradeIsDoubtful(index: ResultIndex, enterprise: number): boolean {
  return linesOf(index, enterprise).some((line) => line.grade !== undefined && isForReference(line));
}

function measureIsDoubtful(index: ResultIndex, enterprise: number): boolean {
  return gradeIsDoubtful(index, enterprise) || linesOf(index, enterprise).some((line) => {
    const confidence = guideMeasureOf(index, line)?.confidence;
    return confidence === 'unverified' || confidence === 'blank';
  });
}
