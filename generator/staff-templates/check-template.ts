/** Everything that is wrong with a template of staff, before anything is made with it. */
import type { LetterKind } from '../../grading/messages/documents/fields/field.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { fillOpenTemplate } from './fill-template.ts';
import { markProblems } from './mark-pages.ts';
import { hasErrors, openTemplate, type OpenTemplate } from './open-template.ts';
import { contentProblems } from './required-tags.ts';
import { exampleValues } from './template-values.ts';

/** Empty when it can be filled. Without `kind`, tags of every kind are allowed. `file` goes into the places. */
export async function checkTemplate(bytes: Uint8Array, kind?: LetterKind, file?: string): Promise<readonly Problem[]> {
  const opened = openTemplate(bytes, kind);
  const written = [...opened.problems, ...markProblems(opened), ...contentProblems(opened, kind)];
  const found = hasErrors(opened) ? written : [...written, ...await trial(opened, kind)];
  return file === undefined ? found : found.map((each) => ({ ...each, place: { file } }));
}

/** What no rule of ours foresaw, the engine says when it is put to the test. */
async function trial(opened: OpenTemplate, kind: LetterKind | undefined): Promise<readonly Problem[]> {
  try {
    await fillOpenTemplate(opened, exampleValues(kind));
    return [];
  } catch (error) {
    return [problem('TEMPLATE_026', 'error', {}, { detail: error instanceof Error ? error.message : String(error) })];
  }
}
