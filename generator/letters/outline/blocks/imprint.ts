/** 版记 (7.4): 抄送 and 印发 between three lines, at the foot of the last page. */
import {
  AlignmentType, BorderStyle, LineRuleType, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell,
  TableLayoutType, TableRow, Tab, TabStopType, TextRun, WidthType, type IParagraphOptions,
} from 'docx';
import { documentTexts as texts } from '../../../../grading/messages/documents/outline.ts';
import type { Fonts } from '../../../word/styles/fonts.ts';
import { portrait, sizes } from '../../../word/styles/measures.ts';
import { runs } from '../../../word/styles/paragraphs.ts';
import { closeTag, openTag, type Draft } from '../drafts.ts';
import type { BlockOf } from '../schema.ts';
import { tagPieces } from '../tag-pieces.ts';

/** 四号, in twips. */
const smaller = 280;
/** 0.35 mm and 0.25 mm in eighths of a point. */
const outer = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const inner = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A table that floats at the lower edge of the text area of the page on which the text ends. */
export function imprint(fonts: Fonts, { copies, printedBy, printedOn }: BlockOf<'imprint'>): readonly Draft[] {
  const copiesLine = `${openTag(copies, 'row')}${texts.copies}{${copies}}。${closeTag(copies)}`;
  const printing = `${printedBy}\t${printedOn}${texts.printed}`;
  const table = new Table({
    columnWidths: [portrait.textWidth], layout: TableLayoutType.FIXED, width: { size: portrait.textWidth, type: WidthType.DXA },
    borders: { top: outer, bottom: outer, left: none, right: none, insideHorizontal: inner, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    float: {
      // From the edge of the page: LibreOffice lets a table of full width float only so.
      horizontalAnchor: TableAnchorType.PAGE, absoluteHorizontalPosition: portrait.margin.left,
      verticalAnchor: TableAnchorType.MARGIN, relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: [
      row(fonts, copiesLine, { indent: { left: 4 * smaller, hanging: 3 * smaller, right: smaller } }),
      row(fonts, printing, { indent: { left: smaller, right: smaller }, tabStops: [{ type: TabStopType.RIGHT, position: portrait.textWidth - smaller }] }),
    ],
  });
  return [{ kind: 'table', table }];
}

function row(fonts: Fonts, text: string, options: IParagraphOptions): TableRow {
  const parts = text.split('\t');
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({
      width: { size: portrait.textWidth, type: WidthType.DXA },
      children: [new Paragraph({
        alignment: AlignmentType.LEFT, spacing: { line: 480, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, ...options,
        children: parts.flatMap((part, at) => [...(at === 0 ? [] : [new TextRun({ font: fonts.body, size: sizes.fourth, children: [new Tab()] })]), ...runs(tagPieces(part), { font: fonts.body, size: sizes.fourth })]),
      })],
    })],
  });
}
