/** The formats of report sheets, in the font of the workbook itself. */
import type { ReportCell } from '../../../grading/findings/report-sheet.ts';
import { markColours, type ColourKind } from '../../../grading/findings/mark-colours.ts';
import { solidFill } from './mark-styles.ts';
import type { StylesEditor } from './styles-editor.ts';

/** `table`: a cell of the table. `loose`: a line above it, without a frame and not wrapped. */
export type ReportArea = 'table' | 'loose' | 'heading';

const headingColour = 'D9E1F2';
const linkColour = '0563C1';
const frameColour = 'BFBFBF';

function fontPart(font: string, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^>]*?val="([^"]*)"`).exec(font)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}

export class ReportStyles {
  private readonly editor: StylesEditor;
  private readonly known = new Map<string, number>();

  constructor(editor: StylesEditor) {
    this.editor = editor;
  }

  /** The number of the format of a cell. */
  of(area: ReportArea, cell: Pick<ReportCell, 'kind' | 'link'>): number {
    const isLink = cell.link !== undefined;
    return this.once(`${area} ${cell.kind ?? ''} ${isLink}`, () => {
      const named = this.editor.hasCellStyleXfs ? ' xfId="0"' : '';
      const border = area === 'loose' ? 0 : this.border();
      const numbers = `numFmtId="0" fontId="${this.font(area, cell.kind, isLink)}" fillId="${this.fill(area, cell.kind)}" borderId="${border}"`;
      const across = area === 'heading' ? ' horizontal="center"' : '';
      const wrap = area === 'loose' ? '' : ' wrapText="1"';
      const applies = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
      return this.editor.add('cellXfs', `<xf ${numbers}${named} ${applies}><alignment${across} vertical="center"${wrap}/></xf>`);
    });
  }

  private fill(area: ReportArea, kind: ReportCell['kind']): number {
    const colour = area === 'heading' ? headingColour : kind === undefined || kind === 'title' || kind === 'note' ? undefined : markColours[kind as ColourKind];
    return colour === undefined ? 0 : this.once(`fill ${colour}`, () => this.editor.add('fills', `<fill>${solidFill(colour)}</fill>`));
  }

  private font(area: ReportArea, kind: ReportCell['kind'], isLink: boolean): number {
    const isTitle = kind === 'title';
    const isBold = isTitle || area === 'heading';
    if (!isBold && !isLink && kind !== 'note') return 0;
    return this.once(`font ${isTitle} ${isBold} ${isLink} ${kind === 'note'}`, () => {
      const own = this.editor.entry('fonts', 0) ?? '';
      const size = Number(fontPart(own, ['sz']) ?? 11) + (isTitle && area === 'loose' ? 3 : 0);
      const family = fontPart(own, ['family']);
      const charset = fontPart(own, ['charset']);
      const colour = isLink ? linkColour : kind === 'note' ? '595959' : undefined;
      return this.editor.add('fonts', '<font>'
        + (isBold ? '<b/>' : '') + (isLink ? '<u/>' : '')
        + `<sz val="${size}"/>` + (colour === undefined ? '' : `<color rgb="FF${colour}"/>`)
        + `<name val="${fontPart(own, ['name', 'rFont']) ?? '宋体'}"/>`
        + (family === undefined ? '' : `<family val="${family}"/>`) + (charset === undefined ? '' : `<charset val="${charset}"/>`)
        + '</font>');
    });
  }

  private border(): number {
    const side = (name: string): string => `<${name} style="thin"><color rgb="FF${frameColour}"/></${name}>`;
    const names = this.editor.isStrict ? ['start', 'end', 'top', 'bottom'] : ['left', 'right', 'top', 'bottom'];
    return this.once('border', () => this.editor.add('borders', `<border>${names.map(side).join('')}<diagonal/></border>`));
  }

  private once(key: string, make: () => number): number {
    const made = this.known.get(key) ?? make();
    this.known.set(key, made);
    return made;
  }
}
