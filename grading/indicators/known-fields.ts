/** Ids of the fields that the reader and the grader need whatever the edition says. They hold no law. */
export const knownFields = {
  name: 'enterprise-name',
  creditCode: 'credit-code',
  industry: 'industry',
  line: 'production-line',
  applied: 'applied-grade',
} as const;
