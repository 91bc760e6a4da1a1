import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInPlace, keyColumn, laneOf, wordsOf, type Lane } from '../../../workbook/live/live-anchor.ts';
import { liveRecordRows, parseLiveRecord, type LiveRecord } from '../../../workbook/live/live-record.ts';
import { hasHeadings, namesThatFit, signOf } from '../../../workbook/live/report-sign.ts';

const names = ['企业名称', '示例一厂', '示例二厂', '示例二厂', '示例三厂', '示例四厂'];
const fits = (now: readonly string[], then: readonly string[] = names): boolean => isInPlace([laneOf('rows', 1, 1, then)], () => now);
const without = (at: number): string[] => names.filter((_, index) => index !== at);
const withRow = (at: number, text: string): string[] => [...names.slice(0, at), text, ...names.slice(at)];

describe('an anchor', () => {
  it.each([
    ['nothing changed', names, true],
    ['a name was mended', names.map((name) => (name === '示例三厂' ? '示例三厂有限公司' : name)), true],
    ['a name was mended into that of another row', names.map((name) => (name === '示例一厂' ? '示例二厂' : name)), true],
    ['rows were added at the end', [...names, '示例五厂'], true],
    ['an empty row was put in', withRow(1, ''), false],
    ['a row with a name was put in', withRow(3, '示例九厂'), false],
    ['a row was taken out', without(1), false],
    ['two rows changed places', ['企业名称', '示例二厂', '示例一厂', '示例二厂', '示例三厂', '示例四厂'], false],
    ['the column went somewhere else', ['序号', '1', '2', '3', '4', '5'], false],
    ['everything is gone', [], false],
  ] as const)('when %s', (_, now, expected) => {
    expect(fits(now)).toBe(expected);
  });

  it('notices a row taken out of rows that are all alike', () => {
    expect(fits(['甲', '乙', '乙', ''], ['甲', '乙', '乙', '乙'])).toBe(false);
  });

  it('fits in the direction that one lane is sure of, and not where any lane moved', () => {
    const lanes: readonly Lane[] = [laneOf('rows', 1, 1, names), laneOf('rows', 9, 2, ['好', '坏']), laneOf('columns', 1, 1, ['甲', '乙', '丙'])];
    const now = (status: readonly string[], headings: readonly string[]) => (lane: Lane): readonly string[] =>
      (lane.along === 'columns' ? headings : lane.at === 1 ? names : status);
    expect(isInPlace(lanes, now(['状态', '好', '坏'], ['甲', '乙', '丙']))).toBe(true);
    expect(isInPlace(lanes, now([], ['甲', '乙', '丁']))).toBe(true);
    expect(isInPlace(lanes, now(['状态', '坏', '好'], ['甲', '乙', '丙']))).toBe(false);
    expect(isInPlace(lanes, now([], ['', '甲', '乙', '丙']))).toBe(false);
  });

  it('never fits after the rows of a list with different names changed their places', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 30 }), fc.nat(), fc.nat(), (texts, a, b) => {
      const [one, two] = [a % texts.length, b % texts.length];
      const now = [...texts];
      [now[one], now[two]] = [texts[two] ?? '', texts[one] ?? ''];
      expect(fits(now, texts)).toBe(one === two);
    }));
  });

  it('knows the words that we wrote from those that were typed', () => {
    const isOurs = wordsOf({ sheet: '表', lanes: [laneOf('rows', 5, 1, ['核查状态', '缺数据', ''])] }, 5);
    expect(['核查状态', '缺数据', '已补数据', '', undefined].map((text) => isOurs?.(text))).toEqual([true, true, false, false, false]);
    expect(wordsOf({ sheet: '表', lanes: [] }, 5)).toBeUndefined();
  });

  it('stands in the column that tells rows apart by text, not by numbers or formulas', () => {
    expect(keyColumn([[1, '=B2', '甲', '水泥'], [2, '=B3', '乙', '水泥'], [3, '=B4', '丙', '焦化']])).toBe(2);
    expect(keyColumn([[1, 2], [3, '']])).toBeUndefined();
  });
});

describe('in the record', () => {
  const record: LiveRecord = {
    reports: ['核查结果', '旧表'], statuses: [{ sheet: '表', column: 3 }], fills: [{ sheet: '表', former: undefined, addresses: ['A1'] }],
    anchors: [
      { sheet: '表', id: '{1}', lanes: [laneOf('rows', 3, 1, Array.from({ length: 7000 }, (_, at) => (at % 3 === 0 ? '' : `文${at}`))), laneOf('columns', 1, 1, ['甲', '', '乙'])] },
      { sheet: '2020', lanes: [laneOf('rows', 1, 4, ['甲'])] },
    ],
    signs: [signOf('核查结果', 3, ['企业', ''], '{2:3}')],
  };

  it('anchors and signs come back, long lanes in one piece', () => {
    expect(parseLiveRecord(liveRecordRows(record))).toEqual(record);
    expect(liveRecordRows(record).every((cells) => cells.every((text) => text.length < 32_000))).toBe(true);
  });
});

describe('the sign of a report', () => {
  const sign = signOf('核查结果', 1, ['企业', '指标'], '{2}');

  it.each([
    [{ name: '核查结果', id: '{2}' }, 2], [{ name: '改了名', id: '{2}' }, 1], [{ name: '核查结果', id: '{7}' }, 1], [{ name: '核查结果' }, 1], [{ name: '别的', id: '{7}' }, 0],
  ] as const)('fits %j in %i', (sheet, expected) => {
    expect(namesThatFit(sign, sheet)).toBe(expected);
  });

  it('tells its headings from others', () => {
    expect(hasHeadings(sign, ['企业', '指标', '多余'])).toBe(true);
    expect(hasHeadings(sign, ['企业', '别的'])).toBe(false);
    expect(hasHeadings(sign, [])).toBe(false);
  });
});
