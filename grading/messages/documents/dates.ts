/** How documents write days. */

export const documentDates = {
  day: '{year}年{month}月{date}日',
  shortDay: '{month}月{date}日',
  blank: '　　　　年　　月　　日',
} as const;
