/** How one indicator turned out for one production line. Missing is never passed and never failed. */

export const outcomes = ['met', 'notMet', 'notApplicable', 'missing', 'needsReview', 'error'] as const;

export type Outcome = (typeof outcomes)[number];

/** The Chinese words of the outcomes, as every face prints them. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  met: '符合',
  notMet: '未达标',
  notApplicable: '不适用',
  missing: '缺数据',
  needsReview: '需人工核查',
  error: '核查出错',
};
