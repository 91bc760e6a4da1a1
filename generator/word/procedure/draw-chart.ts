/** Draws a chart with Word's own shapes, which stay editable, and connectors, which stay attached. */
import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { ShapeCanvasRun, type IShapeCanvasChildOptions } from 'docx/shapes';
import { chartTexts as texts } from '../../../grading/messages/documents/procedure.ts';
import type { FontNames, Fonts } from '../styles/fonts.ts';
import { sizes } from '../styles/measures.ts';
import { runs } from '../styles/paragraphs.ts';
import { laneBand, laneHead, type Chart, type ChartLine, type ChartShape, type ChartWord } from './chart-model.ts';
import { lanes, type Lane } from './review-paths.ts';

const thin = { color: '000000', width: 0.75 } as const;
const laneLine = { color: '7F7F7F', width: 0.5 } as const;
const noMargins = { top: 0, right: 0, bottom: 0, left: 0 } as const;
/** Half points. */
const wordSize = 16;
const stepSize = 19;

export function drawChart(chart: Chart, fonts: Fonts): ShapeCanvasRun {
  return new ShapeCanvasRun({
    transformation: { width: chart.width, height: chart.height }, line: laneLine,
    altText: { name: texts.title, title: texts.title, description: texts.description },
    // Connectors come after the shapes that they join; words lie on top of everything.
    children: [
      ...lanes.flatMap((lane) => drawLane(lane, chart.height, fonts)),
      ...chart.shapes.map((shape) => drawShape(shape, fonts)),
      ...chart.lines.map((line) => drawLine(line, chart)),
      ...chart.words.map((word) => drawWord(word, fonts)),
    ],
  });
}

function drawLane(lane: Lane, height: number, fonts: Fonts): readonly IShapeCanvasChildOptions[] {
  const { left, width } = laneBand(lane);
  // The lane is drawn by a line and not by a box: connectors go around boxes.
  return [
    ...(left === 0 ? [] : [{ type: 'line', transformation: { offset: { left, top: laneHead }, width: 0, height: height - laneHead }, line: laneLine } as const]),
    {
      type: 'rectangle', transformation: { offset: { left, top: 0 }, width, height: laneHead }, fill: 'E7E6E6', line: laneLine,
      children: lines(texts.lanes[lane], fonts.heading, sizes.fifth, 'center'), textOptions: { margins: noMargins },
    },
  ];
}

function drawShape({ id, kind, text, x, y, width, height, entries }: ChartShape, fonts: Fonts): IShapeCanvasChildOptions {
  const common = {
    id, fill: 'FFFFFF', line: thin, children: lines(text, fonts.song, kind === 'decision' ? wordSize : stepSize, 'center'), textOptions: { margins: noMargins },
    transformation: { offset: { left: x - width / 2, top: y - height / 2 }, width, height },
  } as const;
  if (kind === 'joint') return { ...common, type: 'ellipse', fill: '000000' };
  if (entries !== undefined) return { ...common, type: 'custom', ...rectangleWithEntries(width, height, entries.map((at) => at - y + height / 2)) };
  const types = { end: 'flowChartTerminator', step: 'flowChartProcess', decision: 'flowChartDecision' } as const;
  return { ...common, type: types[kind] };
}

/** A rectangle to which lines can be fastened at several heights of its right side. */
function rectangleWithEntries(width: number, height: number, entries: readonly number[]) {
  const middles = [{ x: width / 2, y: 0, side: 'top' }, { x: 0, y: height / 2, side: 'left' }, { x: width / 2, y: height, side: 'bottom' }] as const;
  return {
    path: `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} Z`,
    connectionPoints: [...middles, ...entries.map((y) => ({ x: width, y, side: 'right' as const }))],
  };
}

function drawLine({ from, leaves, to, enters, margin = 12, isReturn = false, isPlain = false }: ChartLine, chart: Chart): IShapeCanvasChildOptions {
  const target = chart.shapes.find(({ id }) => id === to);
  const end = typeof enters === 'string' || target === undefined ? { id: to, side: enters as ChartLine['leaves'] }
    : { id: to, point: { x: 100, y: ((enters - target.y + target.height / 2) / target.height) * 100 } };
  return {
    type: 'connector', route: 'elbow', margin, from: { id: from, side: leaves }, to: end,
    line: { ...thin, ...(isReturn ? { dash: 'dash' as const } : {}), ...(isPlain ? {} : { endArrow: { type: 'triangle', width: 'medium', length: 'medium' } as const }) },
  };
}

function drawWord({ text, x, y, width, height, align = 'center' }: ChartWord, fonts: Fonts): IShapeCanvasChildOptions {
  return {
    type: 'rectangle', fill: 'none', line: 'none', transformation: { offset: { left: x, top: y }, width, height },
    children: lines(text, fonts.song, wordSize, align), textOptions: { margins: noMargins },
  };
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function lines(text: string, font: FontNames, size: number, align: 'left' | 'center' | 'right'): readonly Paragraph[] {
  return [new Paragraph({
    alignment: alignments[align], spacing: { before: 0, after: 0, line: size * 12, lineRule: LineRuleType.EXACT },
    children: runs(text, { font, size }),
  })];
}
