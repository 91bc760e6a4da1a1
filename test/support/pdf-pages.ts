/** Documents through LibreOffice: the text of their pages, where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const withBlanks = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

function runs(command: string, argument: string): boolean {
  try {
    execFileSync(command, [argument], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Asks once; says aloud when pages cannot be looked at. */
export function canMakePdf(): boolean {
  const can = runs('soffice', '--version') && runs('pdftotext', '-v');
  if (!can) console.warn('SKIPPED: LibreOffice (soffice) or pdftotext is not installed, the pages of documents are not looked at');
  return can;
}

/** The text of every page, by name of the document; all documents in one call. `blanks`: pages too that are left blank for printing on both sides. */
export function pdfPages(documents: Readonly<Record<string, Uint8Array>>, blanks: 'skipped' | 'shown' = 'skipped'): Readonly<Record<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const names = Object.keys(documents);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), documents[name] ?? new Uint8Array());
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', blanks === 'shown' ? withBlanks : 'pdf', '--outdir', folder, ...names.map((name) => join(folder, `${name}.docx`))],
      { stdio: 'ignore', timeout: 180_000 });
    return Object.fromEntries(names.map((name) => {
      execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)], { timeout: 60_000 });
      return [name, readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/\f$/, '').split('\f')];
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
