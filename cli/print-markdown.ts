/** The findings as a Markdown table, for a mail or a ticket. */
import { findingsSheet } from '../grading/findings/findings-sheet.ts';
import type { ResultIndex } from '../grading/findings/lookups.ts';
import { interfaceTexts as texts } from '../grading/messages/interface.ts';
import type { Terminal } from './terminal.ts';

export function printMarkdown(index: ResultIndex, terminal: Terminal): void {
  terminal.print(`${texts.markdownTitle}\n`);
  const files = [...new Set(index.result.sheets.map((sheet) => sheet.file))];
  for (const file of files) {
    const sheet = findingsSheet(index, file);
    if (files.length > 1) terminal.print(`## ${escape(file)}\n`);
    if (sheet.rows.length === 0) {
      terminal.print(`${texts.noFindings}\n`);
      continue;
    }
    terminal.print(row(sheet.headings));
    terminal.print(row(sheet.headings.map(() => '---')));
    for (const cells of sheet.rows) terminal.print(row(cells.map((cell) => escape(String(cell.value)))));
    terminal.print('');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escape(text: string): string {
  return text.replace(/[\\|`*_<>]/g, '\\$&').replace(/\s+/g, ' ');
}
