/** How a requirement reads where the pack gives no sentence of its own. `{field}` is the heading of the field. */
export const requirementTexts = {
  atMost: '{field}不高于{value}{unit}',
  atLeast: '{field}不低于{value}{unit}',
  between: '{field}在{min}到{max}{unit}之间',
  oneOf: '{field}为{values}之一',
  noneOf: '{field}不含{values}',
  allOf: '{field}应有{values}',
  notBelow: '{field}达到{value}及以上',
  present: '有{field}',
  withinMonths: '{field}在{value}个月以内',
  declaredLevel: '{dimension}自评等级达到{grade}（条文待填）',
  declaredFigure: '{field}限值待填，{dimension}自评等级达到{grade}',
  manual: '需人工核查：{question}',
  every: '；且',
  some: '；或',
  oxygen: '（基准含氧量{value}%）',
  values: '、',
} as const;
