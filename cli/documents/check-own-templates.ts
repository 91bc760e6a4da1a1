/** The user's own templates, checked before anything is made with them. */
import type { DocumentKind } from '../../generator/documents/document-kind.ts';
import { checkTemplate } from '../../generator/staff-templates/check-template.ts';
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';
import { letterKinds, type LetterKind } from '../../grading/messages/documents/fields/field.ts';
import { problem, problemLine, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { suggestName } from '../../grading/records/suggest.ts';
import type { Terminal } from '../terminal.ts';
import type { ReadTemplates } from './read-templates.ts';

/** False after saying what is wrong with a template that these kinds need; one that no kind needs is only named. */
export async function checkOwnTemplates({ templates, own }: ReadTemplates, kinds: readonly DocumentKind[], terminal: Terminal): Promise<boolean> {
  let isGood = true;
  for (const [name, path] of own) {
    const kind = letterKindOf(name);
    const isNeeded = kinds.some(({ id }) => id === kind);
    const found = kind === undefined ? [strange(name, path)] : isNeeded ? await checkTemplate(templates.get(name) ?? new Uint8Array(), kind, path) : [];
    for (const one of found) terminal.warn(problemLine(one));
    if (found.some(({ severity }) => severity === 'error')) isGood = false;
  }
  return isGood;
}

export function letterKindOf(name: string): LetterKind | undefined {
  return letterKinds.find((kind) => kind === name);
}

function strange(name: string, file: string): Problem {
  const meant = suggestName(name, letterKinds.map((kind) => ({ key: kind, name: kind })));
  return problem('DOC_012', 'warning', { file }, { seen: name, suggestion: meant === undefined ? '' : fill(bulkTexts.suggestion, { name: meant }), example: letterKinds[0] });
}
