/** What the weekly report lists. */
import { describe, expect, it } from 'vitest';
import { weeklyReport } from '../../campaign/weekly-report.ts';
import type { LineResult } from '../../grading/findings/result.ts';
import { order, smallResult, type SmallLine } from './small-result.ts';

const week = { from: '2020-08-24', to: '2020-08-30' };
const on = (name: string, day: string, grade = '乙'): SmallLine => ({ name, grade, facts: { 'first-review-on': day } });
const report = (lines: readonly SmallLine[], period = week) => {
  const { week: inWeek, total, undated } = weeklyReport(smallResult(lines), period, order);
  return { week: inWeek.map(({ line }) => line.name), total: total.map(({ line }) => line.name), undated: undated.map(({ name }) => name) };
};

describe('the weekly report', () => {
  it('has the lines of the week, its first and last day among them, and all up to its end as the total', () => {
    const lines = [on('早', '2020-08-23'), on('首', '2020-08-24'), on('末', '2020年8月30日'), on('晚', '2020-08-31')];
    expect(report(lines)).toEqual({ week: ['首', '末'], total: ['早', '首', '末'], undated: [] });
  });

  it('lists only grades that it is about, best first, then by day', () => {
    const lines = [on('低', '2020-08-25', '丙'), on('乙二', '2020-08-26'), on('乙一', '2020-08-25'), on('甲', '2020-08-28', '甲'), { name: '未判', facts: { 'first-review-on': '2020-08-25' } }];
    expect(report(lines).week).toEqual(['甲', '乙一', '乙二']);
  });

  it('lists an open grade by the best that is possible, with its range', () => {
    const { week: [found] } = weeklyReport(smallResult([on('一', '2020-08-25', '乙～丙')]), week, order);
    expect(found).toMatchObject({ grade: '乙', gradeText: '乙～丙' });
  });

  it('reads a day in the words of the workbook, and says which cells hold none', () => {
    const lines = ['44067（即 2020-08-24）', '２０２０．０８．２５', '20200826', '2020-08-27', '2020年8月', '上周'].map((day, at) => on(String(at), day));
    expect(report(lines)).toEqual({ week: ['0', '1', '2', '3'], total: ['0', '1', '2', '3'], undated: ['4', '5'] });
  });

  it('has an empty week and everything so far where no week is set', () => {
    expect(report([on('一', '2020-08-25')], { from: '', to: '' })).toEqual({ week: [], total: ['一'], undated: [] });
  });

  it('names apart lines that passed the review for a grade which they do not get, by their own line or by that of the enterprise', () => {
    const lines: readonly SmallLine[] = [
      { ...on('差', '2020-08-25', '丙'), applied: '乙' }, { ...on('开', '2020-08-25', '丙～丁'), applied: '乙' }, { name: '无', applied: '甲', facts: { 'first-review-on': '2020-08-20' } },
      { ...on('晚', '2020-08-31', '丙'), applied: '乙' }, { ...on('低', '2020-08-25', '丙'), applied: '丙' }, { name: '未审', grade: '丙', applied: '乙' },
      { ...on('糊', '上周', '丙'), applied: '乙' }, { ...on('整', '2020-08-25'), applied: '乙' }, on('好', '2020-08-25'),
    ];
    const { total, fallen, undated } = weeklyReport(smallResult(lines, { 整: '丙' }), week, order);
    const names = (found: readonly LineResult[]) => found.map(({ name }) => name);
    expect([names(total.map(({ line }) => line)), names(fallen), names(undated)]).toEqual([['好'], ['差', '开', '无', '整'], ['糊']]);
  });

  it('names rows without an enterprise apart', () => {
    const { week: inWeek, total, nameless } = weeklyReport(smallResult([on('', '2020-08-25'), on('一', '2020-08-25')]), week, order);
    expect([inWeek.map(({ line }) => line.name), total.length, nameless.map(({ row }) => row)]).toEqual([['一'], 1, [2]]);
  });
});
