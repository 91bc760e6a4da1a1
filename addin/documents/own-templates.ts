/** Templates of the user's own in the place of the shipped ones, by the names of their files. */
import { checksum } from '../../generator/documents/manifest.ts';
import { checkTemplate } from '../../generator/staff-templates/check-template.ts';
import { letterKinds, type LetterKind } from '../../grading/messages/documents/fields/field.ts';
import { letterTitles } from '../../grading/messages/documents/letters.ts';
import { documentPaneTexts as texts } from '../../grading/messages/documents/pane.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { foldKey } from '../../grading/records/fold-text.ts';
import type { OwnTemplate } from './documents.ts';

export interface UsedTemplates {
  readonly templates: ReadonlyMap<string, Uint8Array>;
  /** Files that belong to no kind, and tags that cannot be filled. */
  readonly problems: readonly Problem[];
}

interface Checked {
  readonly kind: LetterKind;
  /** Always the same object for the same content: what is worked out of it is kept by it. */
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Checks each file once, however often it is sent. */
export class OwnTemplates {
  private readonly checked = new Map<string, Checked>();

  /** A later file of the same kind counts instead of an earlier one. */
  async over(shipped: ReadonlyMap<string, Uint8Array>, own: readonly OwnTemplate[]): Promise<UsedTemplates> {
    const templates = new Map(shipped);
    const problems: Problem[] = [];
    for (const { name, bytes } of own) {
      const kind = kindOfFile(name);
      if (kind === undefined) {
        problems.push(problem('DOC_033', 'error', { file: name }, { known: knownNames() }));
        continue;
      }
      const found = await this.check(kind, name, bytes);
      templates.set(kind, found.bytes);
      problems.push(...found.problems);
    }
    return { templates, problems };
  }

  private async check(kind: LetterKind, name: string, bytes: Uint8Array): Promise<Checked> {
    const key = `${kind} ${name} ${checksum(bytes)}`;
    const known = this.checked.get(key);
    if (known !== undefined) return known;
    const found: Checked = { kind, bytes, problems: await checkTemplate(bytes, kind, name) };
    this.checked.set(key, found);
    return found;
  }
}

/** `weekly-report.docx`, or what the kind is called; browsers number a second download of a file. */
function kindOfFile(file: string): LetterKind | undefined {
  const key = foldKey(file.replace(/\.docx$/i, '').replace(/\s*\(\d+\)$/, ''));
  return letterKinds.find((kind) => foldKey(kind) === key || foldKey(letterTitles[kind].title) === key);
}

function knownNames(): string {
  return letterKinds.map((kind) => fill(texts.templateName, { file: `${kind}.docx`, title: letterTitles[kind].title })).join(texts.separator);
}
