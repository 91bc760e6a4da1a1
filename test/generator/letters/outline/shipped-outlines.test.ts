/** What is shipped: every letter has an outline, and every template is what its outline gives. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../../cli/load-packs.ts';
import { buildOutline } from '../../../../generator/letters/outline/build-outline.ts';
import { readOutline } from '../../../../generator/letters/outline/read-outline.ts';
import { documentBytes } from '../../../../generator/package/document-bytes.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { letterKinds } from '../../../../grading/messages/documents/fields/field.ts';
import { problemLine } from '../../../../grading/messages/problem.ts';
import { outlineFiles, outlineText, shippedOutline } from './shipped.ts';
import { unknownTags } from './tags.ts';
import { validate } from '../../../support/validate-docx.ts';

const templates = new URL('../../../../templates/word/', import.meta.url);

describe('the shipped outlines', () => {
  it('are one for each letter-like kind', () => {
    expect(outlineFiles.map((name) => name.replace('.yaml', '')).sort()).toEqual([...letterKinds].sort());
    expect(readdirSync(templates).filter((name) => name.endsWith('.docx')).sort()).toEqual(letterKinds.map((kind) => `${kind}.docx`).sort());
  });

  it.each(outlineFiles)('%s can be read', (file) => {
    expect(readOutline(file, outlineText(file)).problems.map(problemLine)).toEqual([]);
  });

  it.each(outlineFiles)('%s gives the committed template byte for byte (npm run templates)', async (file) => {
    const committed = new Uint8Array(readFileSync(new URL(file.replace('.yaml', '.docx'), templates)));
    expect(Buffer.compare(await documentBytes(buildOutline(shippedOutline(file))), committed)).toBe(0);
  });

  it.each(outlineFiles)('%s gives a document in which our lint finds nothing but its tags', async (file) => {
    const findings = lintDocument(await documentBytes(buildOutline(shippedOutline(file))));
    expect(findings.filter(({ rule }) => rule !== 'leftoverTag')).toEqual([]);
  });

  it.each(outlineFiles)('%s uses only tags that have a value where they stand', async (file) => {
    expect(unknownTags(shippedOutline(file).kind, await documentBytes(buildOutline(shippedOutline(file))))).toEqual([]);
  });

  it('would be told of a tag that has no value in its kind, or stands outside its list', async () => {
    const blocks = [{ block: 'paragraph', text: '{累计数量}{无此字段}{#名单}{企业名称}{/名单}{企业名称}' }] as const;
    const bytes = await documentBytes(buildOutline({ formatVersion: 1, kind: 'publication-city', title: '函', mark: '{文件标记}', sections: [{ blocks: [...blocks] }] }));
    expect(unknownTags('publication-city', bytes)).toEqual(['{累计数量}', '{无此字段}', '{企业名称}']);
  });

  it.each(outlineFiles)('%s gives a document that the Open XML SDK accepts', async (file) => {
    expect(await validate(await documentBytes(buildOutline(shippedOutline(file))))).toEqual([]);
  }, 30_000);

  it('hold no grade, industry or document number of an edition', () => {
    const law = loadPacks().libraries.flatMap(({ edition }) => [
      ...edition.industries.map(({ name }) => name), ...edition.vocabulary.grades.map(({ value }) => value).filter((value) => value.length > 1),
      edition.document, edition.name,
    ]);
    const all = outlineFiles.map(outlineText).join('\n');
    expect(law.filter((word) => all.includes(word))).toEqual([]);
    expect([...all.matchAll(/[A-D]级|等级为[A-D]/g)].map(String)).toEqual([]);
  });
});
