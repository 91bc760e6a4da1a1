/** Makes many audit forms of a saved result into one archive on disk; started by word.ts. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentBytes } from '../generator/package/document-bytes.ts';
import { zipWriter } from '../generator/package/write-zip.ts';
import { storedEntry } from '../generator/package/zip-entry.ts';
import { auditForm } from '../generator/word/audit-form/audit-form-kind.ts';
import type { DocumentSource } from '../generator/documents/document-kind.ts';
import { ResultIndex } from '../grading/findings/lookups.ts';
import type { GradingResult } from '../grading/findings/result.ts';
import { columns, formData, formOf } from './word-form.ts';
import { tellCost } from './own-process.ts';

type Make = (number: number) => Promise<Uint8Array>;

/** What a result has to be saved with to make documents from it. */
export type SavedSource = Pick<DocumentSource, 'library' | 'campaign'> & { readonly result: GradingResult };

/** A county has fewer forms than that: they come round again under other names. */
function realForms(file: string): Make {
  const { result, library, campaign } = JSON.parse(readFileSync(file, 'utf8')) as SavedSource;
  const source: DocumentSource = { index: new ResultIndex(result), library, campaign, templates: new Map() };
  const subjects = auditForm.subjects(source);
  const make = auditForm.maker(source);
  return (number) => make(subjects[number % subjects.length] ?? {});
}

/** What the same number of plainer forms costs when each is built anew. */
function builtForms(): Make {
  return (number) => {
    const { name, code, rows } = formData(number);
    return documentBytes(formOf(name, code, rows.map((row) => columns.map((column) => row[column]))));
  };
}

const [how = '', count = '0', file = ''] = process.argv.slice(2);
const make = how === 'compiled' ? realForms(file) : builtForms();
await tellCost(how, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = join(folder, 'forms.zip');
  const archive = openSync(path, 'w');
  const start = performance.now();
  try {
    const writer = zipWriter((piece) => writeSync(archive, piece));
    for (let at = 0; at < Number(count); at++) writer.add(storedEntry(`${String(at + 1).padStart(4, '0')}_审核表.docx`, await make(at)));
    writer.finish();
    const seconds = (performance.now() - start) / 1_000;
    return `${count} forms, ${(statSync(path).size / 1e6).toFixed(1)} MB, ${seconds.toFixed(2)} s wall`;
  } finally {
    closeSync(archive);
    rmSync(folder, { recursive: true, force: true });
  }
});
