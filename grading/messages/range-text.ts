/** The words for what a number may be: `0 到 100`, `不小于 0`, `不大于 100`. */
export function rangeText(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `${min} 到 ${max}`;
  if (min !== undefined) return `不小于 ${min}`;
  return max === undefined ? '任意大小' : `不大于 ${max}`;
}
