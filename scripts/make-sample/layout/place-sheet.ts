/** Rows and columns to a sheet: titles, headings, data, totals and signatures. */
import { cellAddress, columnLetters } from '../../../grading/records/cell-address.ts';
import { formula, image, number, text, type CellContent } from '../content/cell-content.ts';
import type { SampleRow } from '../content/sample-row.ts';
import type { SampleColumn } from './columns.ts';
import { headerRows } from './header-rows.ts';
import type { Look, SheetCell, SheetModel, SheetRow } from './sheet-model.ts';
import { totalRows } from './total-rows.ts';

export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly SampleColumn[];
  /** Texts merged over the whole width above the headings. */
  readonly titles: readonly string[];
  /** Texts below the data; each in a row of its own. */
  readonly notes: readonly string[];
  readonly signatures: readonly string[];
  /** Whether lines of one enterprise share merged cells. */
  readonly mergesLines: boolean;
  readonly totals: boolean;
  readonly tabColour: string;
}

/** A sample row with its place. */
export interface PlacedRow {
  readonly sheet: string;
  readonly row: number;
  readonly sample: SampleRow;
  /** The address of a field's cell on this row; undefined where the sheet has no such column. */
  address(field: string): string | undefined;
}

export interface PlacedSheet {
  readonly model: SheetModel;
  readonly rows: readonly PlacedRow[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
}

const sharedFields: ReadonlySet<string> = new Set(['sequence', 'city', 'county', 'town', 'enterprise-name', 'credit-code', 'permit-number', 'address',
  'longitude', 'latitude', 'contact', 'phone']);

export function placeSheet(plan: SheetPlan, samples: readonly SampleRow[]): PlacedSheet {
  const header = headerRows(plan.columns, plan.titles.length + 1);
  const firstDataRow = plan.titles.length + header.rows.length + 1;
  const lastDataRow = firstDataRow + samples.length - 1;
  const positions = new Map(plan.columns.flatMap(({ field }, at) => (field === undefined ? [] : [[field, at + 1] as const])));
  const rows = samples.map((sample, at) => placedRow(plan.name, firstDataRow + at, sample, positions));
  const width = plan.columns.length;
  const data = dataRows(plan, samples, firstDataRow, positions);
  const totals = plan.totals ? totalRows(positions, data, firstDataRow, lastDataRow) : [];
  const footers = footerRows(plan, lastDataRow + totals.length + 1);
  const titleMerges = plan.titles.map((_, at) => mergeAcross(at + 1, width));
  const noteMerges = plan.notes.map((_, at) => mergeAcross(lastDataRow + totals.length + 1 + at, width));
  const model: SheetModel = {
    name: plan.name,
    widths: plan.columns.map((each) => each.width),
    rows: [...titleRows(plan), ...header.rows, ...data, ...totals, ...footers],
    merges: [...titleMerges, ...header.merges, ...lineMerges(plan, samples, firstDataRow), ...noteMerges],
    freeze: { rows: firstDataRow - 1, columns: positions.get('enterprise-name') ?? 1 },
    filter: `A${firstDataRow - 1}:${cellAddress(lastDataRow, width)}`,
    tabColour: plan.tabColour,
  };
  return { model, rows, firstDataRow, lastDataRow };
}

// As wide as a screen shows, so that a centred title is seen.
function mergeAcross(row: number, width: number): string {
  return `A${row}:${cellAddress(row, Math.min(width, 16))}`;
}

function placedRow(sheet: string, row: number, sample: SampleRow, positions: ReadonlyMap<string, number>): PlacedRow {
  return {
    sheet, row, sample,
    address(field) {
      const column = positions.get(field);
      return column === undefined ? undefined : cellAddress(row, column);
    },
  };
}

function titleRows(plan: SheetPlan): readonly SheetRow[] {
  return plan.titles.map((title, at) => ({
    number: at + 1, height: at === 0 ? 36 : 20, cells: [{ column: 1, look: at === 0 ? 'title' : 'note', content: text(title) }],
  }));
}

function dataRows(plan: SheetPlan, samples: readonly SampleRow[], first: number, positions: ReadonlyMap<string, number>): readonly SheetRow[] {
  let enterpriseNumber = 0;
  return samples.map((sample, at) => {
    const row = first + at;
    if (sample.lineNumber === 0) enterpriseNumber += 1;
    const isCovered = plan.mergesLines && sample.lineNumber > 0;
    const cells = plan.columns.map((column, index): SheetCell => {
      const content = isCovered && isShared(column) ? undefined : contentOf(column, sample, plan.mergesLines ? enterpriseNumber : at + 1, first);
      const resolved = content === undefined ? undefined : resolve(content, row, positions);
      return { column: index + 1, look: lookOf(column, resolved), ...(resolved === undefined ? {} : { content: resolved }) };
    });
    return { number: row, height: heightOf(cells), hidden: sample.hidden, cells };
  });
}

/** Two lines of text fit into every row, more where somebody pressed Alt+Enter. */
function heightOf(cells: readonly SheetCell[]): number {
  const lines = cells.map(({ content }) => (content?.kind === 'text' ? content.text.split('\n').length : 1));
  return Math.max(30, 14 * Math.max(...lines));
}

function isShared({ field, filler }: SampleColumn): boolean {
  return filler === 'secondContact' || (field !== undefined && sharedFields.has(field));
}

function contentOf(column: SampleColumn, sample: SampleRow, sequence: number, firstRow: number): CellContent | undefined {
  switch (column.filler) {
    case 'photo': return sample.enterprise % 17 === 3 ? image('ID_5E0B0C1D2A3F4B5C8D9E0F1A2B3C4D51') : undefined;
    case 'scale': return sample.enterprise % 3 === 0 ? undefined : text(`${(sample.enterprise % 7) + 1}万件`);
    case 'secondContact': return sample.cells.get('contact');
    case 'dust': return sample.enterprise % 4 === 0 ? text('见监测报告') : undefined;
    case undefined: break;
  }
  if (column.field !== 'sequence') return sample.cells.get(column.field ?? '');
  return sequence % 40 === 7 ? formula(`ROW()-${firstRow - 1}+0*${sequence}`, sequence) : number(sequence);
}

/** `{field}` becomes the cell on this row. */
function resolve(content: CellContent, row: number, positions: ReadonlyMap<string, number>): CellContent {
  if (content.kind !== 'formula') return content;
  const source = content.formula.replace(/\{([a-z0-9-]+)\}/g, (_, field: string) => `${columnLetters(positions.get(field) ?? 1)}${row}`);
  return { ...content, formula: source };
}

function lookOf(column: SampleColumn, content: CellContent | undefined): Look {
  if ((content?.kind === 'number' || content?.kind === 'formula') && content.format !== 'general') return content.format;
  return content?.kind === 'isoDate' ? 'date14' : column.look;
}

function lineMerges(plan: SheetPlan, samples: readonly SampleRow[], first: number): readonly string[] {
  if (!plan.mergesLines) return [];
  return samples.flatMap((sample, at) => {
    if (sample.lineNumber > 0 || sample.lineCount === 1) return [];
    const last = first + at + sample.lineCount - 1;
    return plan.columns.flatMap((column, index) => (isShared(column) ? [`${cellAddress(first + at, index + 1)}:${cellAddress(last, index + 1)}`] : []));
  });
}

function footerRows(plan: SheetPlan, first: number): readonly SheetRow[] {
  const notes = plan.notes.map((note, at): SheetRow => ({ number: first + at, height: 20, cells: [{ column: 1, look: 'footer', content: text(note) }] }));
  if (plan.signatures.length === 0) return notes;
  const cells = plan.signatures.map((signature, at): SheetCell => ({ column: 1 + at * 7, look: 'footer', content: text(signature) }));
  return [...notes, { number: first + notes.length + 1, height: 24, cells }];
}
