/** Sections of A4 with the margins of GB/T 9704-2012 and its page numbers: `— 1 —`, right on odd and left on even pages. */
import {
  AlignmentType, Footer, Header, LineRuleType, PageNumber, PageOrientation, Paragraph, SectionType, Tab, TabStopType, TextRun, type ISectionOptions,
} from 'docx';
import { runs } from './paragraphs.ts';
import type { Fonts } from './fonts.ts';
import { footerDistance, landscape, millimetres, portrait, sizes } from './measures.ts';
import { landscapeNumbers } from './landscape-numbers.ts';

export interface PageOptions {
  readonly fonts: Fonts;
  readonly orientation?: 'portrait' | 'landscape';
  /** `参考`, `示例`: what every page says of itself above the text; empty for nothing. */
  readonly mark?: string;
  /** What the page belongs to, small and at the left of the mark, so that a loose page finds its way back. */
  readonly running?: string;
  /** 22 lines of 28.95 pt as a grid: for prose only, because it stretches the lines of tables. */
  readonly grid?: boolean;
}

type SectionSettings = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>;

export function pageSettings({ fonts, orientation = 'portrait', mark = '', running = '', grid = false }: PageOptions): SectionSettings {
  const upright = orientation === 'portrait';
  const sheet = upright ? portrait : landscape;
  const numbers = upright ? footerNumbers(fonts) : {};
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the numbers itself: it takes the sheet as it lies upright.
        size: { width: portrait.width, height: portrait.height, orientation: upright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
        margin: { ...sheet.margin, header: millimetres(upright ? 25 : 15), footer: upright ? footerDistance : millimetres(15), gutter: 0 },
      },
      ...(grid ? { grid: { linePitch: 579, type: 'lines' as const } } : {}),
    },
    headers: {
      default: header(fonts, { mark, running, width: sheet.textWidth }, upright ? [] : landscapeNumbers(fonts, 'odd')),
      even: header(fonts, { mark, running, width: sheet.textWidth }, upright ? [] : landscapeNumbers(fonts, 'even')),
    },
    footers: { default: new Footer({ children: [new Paragraph({})] }), even: new Footer({ children: [new Paragraph({})] }), ...numbers },
  };
}

interface HeadLine {
  readonly mark: string;
  readonly running: string;
  /** Twips. */
  readonly width: number;
}

function header(fonts: Fonts, { mark, running, width }: HeadLine, extra: readonly Paragraph[]): Header {
  const markRuns = runs(mark, { font: fonts.heading, size: sizes.fourth });
  const line = running === ''
    ? new Paragraph({ alignment: AlignmentType.RIGHT, children: markRuns })
    : new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [...runs(running, { font: fonts.song, size: sizes.smallFifth }), new TextRun({ children: [new Tab()] }), ...markRuns],
    });
  return new Header({ children: [line, ...extra] });
}

function footerNumbers(fonts: Fonts): { readonly default: Footer; readonly even: Footer } {
  return { default: numberFooter(fonts, AlignmentType.RIGHT), even: numberFooter(fonts, AlignmentType.LEFT) };
}

function numberFooter(fonts: Fonts, alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  // 空一字 of 四号.
  const indent = alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 };
  return new Footer({
    children: [new Paragraph({
      alignment, indent, spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      children: [new TextRun({ font: fonts.song, size: sizes.fourth, children: ['— ', PageNumber.CURRENT, ' —'] })],
    })],
  });
}
