/** `grading template fields`: every tag that a template may use, on the terminal or as a Word table. */
import { fieldsDocument, groupLines, kindsText, tagText } from '../generator/staff-templates/fields-document.ts';
import { documentBytes } from '../generator/package/document-bytes.ts';
import type { FontScheme } from '../campaign/settings/campaign.ts';
import { commandTexts } from '../grading/messages/documents/commands.ts';
import type { RowField, TemplateField } from '../grading/messages/documents/fields/field.ts';
import { templateFields } from '../grading/messages/documents/template-fields.ts';
import { dictionaryTexts as texts } from '../grading/messages/documents/templates.ts';
import { problemLine } from '../grading/messages/problem.ts';
import { fill } from '../grading/messages/template.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { freePath } from './free-path.ts';
import type { Terminal } from './terminal.ts';
import { textTable } from './text-table.ts';
import { writeSafely } from './write-safely.ts';

/** Fonts that every Windows has: the table is for the screen of whoever edits. */
const scheme: FontScheme = 'system';

/** With `word`, a document is written there; one that differs is not written over. */
export async function templateFieldsTable(word: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (word === undefined) {
    terminal.print(fieldsText());
    return exitCodes.nothingFound;
  }
  const bytes = await documentBytes(fieldsDocument(scheme));
  const stem = word.replace(/\.docx$/i, '');
  const path = await freePath(bytes, (number) => `${stem}${number}.docx`);
  const written = path.ok ? await writeSafely([{ path: path.value, bytes }]) : path;
  if (!written.ok) {
    terminal.warn(problemLine(written.problem));
    return exitCodes.unreadable;
  }
  terminal.print(fill(commandTexts.dictionaryWritten, { path: written.value[0] ?? '' }));
  return exitCodes.nothingFound;
}

function fieldsText(): string {
  const rows = Object.values(templateFields).flatMap((field) => fieldRows(field, kindsText(field), ''));
  return [texts.title, ...texts.intro, ...groupLines(), '', textTable(commandTexts.dictionaryHeadings, rows)].join('\n');
}

/** A field, and below a list what its entries have. */
function fieldRows(field: TemplateField | RowField, kinds: string, indent: string): readonly (readonly string[])[] {
  const own = [indent + tagText(field), kinds, field.about];
  return field.shape !== 'list' ? [own] : [own, ...Object.values<RowField>(field.fields).flatMap((inner) => fieldRows(inner, texts.withinList, `${indent}  `))];
}
