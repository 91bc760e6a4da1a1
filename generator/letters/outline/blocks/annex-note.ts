/** 附件说明 (7.3.4): `附件：1. …`, the lines of one name below each other. */
import { BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Fonts } from '../../../word/styles/fonts.ts';
import { character, characterSpacing, line, portrait, sizes } from '../../../word/styles/measures.ts';
import { prose, runs } from '../../../word/styles/paragraphs.ts';
import { documentTexts as texts } from '../../../../grading/messages/documents/outline.ts';
import { closeTag, openTag, paragraphDraft, type Draft } from '../drafts.ts';
import type { BlockOf } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

/** `1. ` is three half characters wide. */
const numberWidth = 1.5 * character;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

/** Names known beforehand are paragraphs; those of a list stand in a table without lines, because only its first has 附件 before it. */
export function annexNote(fonts: Fonts, { items = [], each, text = '' }: BlockOf<'annexNote'>, keepNext: boolean): readonly Draft[] {
  if (each !== undefined) return [{ kind: 'table', table: listTable(fonts, each, text, keepNext) }];
  return items.map((item, at) => paragraphDraft((before, after) => {
    const own = at === 0 ? texts.annexes + item : item;
    const number = items.length === 1 ? 0 : numberWidth;
    const indent = { left: 5 * character + number, hanging: number + (at === 0 ? 3 * character : 0) };
    return prose(tagPieces(before + own + after), fonts.body, { indent, keepNext });
  }));
}

function listTable(fonts: Fonts, each: string, text: string, keepNext: boolean): Table {
  const widths = [2 * character, 3 * character, portrait.textWidth - 5 * character];
  const row = [
    prose('', fonts.body),
    prose(texts.annexes, fonts.body),
    new Paragraph({
      keepNext, spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, indent: { left: numberWidth, hanging: numberWidth },
      children: runs(tagPieces(`${openTag(each, 'paragraph')}${text}${closeTag(each)}`), { font: fonts.body, size: sizes.third, characterSpacing }),
    }),
  ];
  return new Table({
    columnWidths: widths, layout: TableLayoutType.FIXED, borders: noBorders, width: { size: portrait.textWidth, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [new TableRow({ cantSplit: true, children: row.map((child, at) => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children: [child] })) })],
  });
}
