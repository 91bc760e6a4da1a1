/** What no schema can say of an outline: widths that fit, rows of one length, tags in pairs. */
import { pathText, type DataPath, type ParsedYaml } from '../../../grading/indicators/parse-yaml.ts';
import { problem, type Problem } from '../../../grading/messages/problem.ts';
import type { BlockOf, Outline, OutlineBlock } from './schema.ts';

/** 版心, in millimetres. */
const textWidth = { portrait: 156, landscape: 225 } as const;

interface Around {
  readonly file: string;
  readonly parsed: ParsedYaml;
}

export function checkOutline(file: string, outline: Outline, parsed: ParsedYaml): readonly Problem[] {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
  const at = placeOf({ file, parsed }, ['kind']);
  const misnamed = name === outline.kind ? [] : [problem('OUTLINE_007', 'error', { file }, { ...at, seen: outline.kind, wanted: name })];
  const faults = outline.sections.flatMap(({ orientation = 'portrait', blocks }, section) =>
    blocks.flatMap((block, index) => checkBlock(block, ['sections', section, 'blocks', index], textWidth[orientation], { file, parsed })));
  return [...misnamed, ...faults];
}

function checkBlock(block: OutlineBlock, path: DataPath, most: number, around: Around): readonly Problem[] {
  if (block.block === 'group') return block.blocks.flatMap((inner, index) => checkBlock(inner, [...path, 'blocks', index], most, around));
  const widths = widthsOf(block);
  const width = Math.round(widths.reduce((sum, one) => sum + one, 0) * 10) / 10;
  const wide = width > most ? [problem('OUTLINE_004', 'error', { file: around.file }, { ...placeOf(around, path), width, most })] : [];
  const rows = block.block === 'form' ? checkRows(block, path, around) : [];
  return [...wide, ...rows, ...checkTags(block, path, around)];
}

function widthsOf(block: OutlineBlock): readonly number[] {
  if (block.block === 'table') return block.columns.map(({ width }) => width);
  if (block.block === 'form') return block.widths;
  if (block.block === 'timetable') return [...block.columns, ...block.after ?? []].map(({ width }) => width).concat(block.barWidth);
  return [];
}

function checkRows({ widths, rows }: BlockOf<'form'>, path: DataPath, around: Around): readonly Problem[] {
  return rows.flatMap(({ cells }, row) => {
    const seen = cells.reduce((sum, { span = 1 }) => sum + span, 0);
    return seen === widths.length ? [] : [problem('OUTLINE_005', 'error', { file: around.file }, { ...placeOf(around, [...path, 'rows', row]), seen, wanted: widths.length })];
  });
}

/** Every text is closed in itself: braces in pairs, and each list or condition ended where it began. */
function checkTags(value: unknown, path: DataPath, around: Around): readonly Problem[] {
  if (typeof value === 'string') {
    const fault = firstUnpaired(value);
    return fault === undefined ? [] : [problem('OUTLINE_006', 'error', { file: around.file }, { ...placeOf(around, path), seen: value, open: `{#${fault}}`, close: `{/${fault}}` })];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => checkTags(inner, [...path, Array.isArray(value) ? Number(key) : key], around));
}

function firstUnpaired(text: string): string | undefined {
  const open: string[] = [];
  const rest = text.replace(/\{([#/]?)([^{}[\]]*)(?:\[[^\]]*\])?\}/g, (_tag: string, sign: string, name: string) => {
    if (sign === '#') open.push(name.trim());
    else if (sign === '/' && open.pop() !== name.trim()) open.push(name.trim(), name.trim());
    return '';
  });
  return /[{}]/.test(rest) ? rest : open[0];
}

function placeOf({ parsed }: Around, path: DataPath): { readonly line: number; readonly path: string } {
  return { line: parsed.lineOf(path), path: pathText(path) };
}
