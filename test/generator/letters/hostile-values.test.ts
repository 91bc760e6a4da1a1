/** Letters made of data that nobody meant: nothing known, everything too long, text that is markup. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import type { DocumentKind, DocumentSource, Subject } from '../../../generator/documents/document-kind.ts';
import { letterDocumentKinds } from '../../../generator/letters/kinds.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { letterKinds } from '../../../grading/messages/documents/fields/field.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { validate } from '../../support/validate-docx.ts';

const base = await sampleSource();
const templates = new Map<string, Uint8Array>(letterKinds.map((kind) =>
  [kind, new Uint8Array(readFileSync(new URL(`../../../templates/word/${kind}.docx`, import.meta.url)))]));

/** Every text of a record put in the place of another. */
function withTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => withTexts(each, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each, change)])) as T;
}

const settings = (change: (text: string) => string): Campaign => ({ ...withTexts(base.campaign, change), isSample: true, fontScheme: 'GB2312' });
const lines = (change: (line: LineResult) => Partial<LineResult>): ResultIndex =>
  new ResultIndex({ ...base.index.result, lines: base.index.result.lines.map((line) => ({ ...line, ...change(line) })) });

// Braces that our lint takes for no tag, so that it finds every tag that was left over.
const nasty = `<w:p>&\u0007\ud800{1}{/{#\n${'名'.repeat(200)}`;
const sources: Readonly<Record<string, DocumentSource>> = {
  'nothing known': { ...base, templates, campaign: settings(() => ''), index: lines(() => ({ name: '', line: '', facts: {}, settledBy: [] })) },
  'markup and long names': { ...base, templates, campaign: settings(() => nasty), index: lines((line) => ({ name: nasty, line: nasty, facts: withTexts(line.facts, () => nasty) })) },
  'nobody on the list': { ...base, templates, index: new ResultIndex({ ...base.index.result, lines: [], enterprises: [], problems: [] }) },
};

/** Somebody must be there to write to; who gets no letter from such data, gets one made for him as things stood before. */
function subjectIn(kind: DocumentKind, source: DocumentSource): Subject {
  const subject = kind.per === 'campaign' ? {} : kind.subjects(source)[0] ?? kind.subjects(base)[0];
  return subject ?? expect.fail(`${kind.id}: nobody in the sample gets it`);
}

describe.each(Object.entries(sources))('letters with %s', (name, source) => {
  const isEmpty = source.index.result.enterprises.length === 0;

  it.each(letterDocumentKinds.filter(({ per }) => per === 'campaign' || !isEmpty))('$id is a sound document', async (kind) => {
    const bytes = await kind.maker(source)(subjectIn(kind, source));
    expect(lintDocument(bytes)).toEqual([]);
    if (name !== 'markup and long names') return;
    expect(documentText(bytes)).toMatchObject({ value: expect.stringContaining('<w:p>&{1}{/{#') });
    // One second opinion for each kind will do.
    expect(await validate(bytes)).toEqual([]);
  });
});

describe('letters with nobody on the list', () => {
  const source = sources['nobody on the list'] ?? expect.fail();

  it.each(letterDocumentKinds.filter(({ per }) => per !== 'campaign'))('$id is written to nobody', (kind) => {
    expect(kind.subjects(base).length).toBeGreaterThan(0);
    expect(kind.subjects(source)).toEqual([]);
  });
});
