/** Cells on the clipboard, as Excel and WPS write and read them: tabs between columns, line breaks between rows. */

/** Rows of texts to what the clipboard holds. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quote).join('\t')).join('\r\n');
}

function quote(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** What the clipboard holds to rows of texts; one line break at the end belongs to the last row. */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  let row: string[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replace(/""/g, '"'));
    if (match[3] === '\t') continue;
    rows.push(row);
    row = [];
    if (match[3] === '' || pattern.lastIndex >= text.length) break;
  }
  return rows;
}
