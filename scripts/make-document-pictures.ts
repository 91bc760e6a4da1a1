/** Makes the pictures of documents in the README: pages of the sample's Word files, as LibreOffice shows them. Needs soffice and pdftoppm. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../cli/program.ts';
import { openTerminal } from '../cli/terminal.ts';

const sample = fileURLToPath(new URL('../templates/samples/county.xlsx', import.meta.url));
const images = fileURLToPath(new URL('../docs/images/documents/', import.meta.url));
/** Kind, page and name of the picture. */
const pictures = [
  ['notice', 1, 'notice'], ['procedure', 5, 'flow-chart'], ['audit-form', 1, 'audit-form'], ['application', 1, 'application'],
  ['rectification-plan', 1, 'rectification-plan'], ['weekly-report', 1, 'weekly-report'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  mkdirSync(images, { recursive: true });
  for (const [kind, page, name] of pictures) picture(await firstDocument(kind), page, name);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function firstDocument(kind: string): Promise<string> {
  const silent = { write: () => true };
  const out = join(folder, kind);
  await runProgram(['document', kind, '--from', sample, '--date', '2020-09-01', '--out', out],
    { terminal: openTerminal(silent, silent), signal: new AbortController().signal, today: '2020-09-01', version: '' });
  const found = readdirSync(out, { recursive: true }).map(String).filter((path) => path.endsWith('.docx')).sort()[0];
  if (found === undefined) throw new Error(`no document of kind ${kind}`);
  return join(out, found);
}

function picture(path: string, page: number, name: string): void {
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, path], { stdio: 'ignore' });
  const pdf = join(folder, basename(path).replace(/\.docx$/, '.pdf'));
  execFileSync('pdftoppm', ['-r', '60', '-f', String(page), '-l', String(page), '-singlefile', '-png', pdf, join(images, name)]);
}
