/** `grading template check`: what is wrong with templates that somebody edited in Word. */
import { checkTemplate } from '../generator/staff-templates/check-template.ts';
import { commandTexts as texts } from '../grading/messages/documents/commands.ts';
import { letterTitles } from '../grading/messages/documents/letters.ts';
import { problemLine } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';
import { letterKindOf } from './documents/check-own-templates.ts';
import { templateName } from './documents/read-templates.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { readBytes } from './read-file.ts';
import type { Terminal } from './terminal.ts';

/** The name of a file says which kind's tags it may use; under another name it may use those of all. */
export async function checkTemplates(files: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.nothingFound;
  for (const file of files) {
    const bytes = await readBytes(file);
    const kind = letterKindOf(templateName(file));
    const found = bytes.ok ? await checkTemplate(bytes.value, kind, file) : [bytes.problem];
    for (const one of found) terminal.print(problemLine(one));
    if (found.length === 0) terminal.print(kind === undefined ? fill(texts.templateGoodForAny, { file }) : fill(texts.templateGood, { file, title: letterTitles[kind].title }));
    if (!bytes.ok) code = exitCodes.unreadable;
    else if (found.length > 0 && code === exitCodes.nothingFound) code = exitCodes.findings;
  }
  return code;
}
