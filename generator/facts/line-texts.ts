/** One text for several production lines: said once where all say the same, else line by line. */
import type { LineResult } from '../../grading/findings/result.ts';
import { auditFormTexts as texts } from '../../grading/messages/documents/audit-form.ts';
import { fill } from '../../grading/messages/template.ts';

/** Lines that say nothing are left out; those that say the same are named together. `separator` stands between them. */
export function lineTexts(lines: readonly LineResult[], textOf: (line: LineResult) => string, separator: string): string {
  const byText = new Map<string, LineResult[]>();
  for (const line of lines) {
    const text = textOf(line);
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [line]);
    else same.push(line);
  }
  const only = byText.size === 1 ? [...byText.keys()][0] : undefined;
  if (only !== undefined) return only;
  return [...byText].filter(([text]) => text !== '')
    .map(([value, same]) => fill(texts.lineValue, { line: same.map(lineName).join(texts.listSeparator), value })).join(separator);
}

/** The name of the line, or its row where it has none. */
export function lineName({ line, row }: LineResult): string {
  return line === '' ? fill(texts.noLine, { row }) : line;
}
