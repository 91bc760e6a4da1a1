/** The data dictionary, as tags and as a Word document. */
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../generator/package/document-bytes.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { fieldsDocument, kindsText, tagText } from '../../../generator/staff-templates/fields-document.ts';
import type { RowField, TemplateField } from '../../../grading/messages/documents/fields/field.ts';
import { templateFields } from '../../../grading/messages/documents/template-fields.ts';
import { validate } from '../../support/validate-docx.ts';
import { wordTables } from '../../support/word-tables.ts';

const fields: readonly TemplateField[] = Object.values(templateFields);
const innerOf = (field: TemplateField | RowField): readonly (TemplateField | RowField)[] =>
  [field, ...(field.shape === 'list' ? Object.values<RowField>(field.fields).flatMap(innerOf) : [])];

describe('the data dictionary', () => {
  it('has every tag once outside lists, and once in each list', () => {
    const doubled = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).filter((name, at, names) => names.indexOf(name) !== at);
    expect(doubled(fields)).toEqual([]);
    for (const field of fields.flatMap(innerOf)) if (field.shape === 'list') expect(doubled(Object.values<RowField>(field.fields))).toEqual([]);
  });

  it('names tags that can be typed and found: no braces, signs or spaces, with a meaning and an example', () => {
    for (const field of fields.flatMap(innerOf)) {
      expect(field.name).toMatch(/^[^\s{}[\]#/｛｝＃／.]+$/);
      expect(field.about).not.toBe('');
      if (field.shape === 'text') expect(field.example).not.toBe('');
    }
  });

  it('prints as one row per tag, with the kinds that know it', async () => {
    const bytes = await documentBytes(fieldsDocument('GB2312'));
    const rows = wordTables(bytes).flatMap((table) => table.rows.filter(({ isHead }) => !isHead).map(({ cells }) => cells.map(({ text }) => text.trim())));
    expect(rows.map(([tag]) => tag)).toEqual(fields.flatMap(innerOf).map(tagText));
    expect(rows.find(([tag]) => tag === '{企业名称}')).toEqual(['{企业名称}', '企业名称', '示例水泥有限公司', '企业类']);
    expect(lintDocument(bytes).filter(({ rule }) => rule !== 'leftoverTag')).toEqual([]);
    expect(await validate(bytes)).toEqual([]);
    expect(await documentBytes(fieldsDocument('GB2312'))).toEqual(bytes);
  });

  it('says for what a tag is used, in a word where there is one', () => {
    expect(kindsText(templateFields.city)).toBe('各种文件');
    expect(kindsText(templateFields.attachments)).toBe('通知');
    expect(kindsText(templateFields.undecided)).toBe('公示名单（省级）、公示名单（市级）');
  });
});
