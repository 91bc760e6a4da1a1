/** A command as a process: streams, interrupt, clock, exit code. The only place that touches them. */
import { readFileSync } from 'node:fs';
import { interfaceTexts } from '../grading/messages/interface.ts';
import { problem, problemLine } from '../grading/messages/problem.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { Surroundings } from './program.ts';
import { systemReason } from './write-safely.ts';
import { openTerminal } from './terminal.ts';

/** Runs `job` and sets the exit code. Ctrl+C cancels; a fault of ours says so and harms nothing. */
export async function runProcess(job: (around: Surroundings) => Promise<ExitCode>): Promise<void> {
  const terminal = openTerminal(process.stdout, process.stderr);
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Cancelled()));
  // A reader that closes its end early (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`${problemLine(problem('FILE_010', 'error', {}, { detail: systemReason(error) }))}\n`);
    process.exit(exitCodes.internal);
  });
  try {
    process.exitCode = await job({ terminal, signal: abort.signal, today: localDay(new Date()), version: ownVersion() });
  } catch (error) {
    if (error instanceof Cancelled) {
      terminal.warn(interfaceTexts.cancelled);
      process.exitCode = exitCodes.cancelled;
      return;
    }
    const detail = error instanceof Error ? error.message : String(error);
    terminal.warn(problemLine(problem('INTERNAL_001', 'error', {}, { detail })));
    if (process.env['GRADING_DEBUG'] !== undefined && error instanceof Error) terminal.warn(error.stack ?? '');
    process.exitCode = exitCodes.internal;
  }
}

class Cancelled extends Error {}

/** The day on the user's own calendar, YYYY-MM-DD. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function ownVersion(): string {
  const own: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : '';
}
