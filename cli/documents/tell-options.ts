/** Options that have no effect on what was asked for, told before anything is made. */
import type { DocumentKind } from '../../generator/documents/document-kind.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { fill } from '../../grading/messages/template.ts';
import type { Terminal } from '../terminal.ts';
import type { DocumentOptions } from './document-options.ts';

/** Documents about the whole campaign keep the names that they have. */
export function tellUnusedName({ namePattern }: Pick<DocumentOptions, 'namePattern'>, kinds: readonly DocumentKind[], terminal: Terminal): void {
  const keep = kinds.filter(({ per }) => per === 'campaign');
  if (namePattern === undefined || keep.length === 0) return;
  terminal.warn(fill(texts.nameUnused, { titles: keep.map(({ title }) => title).join(texts.separator) }));
}
