/** How printed tables of indicators word grades and what is in doubt. */
export const requirementWords = {
  letterGrade: '{grade}级',
  unverified: '{text}（待核）',
  blank: '{text}（待填）',
  /** What a sentence of the packs already says of itself. */
  blankWord: '待填',
  nothingAsked: '不作要求',
  reference: '参考',
  sample: '示例',
  markSeparator: ' ',
} as const;
