/** What the boot does in every place. */
import { describe, expect, it } from 'vitest';
import { boot, type BootPlace } from '../../../addin/shell/boot.ts';
import type { OfficeStart } from '../../../addin/shell/load-office.ts';

/** Everything the boot did, in order. */
async function deeds(place: Partial<BootPlace>): Promise<readonly string[]> {
  const done: string[] = [];
  await boot({
    host: 'office', officeAddress: 'office/office.js',
    loadOffice: async () => excel('1.9'),
    openExcel: () => { done.push('excel'); },
    openWps: () => { done.push('wps'); },
    explain: (reason, params) => { done.push(`${reason} ${Object.values(params ?? {}).join(' ')}`.trim()); },
    ...place,
  });
  return done;
}

function excel(newest: string, host = 'Excel'): OfficeStart {
  return { kind: 'ready', host, supports: (version) => Number(version.split('.')[1]) <= Number(newest.split('.')[1]) };
}

const starting = (start: OfficeStart) => deeds({ loadOffice: async () => start });

describe('the boot', () => {
  it('opens the pane in Excel that has the floor or more', async () => {
    expect(await starting(excel('1.9'))).toEqual(['excel']);
    expect(await starting(excel('1.17'))).toEqual(['excel']);
  });

  it('explains in Excel below the floor', async () => {
    expect(await starting(excel('1.8'))).toEqual(['oldExcel 1.9']);
    expect(await starting(excel('1.1'))).toEqual(['oldExcel 1.9']);
  });

  it('explains when office.js does not come, does not answer, or says that this is no Excel', async () => {
    expect(await starting({ kind: 'absent' })).toEqual(['officeAbsent office/office.js']);
    expect(await starting({ kind: 'silent' })).toEqual(['officeSilent 30']);
    expect(await starting(excel('1.17', 'Word'))).toEqual(['otherOffice Word']);
    expect(await starting(excel('1.17', ''))).toEqual(['browser']);
  });

  it('never loads office.js outside Office', async () => {
    const loadOffice = () => { throw new Error('loaded'); };
    expect(await deeds({ host: 'wps', loadOffice })).toEqual(['wps']);
    expect(await deeds({ host: 'browser', loadOffice })).toEqual(['browser']);
  });

  it('explains its own faults', async () => {
    expect(await deeds({ openExcel: () => { throw new Error('no element'); } })).toEqual(['failed no element']);
    expect(await deeds({ host: 'wps', openWps: () => Promise.reject(new Error('no workbook')) })).toEqual(['failed no workbook']);
  });
});
