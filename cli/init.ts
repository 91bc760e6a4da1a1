/** `grading init`: the settings of a campaign with comments, for the user to fill in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commentedSettings } from '../campaign/settings/print-settings.ts';
import { commandTexts as texts } from '../grading/messages/documents/commands.ts';
import { settingsTexts } from '../grading/messages/documents/settings.ts';
import { problem, problemLine } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { writeSafely } from './write-safely.ts';

/** Never writes over a file that is there. */
export async function init(folder: string, terminal: Terminal): Promise<ExitCode> {
  const path = join(folder, settingsTexts.fileName);
  if (existsSync(path)) {
    terminal.warn(problemLine(problem('DOC_009', 'error', { file: path }, {})));
    return exitCodes.unreadable;
  }
  const written = await writeSafely([{ path, bytes: commentedSettings() }]);
  if (!written.ok) {
    terminal.warn(problemLine(written.problem));
    return exitCodes.unreadable;
  }
  terminal.print(fill(texts.initWritten, { path }));
  return exitCodes.nothingFound;
}
