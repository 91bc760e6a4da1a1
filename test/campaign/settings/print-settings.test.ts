import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../campaign/settings/campaign.ts';
import { parseCampaign } from '../../../campaign/settings/parse-campaign.ts';
import { commentedSettings, printSettings } from '../../../campaign/settings/print-settings.ts';
import { sampleCampaign } from '../../../campaign/settings/sample-campaign.ts';
import { allEntries, entryName } from '../../../campaign/settings/setting-values.ts';

const text = fc.string({ unit: 'binary', maxLength: 60 }).map((raw) => raw.replace(/[{}｛｝]/g, '').replace(/\s+/g, ' ').trim()).filter((one) => !['~', 'null'].includes(one));
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.oneof(day, fc.constant(''));
/** Days that are written are in order. */
const inOrder = (count: number) => fc.tuple(fc.array(day, { minLength: count, maxLength: count }), fc.array(fc.boolean(), { minLength: count, maxLength: count }))
  .map(([days, isWritten]) => days.sort().map((one, at) => (isWritten[at] === true ? one : '')));
const period = inOrder(2).map(([from = '', to = '']) => ({ from, to }));
const person = fc.record({ name: text, post: text, phone: text });
const someone = person.filter((one) => one.name + one.post + one.phone !== '');
const campaign: fc.Arbitrary<Campaign> = fc.record({
  isSample: fc.constant(false), city: text, county: text, office: text, documentNumber: text, recipients: text, copies: text, printedBy: text,
  issuedOn: fc.constant(''), printedOn: maybeDay, week: period, publication: period, report: fc.record({ phone: text, mail: text }),
  deadlines: inOrder(5).map(([contactSheet = '', rectification = '', gradesReported = '', lateRectification = '', listUpdated = '']) => ({ contactSheet, rectification, gradesReported, lateRectification, listUpdated })),
  edition: text, fontScheme: fc.constantFrom('GB2312' as const, 'system' as const),
  people: fc.record({ lead: person, deputy: person, liaison: person, grading: fc.array(someone, { maxLength: 3 }), list: fc.array(someone, { maxLength: 2 }), support: fc.array(someone, { maxLength: 2 }) }),
});

describe('the settings that grading init writes', () => {
  it('are the sample again when they are read', () => {
    const parsed = parseCampaign(commentedSettings());
    expect([parsed.campaign, parsed.problems]).toEqual([sampleCampaign, []]);
  });

  it('say of every entry what it means', () => {
    const lines = commentedSettings().split('\n');
    for (const entry of allEntries) {
      const at = lines.findIndex((line, number) => line.trimStart().startsWith(`${entry.key}:`) && lines[number - 1]?.includes(entry.meaning) === true);
      expect(at, entryName(entry)).toBeGreaterThan(0);
    }
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('name nobody real', () => {
    const { people, report } = sampleCampaign;
    const all = [people.lead, people.deputy, people.liaison, ...people.grading, ...people.list, ...people.support];
    expect(all.filter(({ name, phone }) => !name.startsWith('示例') || phone !== '010-00000000')).toEqual([]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(report.phone).toBe('010-00000000');
  });
});

describe('settings that are written', () => {
  it('are the same when they are read, whatever is in them', () => {
    fc.assert(fc.property(campaign, (settings) => {
      const { campaign: read } = parseCampaign(printSettings(settings));
      expect(read).toEqual({ ...settings, isSample: read?.isSample });
    }), { numRuns: 200 });
  });

  it('never throw, whatever the file holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(fc.constantFrom('城市', ': ', '\n', '  ', '- ', '{', '[', '人员', '&a', '*a', '"', '|', '#', '?'), { maxLength: 30 }).map((parts) => parts.join(''))), (wild) => {
      const { campaign: read, problems } = parseCampaign(wild);
      expect(read !== undefined || problems.length > 0).toBe(true);
    }), { numRuns: 500 });
  });
});
