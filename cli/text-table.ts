/** Plain text tables in which Chinese characters take two columns. */

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3)
    || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60)
    || (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x20000 && code <= 0x3fffd) || code === 0x201c || code === 0x201d;
}

/** Left-aligned columns with two spaces between them and a rule under the headings. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, at) => Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[at] ?? ''))));
  const line = (cells: readonly string[]) =>
    widths.map((width, at) => (cells[at] ?? '') + ' '.repeat(width - displayWidth(cells[at] ?? ''))).join('  ').trimEnd();
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
