/** Tables of facts: about the enterprise, about its lines, and whether a veto applies. */
import type { Table } from 'docx';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Fonts } from '../styles/fonts.ts';
import { sizes } from '../styles/measures.ts';
import { table, type CellContent, type RowContent } from '../styles/tables.ts';
import type { ApplicationForm, Entry } from './application-model.ts';
import { controlCell, entryCell, type CellLook } from './control-cells.ts';

const basicWidths = [35, 43, 35, 43];
/** Entries whose answers are long have a row of their own. */
const wideTags = ['enterprise-name', 'address'];
const rowHeight = 9;

export function basicsTable({ basics }: ApplicationForm, fonts: Fonts, look: CellLook): Table {
  return table(basicWidths, pairs(basics).map((pair): RowContent => ({
    height: rowHeight,
    cells: pair.flatMap((entry): CellContent[] => [{ text: entry.heading, align: 'center' }, { ...entryCell(entry, look), ...(pair.length === 1 ? { columnSpan: 3 } : {}) }]),
  })), { font: fonts.song, headFont: fonts.heading, size: sizes.fifth });
}

/** Two to a row, unless one is wide or has nothing beside it. */
function pairs(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const rows: Entry[][] = [];
  let open: Entry[] | undefined;
  for (const entry of entries) {
    if (wideTags.indexOf(entry.controls[0]?.tag ?? '') >= 0) {
      rows.push([entry]);
      open = undefined;
    } else if (open !== undefined) {
      open.push(entry);
      open = undefined;
    } else {
      rows.push(open = [entry]);
    }
  }
  return rows;
}

const orderWidth = 12;
const textWidth = 156;

export function linesTable({ lines }: ApplicationForm, fonts: Fonts, look: CellLook): Table {
  const headings = lines[0] ?? [];
  const width = (textWidth - orderWidth) / Math.max(1, headings.length);
  return table([orderWidth, ...headings.map(() => width)], [
    { head: true, height: rowHeight, cells: [texts.lineHeadings.number, ...headings.map(({ heading, unit }) => (unit === '' ? heading : fill(texts.withUnit, { heading, unit })))] },
    ...lines.map((entries, at): RowContent => ({
      height: rowHeight, cells: [{ text: String(at + 1), align: 'center' }, ...entries.map((entry) => entryCell({ ...entry, unit: '' }, look, 'center'))],
    })),
  ], { font: fonts.song, headFont: fonts.heading, size: sizes.fifth });
}

export function vetoTable({ vetoes }: ApplicationForm, fonts: Fonts, look: CellLook): Table {
  return table([orderWidth, textWidth - orderWidth - 26, 26], [
    { head: true, height: 8, cells: texts.vetoHeadings },
    ...vetoes.map(({ title, control }, at): RowContent => ({ height: 8, cells: [{ text: String(at + 1), align: 'center' }, title, controlCell(control, look)] })),
  ], { font: fonts.song, headFont: fonts.heading, size: sizes.fifth });
}
