/** Another program, with an end. */
import { spawn } from 'node:child_process';
import { pdfFaults as faults } from '../../grading/messages/documents/commands.ts';
import { fill } from '../../grading/messages/template.ts';

const shownLength = 200;

/** Why it failed in a few words; empty when it ended well. Killed when it takes too long or the signal says so. */
export function runTool(program: string, args: readonly string[], milliseconds: number, signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    // Without a locale that knows Chinese, names of files turn to question marks.
    const child = spawn(program, [...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' }, signal, killSignal: 'SIGKILL' });
    let said = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, milliseconds);
    const end = (fault: string) => {
      clearTimeout(timer);
      resolve(late ? fill(faults.late, { seconds: Math.round(milliseconds / 1000) }) : fault);
    };
    child.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString('utf8')).slice(-shownLength);
    });
    child.once('error', (error) => end(error.message));
    child.once('close', (code) => end(code === 0 ? '' : fill(faults.ended, { code: code ?? -1, said: said.replace(/\s+/g, ' ').trim() })));
  });
}
