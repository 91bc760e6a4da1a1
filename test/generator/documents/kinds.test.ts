/** What every kind owes, whoever wrote it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import { parseCampaign } from '../../../campaign/settings/parse-campaign.ts';
import { printSettings } from '../../../campaign/settings/print-settings.ts';
import { sampleCampaign } from '../../../campaign/settings/sample-campaign.ts';
import { readTemplates } from '../../../cli/documents/read-templates.ts';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { checksum } from '../../../generator/documents/manifest.ts';
import { documentKinds } from '../../../generator/documents/kinds.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { sampleSource } from '../../support/sample-source.ts';

let source: DocumentSource;
beforeAll(async () => {
  const templates = await readTemplates(undefined);
  if (!templates.ok) throw new Error(templates.problem.code);
  source = { ...await sampleSource(), campaign: sampleCampaign, templates: templates.value.templates };
});

function realCampaign(): Campaign {
  const text = printSettings(sampleCampaign).replace(/示例/g, '甲').replace(/010-00000000/g, '1').replace('sample@example.com', 'a@b.cn');
  return parseCampaign(text).campaign ?? expect.fail();
}

/** All that the document says, with what stands above and below its pages. */
function textOf(bytes: Uint8Array, parts = /^word\/(document|header\d*|footer\d*)\.xml$/): string {
  return readZip(bytes).filter(({ path }) => parts.test(path)).map((entry) => new TextDecoder().decode(contentOf(entry, 50_000_000))).join('')
    .replace(/<w:(tab|br)\/>/g, ' ').replace(/<[^>]*>/g, '');
}

describe.each(documentKinds.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  const firstAndLast = () => {
    const subjects = kind.usual(source);
    return [...new Set([subjects[0], subjects[subjects.length - 1]])].flatMap((subject) => (subject === undefined ? [] : [subject]));
  };

  it('is made for the sample, passes our lint, and says 示例 when it says anything of the settings', async () => {
    expect(firstAndLast().length).toBeGreaterThan(0);
    for (const subject of firstAndLast()) {
      const bytes = await kind.maker(source)(subject);
      expect(lintDocument(bytes)).toEqual([]);
      // A blank form without anything from the settings needs no mark.
      if (!textOf(bytes).includes('示例')) expect(checksum(await kind.maker({ ...source, campaign: realCampaign() })(subject))).toBe(checksum(bytes));
      expect(textOf(bytes)).not.toMatch(/undefined|NaN|（未知）|\[object/);
    }
  });

  it('gives the same bytes again, after others too', async () => {
    const [subject] = firstAndLast();
    if (subject === undefined) return;
    const first = await kind.maker(source)(subject);
    await documentKinds.find(({ id }) => id !== kind.id)?.maker(source)(subject).catch(() => undefined);
    expect(checksum(await kind.maker(source)(subject))).toBe(checksum(first));
  });

  it('is marked 示例 no more once the settings are real', async () => {
    const real = realCampaign();
    expect(real.isSample).toBe(false);
    const [subject] = firstAndLast();
    const bytes = subject === undefined ? undefined : await kind.maker({ ...source, campaign: real })(subject);
    // The enterprises of the sample bear the word in their names, which stand in headers too.
    expect(bytes === undefined ? '' : textOf(bytes, /^word\/header\d*\.xml$/).replace(/示例(市|县)/g, '')).not.toContain('示例');
  });

  it('can be planned and made with settings that are empty', async () => {
    const empty = parseCampaign(printSettings(sampleCampaign).replace(/^(\s*(?:- )?[^#\s:]+:) \S.*$/gm, '$1')).campaign;
    if (empty === undefined) expect.fail();
    const [subject] = firstAndLast();
    if (subject === undefined) return;
    const of = { ...source, campaign: empty };
    expect(kind.missing(of, subject).filter((name) => name.trim() === '')).toEqual([]);
    expect(textOf(await kind.maker(of)(subject))).not.toMatch(/undefined|NaN|（未知）|Invalid/);
  });
});
