/** Letters with little or with too much to say, on as many pages as they need and no more. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../campaign/rectification.ts';
import type { DocumentSource, Subject } from '../../../generator/documents/document-kind.ts';
import { letterDocumentKinds } from '../../../generator/letters/kinds.ts';
import { ResultIndex } from '../../../grading/findings/lookups.ts';
import { letterKinds } from '../../../grading/messages/documents/fields/field.ts';
import { canMakePdf, pdfPages } from '../../support/pdf-pages.ts';
import { sampleSource } from '../../support/sample-source.ts';

const templates = new Map<string, Uint8Array>(letterKinds.map((kind) =>
  [kind, new Uint8Array(readFileSync(new URL(`../../../templates/word/${kind}.docx`, import.meta.url)))]));
const source: DocumentSource = { ...await sampleSource(), templates };
const longName = '长'.repeat(200);

function make(id: string, from: DocumentSource, subject: Subject): Promise<Uint8Array> {
  const kind = letterDocumentKinds.find((one) => one.id === id) ?? expect.fail(id);
  return kind.maker(from)(subject);
}

/** Every enterprise renamed. */
function renamed(name: string): DocumentSource {
  const { result } = source.index;
  return { ...source, index: new ResultIndex({ ...result, enterprises: result.enterprises.map((each) => ({ ...each, name })) }) };
}

describe.skipIf(!canMakePdf())('the pages of letters', () => {
  it('are one for a plan with one gap, signature included, and for a board with a name of 200 characters', async () => {
    const oneGap = source.index.result.enterprises.findIndex(({ lines }, at) => lines.length === 1 && gapsOf(source.index, at).flatMap(({ shortfalls }) => shortfalls).length === 1);
    const board = letterDocumentKinds.find(({ id }) => id === 'notice-board')?.usual(source)[0] ?? expect.fail();
    const pages = pdfPages({
      plan: await make('rectification-plan', source, { enterprise: oneGap }),
      board: await make('notice-board', renamed(longName), board),
    });
    expect(pages['plan']?.length).toBe(1);
    expect(pages['board']?.length).toBe(1);
  }, 180_000);

  it('begin with the title of the notice below the name of an issuer of 200 characters', async () => {
    const pages = pdfPages({ notice: await make('notice', { ...source, campaign: { ...source.campaign, office: longName } }, {}) });
    expect(pages['notice']?.[0]?.replace(/\s/g, '')).toContain('应急减排清单修订工作的通知');
  }, 180_000);
});
