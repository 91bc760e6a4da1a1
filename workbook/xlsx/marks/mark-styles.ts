/** The formats of marks: each is a former format of the file with our fill, and remembers which one it came from. */
import { markColours, type ColourKind } from '../../../grading/findings/mark-colours.ts';
import { shade, shadeCount } from './shade.ts';
import { rawAttribute, withAttribute } from './tag-text.ts';
import type { StylesEditor } from './styles-editor.ts';

/**
 * What the undo does with a cell that bears the mark. `cell`: it had a format, give it back. `implicit`: it named no
 * format. `inserted`: it was not there. `insertedRow`: nor was its row. `status`, `statusRow`: a cell of the status
 * column, in a row that was there or was not. `blank`, `blankImplicit`: a cell of the status column that stood there
 * empty, with a format or without. `column`: the `<col>` of the status column.
 */
export const pairUses = [
  'cell', 'implicit', 'inserted', 'insertedRow', 'status', 'statusRow', 'blank', 'blankImplicit', 'column',
] as const;
export type PairUse = (typeof pairUses)[number];
type StatusUse = Extract<PairUse, 'status' | 'statusRow' | 'blank' | 'blankImplicit'>;

/** Numbers of two formats in cellXfs. */
export interface MarkPair {
  readonly use: PairUse;
  readonly former: number;
  readonly mark: number;
}

/** RRGGBB of the heading of the status column. */
export const headingColour = 'D9D9D9';
/** From the top, so that a row of fixed height shows the first line whole. */
const statusAlignment = '<alignment vertical="top" wrapText="1"/>';
const headingAlignment = '<alignment horizontal="center" vertical="center" wrapText="1"/>';
/** An alignment that no other format of a workbook has, because the undo knows our column by it. */
const columnAlignment = '<alignment vertical="center" wrapText="1" readingOrder="1"/>';

/** Excel stores no more cell formats than this. */
export const formatLimit = 64_000;

/** Thrown when a workbook has no room for the formats we need. */
export class FormatLimitError extends Error {}

export class MarkStyles {
  readonly pairs: MarkPair[] = [];
  private readonly editor: StylesEditor;
  private readonly known = new Map<string, number>();
  private readonly nextShade = new Map<string, number>();

  constructor(editor: StylesEditor) {
    this.editor = editor;
  }

  /** The former format with the colour of that kind. */
  marked(use: PairUse, kind: ColourKind, former: number): number {
    return this.once(`${use} ${kind} ${former}`, use, former, () => {
      const base = this.editor.entry('cellXfs', former) ?? this.editor.entry('cellXfs', 0);
      if (base === undefined) return this.editor.add('cellXfs', this.plainXf(undefined, this.fill(markColours[kind]), ''));
      const end = base.indexOf('>') + 1;
      const filled = withAttribute(base.slice(0, end), 'fillId', this.fill(markColours[kind]));
      return this.editor.addRaw('cellXfs', withAttribute(filled, 'applyFill', 1) + base.slice(end));
    });
  }

  /** A cell of the status column, with the font and the border of the format beside it. */
  status(use: StatusUse, kind: ColourKind | 'heading', neighbour: number, former: number): number {
    const colour = kind === 'heading' ? headingColour : markColours[kind];
    const alignment = kind === 'heading' ? headingAlignment : statusAlignment;
    return this.once(`${use} ${kind} ${neighbour} ${former}`, use, former, () =>
      this.editor.add('cellXfs', this.plainXf(this.editor.entry('cellXfs', neighbour), this.fill(colour), alignment)));
  }

  /** The format of the status column as a column. */
  column(): number {
    return this.once('column', 'column', 0, () => this.editor.add('cellXfs', this.plainXf(undefined, 0, columnAlignment)));
  }

  private once(key: string, use: PairUse, former: number, make: () => number): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const mark = make();
    if (mark >= formatLimit) throw new FormatLimitError(String(mark));
    this.known.set(key, mark);
    this.pairs.push({ use, former, mark });
    return mark;
  }

  private fill(colour: string): number {
    // Shade 0 is the plain colour, which our report sheets use.
    for (let n = this.nextShade.get(colour) ?? 1; n < shadeCount; n++) {
      const own = shade(colour, n);
      if (this.editor.usesColour(own)) continue;
      this.nextShade.set(colour, n + 1);
      return this.editor.add('fills', `<fill>${solidFill(own)}</fill>`);
    }
    throw new FormatLimitError(colour);
  }

  private plainXf(like: string | undefined, fillId: number, alignment: string): string {
    const tag = like === undefined ? '' : like.slice(0, like.indexOf('>') + 1);
    const fontId = rawAttribute(tag, 'fontId') ?? '0';
    const borderId = rawAttribute(tag, 'borderId') ?? '0';
    const named = this.editor.hasCellStyleXfs ? ' xfId="0"' : '';
    const applies = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const numbers = `numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"${named}`;
    return `<xf ${numbers} ${applies}>${alignment}</xf>`;
  }
}

/** A one-colour fill from RRGGBB. */
export function solidFill(colour: string): string {
  return `<patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill>`;
}
