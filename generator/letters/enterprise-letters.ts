/** Letters about one enterprise: what goes back to it, what was found, what it has to do. */
import { isNamed, secretEnterprises } from '../../campaign/enterprises.ts';
import { countsForReference, finalGrade } from '../../campaign/final-grade.ts';
import { enterprisesWithGap, gapsOf, nearestToTarget, type LineGap } from '../../campaign/rectification.ts';
import { enterprisesToReturn, linesOf } from '../../campaign/returns.ts';
import { isDoubtful } from '../../grading/findings/is-doubtful.ts';
import type { ResultIndex } from '../../grading/findings/lookups.ts';
import type { LetterKind } from '../../grading/messages/documents/fields/field.ts';
import type { LetterValues } from '../../grading/messages/documents/template-fields.ts';
import type { DocumentSource, Subject } from '../documents/document-kind.ts';
import { letterKind, type Letter, type LetterDocumentKind } from './letter-kind.ts';
import { together } from './values/by-need.ts';
import { campaignValues } from './values/campaign-values.ts';
import { enterpriseValues } from './values/enterprise-values.ts';
import { restsOnDoubt } from './values/gap-values.ts';
import { guideMeasureOf, hasWrittenMeasures } from './values/measure-values.ts';

type EnterpriseKind = Extract<LetterKind, 'return-notice' | 'verification-notice' | 'rectification-plan' | 'reduction-plan' | 'notice-board'>;

interface EnterpriseLetter<K extends EnterpriseKind> {
  readonly id: K;
  readonly subjects: (index: ResultIndex) => readonly number[];
  readonly usual?: (index: ResultIndex) => readonly number[];
  /** Of the gaps of the enterprise those that it tells of: all, unless it says otherwise. */
  readonly gaps?: (index: ResultIndex, enterprise: number) => readonly LineGap[];
  /** Whether what it says rests on 待核 or 待填. */
  readonly doubtful: (index: ResultIndex, enterprise: number) => boolean;
}

function enterpriseLetter<K extends EnterpriseKind>({ id, subjects, usual = subjects, gaps, doubtful }: EnterpriseLetter<K>): LetterDocumentKind {
  // A row without a name is somebody's to mend, but nobody's to write to.
  const as = (choose: (index: ResultIndex) => readonly number[]) => ({ index }: DocumentSource): readonly Subject[] =>
    choose(index).filter((enterprise) => isNamed(index.result, enterprise)).map((enterprise) => ({ enterprise }));
  const values = (source: DocumentSource, { enterprise = 0 }: Subject): LetterValues<EnterpriseKind> => together(
    campaignValues(source, { isForReference: doubtful(source.index, enterprise), notBefore: source.index.result.date }),
    enterpriseValues(source, enterprise, gaps?.(source.index, enterprise)),
  );
  const letter: Letter<EnterpriseKind> = { id, per: 'enterprise', subjects: as(subjects), usual: as(usual), values };
  return letterKind(letter);
}

/** 退回通知: entries to mend and facts to add; what is not known yet is asked for there, and is no shortfall. */
export const returnNotice = enterpriseLetter({
  id: 'return-notice', subjects: enterprisesToReturn, gaps: failedGapsOf,
  doubtful: (index, enterprise) => failedGapsOf(index, enterprise).some((gap) => restsOnDoubt(index, gap)),
});

/** 核查结果通知单: the grade of every line and what decides it. */
export const verificationNotice = enterpriseLetter({ id: 'verification-notice', subjects: graded, doubtful: gradeIsDoubtful });

/** 整改方案: gap, measures and deadline; usually in the order in which they can be helped soonest. */
export const rectificationPlan = enterpriseLetter({
  id: 'rectification-plan', subjects: enterprisesWithGap, usual: nearestToTarget,
  doubtful: (index, enterprise) => gradeIsDoubtful(index, enterprise) || gapsOf(index, enterprise).some((gap) => restsOnDoubt(index, gap)),
});

/** 一厂一策: what the enterprise does when a warning is in force, which its grade decides. */
export const reductionPlan = enterpriseLetter({ id: 'reduction-plan', subjects: settled, usual: (index) => withMeasures(index, settled(index)), doubtful: measureIsDoubtful });

/** 公示牌, put up at the gate: not of what is secret. */
export const noticeBoard = enterpriseLetter({ id: 'notice-board', subjects: settledOpenly, usual: (index) => withMeasures(index, settledOpenly(index)), doubtful: measureIsDoubtful });

function graded(index: ResultIndex): readonly number[] {
  return index.result.enterprises.flatMap((_, enterprise) => (linesOf(index, enterprise).some(({ grade }) => grade !== undefined) ? [enterprise] : []));
}

/** Those whose graded lines all have a grade that nothing can change any more. */
function settled(index: ResultIndex): readonly number[] {
  return graded(index).filter((enterprise) =>
    linesOf(index, enterprise).every((line) => line.grade === undefined || finalGrade(index.result, line) !== undefined));
}

function settledOpenly(index: ResultIndex): readonly number[] {
  const secret = secretEnterprises(index.result);
  return settled(index).filter((enterprise) => !secret.has(enterprise));
}

function withMeasures(index: ResultIndex, enterprises: readonly number[]): readonly number[] {
  return enterprises.filter((enterprise) => hasWrittenMeasures(index, enterprise));
}

function failedGapsOf(index: ResultIndex, enterprise: number): readonly LineGap[] {
  return gapsOf(index, enterprise).flatMap((gap) => {
    const shortfalls = gap.shortfalls.filter(({ outcome }) => outcome === 'notMet');
    return shortfalls.length === 0 ? [] : [{ ...gap, shortfalls }];
  });
}

function gradeIsDoubtful(index: ResultIndex, enterprise: number): boolean {
  return linesOf(index, enterprise).some((line) => countsForReference(index.result, line));
}

function measureIsDoubtful(index: ResultIndex, enterprise: number): boolean {
  return gradeIsDoubtful(index, enterprise) || linesOf(index, enterprise).some((line) => {
    const confidence = guideMeasureOf(index, line)?.confidence;
    return isDoubtful(confidence);
  });
}
