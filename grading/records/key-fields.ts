/** The fields that tell rows apart. An edition must define them under these ids. */

export const keyFields = {
  name: 'enterprise-name',
  industry: 'industry',
  creditCode: 'credit-code',
  line: 'production-line',
} as const;

/** Without these two a row cannot be graded at all, so they are required in every edition. */
export const identifyingFields: readonly string[] = [keyFields.name, keyFields.industry];
