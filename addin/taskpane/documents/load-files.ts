/** Takes files of the user into the choice: settings, or templates of their own. */
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentsModel } from '../../documents/documents-model.ts';
import type { OwnTemplate } from '../../documents/documents.ts';
import { readFile, textOf } from './read-file.ts';

const labels = documentLabels.settings;
const mostSettings = 1_000_000;
const mostTemplate = 20_000_000;

export async function loadSettings(model: DocumentsModel, file: File): Promise<void> {
  const [found, unread] = await readAll([file], mostSettings);
  const [own] = found;
  if (own !== undefined) model.choose({ settings: { name: own.name, text: textOf(own.bytes) } });
  model.setUnread(unread);
}

export async function loadTemplates(model: DocumentsModel, files: readonly File[]): Promise<void> {
  const [found, unread] = await readAll(files, mostTemplate);
  if (found.length > 0) model.addTemplates(found);
  model.setUnread(unread);
}

/** What was read, and a sentence about each file that was not. */
async function readAll(files: readonly File[], most: number): Promise<readonly [readonly OwnTemplate[], readonly string[]]> {
  const found: OwnTemplate[] = [];
  const unread: string[] = [];
  for (const file of files) {
    if (file.size > most) {
      unread.push(fill(labels.tooBig, { file: file.name }));
      continue;
    }
    try {
      found.push({ name: file.name, bytes: await readFile(file) });
    } catch (error) {
      unread.push(fill(labels.unread, { file: file.name, detail: error instanceof Error ? error.message : String(error) }));
    }
  }
  return [found, unread];
}
