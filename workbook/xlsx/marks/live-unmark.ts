/** Undoes in a file what a live host marked (workbook/live-record.ts). */
import { markColours } from '../../../grading/findings/mark-colours.ts';
import type { FormerFill, LiveRecord } from '../../live-record.ts';
import { findStatus } from '../../status-column.ts';
import { FileProblem } from '../file-problem.ts';
import { readWorkbook } from '../read-workbook.ts';
import { FormerFills, LiveRestorer, type Refill } from './live-restorer.ts';
import { colourOf, numberFor } from './mark-map.ts';
import { headingColour, solidFill } from './mark-styles.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import type { PackageEdit } from './package-edit.ts';
import { readPart, rewritePart } from './part-rewrite.ts';
import { SheetWalker } from './sheet-walker.ts';
import { StylesEditor } from './styles-editor.ts';
import { withAttribute } from './tag-text.ts';

const ourColours: ReadonlySet<string> = new Set([...Object.values(markColours), headingColour]);

/** The numbers of fills: those of the file's own where it has them. */
function fillNumbers(styles: StylesEditor): (colour: FormerFill) => number {
  const known = new Map<string, number>();
  return (colour) => {
    if (colour === undefined) return 0;
    const seen = known.get(colour);
    if (seen !== undefined) return seen;
    const isSame = new RegExp(`patternType="solid"[^>]*>\\s*<[^>]*fgColor rgb="FF${colour}"`, 'i');
    let number = 0;
    for (let fill = styles.entry('fills', 0); fill !== undefined && !isSame.test(fill); fill = styles.entry('fills', number)) number++;
    if (styles.entry('fills', number) === undefined) number = styles.add('fills', `<fill>${solidFill(colour)}</fill>`);
    known.set(colour, number);
    return number;
  };
}

function refillWith(styles: StylesEditor): Refill {
  const known = new Map<string, number>();
  const fillNumber = fillNumbers(styles);
  return (style, former, always) => {
    const key = `${style} ${former ?? ''} ${String(always)}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const format = styles.entry('cellXfs', style);
    const isOurs = format !== undefined && (always || ourColours.has(colourOf(styles, format) ?? ''));
    let number = style;
    if (isOurs) {
      const end = format.indexOf('>') + 1;
      number = numberFor(styles, withAttribute(format.slice(0, end), 'fillId', fillNumber(former)) + format.slice(end));
    }
    known.set(key, number);
    return number;
  };
}

/** Puts the sheets and the formats, as they were, into the edit. `bytes` are those that are open. */
export async function restoreLiveLook(bytes: Uint8Array, open: OpenWorkbook, edit: PackageEdit, record: LiveRecord): Promise<void> {
  const names = new Set([...record.statuses, ...record.fills].map(({ sheet }) => sheet));
  const sheets = open.parts.sheets.filter(({ name, part }) => names.has(name) && edit.has(part));
  const read = await readWorkbook(bytes, { sheets: sheets.map(({ name }) => name) });
  if (!read.ok) throw new FileProblem(read.problem);
  const { styles: part } = open.parts;
  const former = part === undefined ? undefined : await readPart(open.source, part);
  const styles = former === undefined ? undefined : new StylesEditor(former.text);
  const refill: Refill = styles === undefined ? (style) => style : refillWith(styles);
  for (const sheet of sheets) {
    const recorded = record.statuses.find((status) => status.sheet === sheet.name)?.column;
    const rows = read.value.find(({ name }) => name === sheet.name)?.rows ?? [];
    const status = recorded === undefined ? undefined : findStatus(rows, recorded);
    const fills = new FormerFills(record.fills.filter((fill) => fill.sheet === sheet.name));
    await edit.putStream(sheet.part, rewritePart(open.source, sheet.part, (sink) => new SheetWalker(new LiveRestorer(fills, status, refill, sink))));
  }
  if (part !== undefined && former !== undefined && styles?.hasAdditions === true) await edit.put(part, styles.finish(), former.encoding);
}
