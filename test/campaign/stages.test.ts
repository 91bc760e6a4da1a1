/** The course of a campaign by its deadlines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCampaign } from '../../campaign/settings/sample-campaign.ts';
import type { Campaign } from '../../campaign/settings/campaign.ts';
import { monthsOf, schedule, stagesOf, thirdsOf } from '../../campaign/stages.ts';

const deadlines = { contactSheet: '2020-07-20', rectification: '2020-09-15', gradesReported: '2020-09-20', lateRectification: '2020-12-15', listUpdated: '2020-12-25' };
const campaign: Campaign = { ...sampleCampaign, issuedOn: '2020-07-08', deadlines, publication: { from: '2020-09-17', to: '2020-09-19' } };

describe('the course of a campaign', () => {
  it('lists what is due by day, what has none last', () => {
    expect(schedule(campaign).map(({ id }) => id)).toEqual(['contactSheet', 'rectification', 'publication', 'gradesReported', 'lateRectification', 'listUpdated']);
    expect(schedule({ ...campaign, deadlines: { ...deadlines, contactSheet: '' } }).map(({ id }) => id).pop()).toBe('contactSheet');
  });

  it('has stages that follow each other without a gap', () => {
    expect(stagesOf(campaign).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2020-07-08 2020-07-20', '2020-07-21 2020-09-15', '2020-09-16 2020-09-20', '2020-09-21 2020-12-15', '2020-12-16 2020-12-25',
    ]);
  });

  it('shows a stage in the thirds of the months it touches', () => {
    const stages = stagesOf(campaign);
    const months = monthsOf(stages);
    expect(months).toEqual(['2020-07', '2020-08', '2020-09', '2020-10', '2020-11', '2020-12']);
    const bars = stages.map((stage) => thirdsOf(stage, months).map((runs) => (runs ? '1' : '0')).join(''));
    expect(bars).toEqual(['110000000000000000', '001111110000000000', '000000010000000000', '000000001111111110', '000000000000000011']);
  });

  it('leaves the beginning open where it is not known or lies after the end', () => {
    expect(stagesOf({ ...campaign, issuedOn: '' })[0]).toMatchObject({ from: '', to: '2020-07-20' });
    expect(stagesOf({ ...campaign, issuedOn: '2020-08-01' })[0]).toMatchObject({ from: '', to: '2020-07-20' });
  });

  it('takes the publication into the stage that confirms, whenever it is', () => {
    const confirm = (from: string, to: string) => stagesOf({ ...campaign, publication: { from, to } })[2];
    expect(confirm('2020-09-07', '2020-09-11')).toEqual({ id: 'confirm', from: '2020-09-07', to: '2020-09-20' });
    expect(confirm('2020-09-18', '2020-09-24')).toEqual({ id: 'confirm', from: '2020-09-16', to: '2020-09-24' });
    expect(stagesOf({ ...campaign, publication: { from: '2020-09-18', to: '2020-09-24' } })[3]?.from).toBe('2020-09-25');
  });

  it('keeps the bar of a stage where the deadline before it is not known', () => {
    const stages = stagesOf({ ...campaign, deadlines: { ...deadlines, rectification: '' }, publication: { from: '', to: '' } });
    expect(stages.map(({ from, to }) => `${from} ${to}`)).toEqual(['2020-07-08 2020-07-20', ' ', '2020-07-21 2020-09-20', '2020-09-21 2020-12-15', '2020-12-16 2020-12-25']);
    const months = monthsOf(stages);
    expect(stages.map((stage) => thirdsOf(stage, months).some((runs) => runs))).toEqual([true, false, true, true, true]);
    expect(thirdsOf({ from: '', to: '2020-09-20' }, ['2020-09'])).toEqual([false, true, false]);
  });

  it('draws nothing over more than two years', () => {
    expect(monthsOf(stagesOf({ ...campaign, issuedOn: '2001-01-01' }))).toEqual([]);
  });

  it('gives every stage as many thirds as the months have, for any days', () => {
    const day = fc.date({ min: new Date('2019-01-01'), max: new Date('2021-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(fc.array(fc.oneof(day, fc.constant('')), { minLength: 6, maxLength: 6 }), ([issuedOn = '', a = '', b = '', c = '', d = '', e = '']) => {
      const stages = stagesOf({ ...campaign, issuedOn, deadlines: { contactSheet: a, rectification: b, gradesReported: c, lateRectification: d, listUpdated: e } });
      const months = monthsOf(stages);
      for (const stage of stages) expect(thirdsOf(stage, months)).toHaveLength(months.length * 3);
    }));
  });
});
