/** Which number formats show a date or a time of day. Elapsed time such as `[h]:mm` is a quantity, not a date. */

/** ECMA-376 part 1, 18.8.30: the date formats of every language, Chinese 27–36 and 50–58 among them; 46 is `[h]:mm:ss`. */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
}

/** Quoted text, escaped characters, spacing and filling, and bracketed colours, conditions and locales. */
const literals = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** Whether numbers show as percentages: the built-in formats 9 and 10, or a code with a `%` of its own. */
export function isPercentFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return id === 9 || id === 10;
  return code.length <= 1024 && code.replace(literals, '').includes('%');
}

/** “General” as it is really written: some programs store the name of their own language. */
const generalNames = /general|standard|g\/通用格式/gi;

/** Whether a custom format code shows a date: `yyyy"年"m"月"d"日"`, `[$-804]aaaa`, `h:mm`; not `0.00"m"`, not `[h]:mm`. */
export function isDateFormatCode(code: string): boolean {
  if (code.length > 1024) return false;
  return code.replace(literals, '').split(';').some((section) => {
    if (/\[(?:h+|m+|s+)\]/i.test(section)) return false;
    const bare = section.replace(generalNames, '').replace(/s\.0+/gi, 's');
    return /[ymdhs]|aaa|a\/p/i.test(bare) && !/[0#?]/.test(bare);
  });
}
