/** A terminal that remembers, and a folder of its own, for tests of commands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from '../../cli/program.ts';
import { runProgram } from '../../cli/program.ts';
import { openTerminal } from '../../cli/terminal.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs one command line on 2020-09-01, not on a terminal. */
export async function runCommand(args: readonly string[], around: Partial<Surroundings> = {}): Promise<Ran> {
  let out = '';
  let error = '';
  const terminal = openTerminal({ write: (text) => { out += text; } }, { write: (text) => { error += text; } });
  const code = await runProgram(args, { terminal, signal: new AbortController().signal, today: '2020-09-01', version: '0.0.0', ...around });
  return { code, out, error };
}

/** A new empty folder, and the means to take it away. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'grading-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
