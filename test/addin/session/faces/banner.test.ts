/** What the pane says above its tabs: everything in one banner. */
import { describe, expect, it } from 'vitest';
import { bannerOf } from '../../../../addin/session/faces/banner.ts';
import type { CheckSettings, SessionState } from '../../../../addin/session/session.ts';
import { county, countyIssues } from './county.ts';

const settings: CheckSettings = { scope: 'sheet', visibleOnly: false, target: undefined, date: '2020-09-01' };
const base = { view: { index: county, shown: { selection: undefined, hiddenRows: new Map() }, settings, issues: countyIssues }, settings, isOutdated: false, notice: undefined, work: undefined };
const work = { text: '正在核查', fraction: undefined, canCancel: false };

describe('the banner', () => {
  it.each<readonly [string, Partial<SessionState>, readonly [string, number, boolean, boolean] | undefined]>([
    ['nothing to say', {}, undefined],
    ['a word on the last action', { notice: { intent: 'success', text: '已标注' } }, ['success', 1, false, true]],
    ['other settings', { settings: { ...settings, visibleOnly: true } }, ['warning', 1, true, false]],
    ['rows that moved', { isOutdated: true }, ['warning', 1, true, false]],
    ['both together, in one', { isOutdated: true, notice: { intent: 'success', text: '已改正' } }, ['warning', 2, true, true]],
    ['an error is not made milder', { isOutdated: true, notice: { intent: 'error', text: '写不了' } }, ['error', 2, true, true]],
    ['moved rows and other settings', { isOutdated: true, settings: { ...settings, target: 'A' } }, ['warning', 1, true, false]],
    ['while a check is done', { isOutdated: true, work, notice: { intent: 'warning', text: '等一等' } }, ['warning', 1, false, true]],
    ['before the first check', { view: undefined, settings: { ...settings, target: 'A' } }, undefined],
  ])('%s', (_, state, expected) => {
    const banner = bannerOf({ ...base, ...state });
    expect(banner && [banner.intent, banner.texts.length, banner.canRecheck, banner.canDismiss]).toEqual(expected);
  });
});
