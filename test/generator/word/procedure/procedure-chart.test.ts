import { describe, expect, it } from 'vitest';
import { laneBand, laneHead, type Chart, type ChartShape } from '../../../../generator/word/procedure/chart-model.ts';
import { procedureChart, tallest } from '../../../../generator/word/procedure/procedure-chart.ts';
import { lanes } from '../../../../generator/word/procedure/review-paths.ts';
import type { ReviewLevel } from '../../../../grading/findings/result.ts';
import { sampleCampaign, sampleSource } from '../../../support/sample-source.ts';

const campaign = { deadlines: { ...sampleCampaign.deadlines, rectification: '2020-09-15', gradesReported: '2020-09-20', listUpdated: '2020-12-25' } };
const shipped = async () => procedureChart((await sampleSource()).library.edition.reviewLevels, campaign);
const levelsOf = (count: number): readonly ReviewLevel[] => Array.from({ length: count }, (_, at) =>
  ({ grades: [`等${at}`], reviews: [`市审${at}`, `省审${at}`], publishedBy: at % 2 === 0 ? 'province' : 'city', inWeeklyReport: true, confidence: 'secondary' }));

const shapeOf = (chart: Chart, id: string): ChartShape => chart.shapes.find((shape) => shape.id === id) ?? expect.fail(id);
const overlap = (a: ChartShape, b: ChartShape): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width - 1 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 1;
const reaches = (chart: Chart, from: string, to: string, seen = new Set<string>()): boolean => from === to
  || chart.lines.some((line) => line.from === from && !seen.has(line.to) && reaches(chart, line.to, to, seen.add(line.to)));

describe('the flow chart of the shipped edition', () => {
  it('draws every review of every level in the lane of who holds it', async () => {
    const chart = await shipped();
    const where = Object.fromEntries(chart.shapes.map(({ text, x }) => [text.replace(/\n/g, ''), lanes.find((lane) => x > laneBand(lane).left && x < laneBand(lane).left + laneBand(lane).width)]));
    expect(where).toMatchObject({ 市级初审: 'city', 省级初审: 'province', 生态环境部终审: 'ministry', 省级复核: 'province', 市级审核: 'city' });
  });

  it('leads from the declaration through every review to publication and the list', async () => {
    const chart = await shipped();
    const reviews = chart.shapes.filter(({ id }) => id.startsWith('review-'));
    expect(reviews).toHaveLength(5);
    for (const { id } of reviews) {
      expect(reaches(chart, 'declare', id), id).toBe(true);
      expect(reaches(chart, id, 'rectify'), id).toBe(true);
      expect(reaches(chart, id, 'update'), id).toBe(true);
    }
  });

  it('leads back: material to be mended, rectification in time or not, fraud to the lowest grade', async () => {
    const chart = await shipped();
    const lines = chart.lines.map(({ from, to, isReturn = false }) => `${from}>${to}${isReturn ? '~' : ''}`);
    for (const line of ['complete>resubmit~', 'resubmit>declare~', 'rectify>finished~', 'finished>complete~', 'finished>resubmit~', 'fraud>lowest', 'fraud>revise', 'lowest>revise']) expect(lines).toContain(line);
  });

  it('says who comes which way and by when', async () => {
    const chart = await shipped();
    const words = chart.words.map(({ text }) => text);
    expect(words.filter((text) => text.startsWith('申报'))).toEqual(['申报A', '申报引领性、B、B-', '申报C、D、非引领性']);
    expect(shapeOf(chart, 'rectify').text).toContain('9月15日前');
    expect(shapeOf(chart, 'revise').text).toContain('9月20日前');
    expect(shapeOf(chart, 'update').text).toContain('12月25日前');
    const open = procedureChart([], { deadlines: { ...campaign.deadlines, rectification: '' } });
    expect(shapeOf(open, 'rectify').text).toContain('限期');
  });
});

describe.each([['the shipped edition', shipped], ...[0, 1, 2, 3, 4, 5].map((count) => [`${count} ways`, async () => procedureChart(levelsOf(count), campaign)] as const)] as const)('the chart of %s', (_name, make) => {
  it('fits the page, and no shape lies on another or leaves its lane', async () => {
    const chart = await make();
    expect(chart.height).toBeLessThanOrEqual(tallest);
    const faults = chart.shapes.flatMap((shape, at) => chart.shapes.slice(at + 1).filter((other) => overlap(shape, other)).map((other) => `${shape.id} ${other.id}`));
    expect(faults).toEqual([]);
    const outside = chart.shapes.filter(({ x, y, width, height }) => y - height / 2 < laneHead || y + height / 2 > chart.height
      || !lanes.some((lane) => x - width / 2 >= laneBand(lane).left && x + width / 2 <= laneBand(lane).left + laneBand(lane).width));
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('fits its words into its shapes and keeps those beside the lines off them', async () => {
    const chart = await make();
    const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.5 : 1), 0);
    const tight = chart.shapes.filter(({ kind }) => kind !== 'joint').filter(({ kind, text, width, height }) => {
      const [size, room] = kind === 'decision' ? [10.7, width / 2 + 1] : [12.7, width - (kind === 'end' ? 8 : 0)];
      // The round ends leave text two thirds of their height.
      const inner = kind === 'end' ? height * 0.7 : height;
      const lines = text.split('\n');
      return lines.some((line) => widthOf(line) * size > room) || lines.length * size * 1.2 > inner;
    });
    expect(tight.map(({ text }) => text)).toEqual([]);
    // A word may stand in the empty corner of a diamond, but not on its middle.
    const covered = chart.words.flatMap((word) => chart.shapes.filter(({ kind, x, y, width, height }) => {
      const box = { x: word.x + word.width / 2, y: word.y + word.height / 2 };
      return kind === 'decision' ? Math.abs(box.x - x) / (width / 2) + Math.abs(box.y - y) / (height / 2) < 0.9
        : kind !== 'joint' && Math.abs(box.x - x) * 2 < width && Math.abs(box.y - y) * 2 < height;
    }).map((shape) => `${word.text} ${shape.id}`));
    expect(covered).toEqual([]);
  });

  it('has every way back at a height of the shape that takes it', async () => {
    const chart = await make();
    const { y, height, entries = [] } = shapeOf(chart, 'rectify');
    expect(entries.filter((at) => at < y - height / 2 + 4 || at > y + height / 2 - 4)).toEqual([]);
    expect(chart.lines.filter(({ to, enters }) => to === 'rectify' && !entries.includes(Number(enters)))).toEqual([]);
  });

  it('has every line between shapes that exist', async () => {
    const chart = await make();
    const ids = new Set(chart.shapes.map(({ id }) => id));
    expect(ids.size).toBe(chart.shapes.length);
    expect(chart.lines.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
  });
});
