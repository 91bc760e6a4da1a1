import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoToSerial, serialToIso } from '../../../workbook/xlsx/serial-date.ts';

describe('serialToIso', () => {
  it.each<[number, string]>([
    [0, '1899-12-31'],
    [0.5, '1899-12-31T12:00:00'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [44089, '2020-09-15'],
    [44089.354166666664, '2020-09-15T08:30:00'],
    [44089.99999999, '2020-09-16'],
    [2958465, '9999-12-31'],
  ])('%s is %s', (serial, iso) => {
    expect(serialToIso(serial, false)).toBe(iso);
  });

  it('counts from 1904 on request', () => {
    expect([serialToIso(0, true), serialToIso(42627, true)]).toEqual(['1904-01-01', '2020-09-15']);
  });

  it.each([-1, -0.001, 2958466, Number.NaN, Number.POSITIVE_INFINITY])('has no date for %s', (serial) => {
    expect(serialToIso(serial, false)).toBeUndefined();
  });

  it('comes back through isoToSerial to the second, in both calendars', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_950_000 * 86_400 }), fc.boolean(), (seconds, date1904) => {
      const serial = seconds / 86_400;
      fc.pre(date1904 || Math.floor(serial) !== 60);
      const iso = serialToIso(serial, date1904) ?? '';
      expect(Math.round((isoToSerial(iso, date1904) ?? -1) * 86_400)).toBe(seconds);
    }));
  });
});

describe('isoToSerial', () => {
  it.each<[string, number | undefined]>([
    ['2020-09-15', 44089],
    ['2020-09-15T12:00:00+08:00', 44089.5],
    ['T12:00', 0.5],
    ['2020-02-30', undefined],
    ['2020-13-01', undefined],
    ['0001-01-01', undefined],
    ['12:61', undefined],
    ['', undefined],
    ['九月', undefined],
  ])('%s is %s', (iso, serial) => {
    expect(isoToSerial(iso, false)).toBe(serial);
  });
});
