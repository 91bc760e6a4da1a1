/** What is switched off for a piece of writing is on again afterwards, whatever refuses. */
import { describe, expect, it } from 'vitest';
import type { WpsApplication } from '../../../workbook/wps/wps-api.ts';
import { guarded } from '../../../workbook/wps/guarded.ts';
import { FakeWps } from '../../support/fake-wps.ts';

const switches = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'] as const;

/** WPS that refuses the `nth` setting of one switch. */
function refusing(name: (typeof switches)[number], nth: number): WpsApplication {
  const application = new FakeWps();
  let [value, times] = [true, 0];
  Object.defineProperty(application, name, {
    get: () => value,
    set: (to: boolean) => {
      if (++times === nth) throw new Error(`${name} 不能改`);
      value = to;
    },
  });
  return application;
}

const stateOf = (application: WpsApplication) => switches.map((name) => application[name]);

describe('a piece of writing', () => {
  it.each(switches)('leaves everything on when %s cannot be switched off; nothing is written then', (name) => {
    const application = refusing(name, 1);
    let isWritten = false;
    expect(() => guarded(application, () => { isWritten = true; })).toThrow(`${name} 不能改`);
    expect([isWritten, stateOf(application)]).toEqual([false, [true, true, true]]);
  });

  it.each(switches)('switches the others on again when %s cannot be, and says so', (name) => {
    const application = refusing(name, 2);
    expect(() => guarded(application, () => 1)).toThrow(`${name} 不能改`);
    expect(stateOf(application)).toEqual(switches.map((other) => other !== name));
  });

  it('throws what broke the writing, not what broke afterwards', () => {
    const application = refusing('EnableEvents', 2);
    expect(() => guarded(application, () => { throw new Error('写不了'); })).toThrow('写不了');
    expect([application.ScreenUpdating, application.DisplayAlerts]).toEqual([true, true]);
  });

  it('leaves off what was off', () => {
    const application = new FakeWps();
    application.EnableEvents = false;
    expect([guarded(application, () => stateOf(application)), stateOf(application)]).toEqual([[false, false, false], [true, false, true]]);
  });
});
