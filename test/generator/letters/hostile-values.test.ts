/** Letters made of data that nobody meant: nothing known, everything too long, text that is markup. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { letterDocumentKinds } from '../../../generator/letters/kinds.ts';
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

const nasty = `<w:p>&\u0007\ud800{企业名称}\n${'名'.repeat(200)}`;
const sources: Readonly<Record<string, DocumentSource>> = {
  'nothing known': { ...base, templates, campaign: settings(() => ''), index: lines(() => ({ name: '', line: '', facts: {}, settledBy: [] })) },
  'markup and long names': { ...base, templates, campaign: settings(() => nasty), index: lines((line) => ({ name: nasty, line: nasty, facts: withTexts(line.facts, () => nasty) })) },
  'nobody on the list': { ...base, templates, index: new ResultIndex({ ...base.index.result, lines: [], enterprises: [], problems: [] }) },
};

describe.each(Object.entries(sources))('letters with %s', (name, source) => {
  it.each(letterDocumentKinds)('$id is a sound document', async (kind) => {
    const subject = kind.subjects(source)[0] ?? (kind.per === 'campaign' ? {} : undefined);
    if (subject === undefined) return;
    const bytes = await kind.maker(source)(subject);
    // Values with braces look like tags that were left over, which they are not.
    expect(lintDocument(bytes).filter(({ rule, excerpt }) => rule !== 'leftoverTag' || !excerpt.includes('企业名称'))).toEqual([]);
    // One second opinion for each kind will do.
    if (name === 'markup and long names') expect(await validate(bytes)).toEqual([]);
  });
});
