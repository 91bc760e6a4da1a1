/** The sample workbook of an invented county, and what the checker has to say about it. */
import { cellAddress, parseCellAddress } from '../../grading/records/cell-address.ts';
import { makeRows } from './content/make-rows.ts';
import type { SheetKey } from './content/profiles.ts';
import { addReviews } from './content/review-cells.ts';
import { expectedReport, type ExpectedReport, type HeadingFault } from './expected.ts';
import { listSheets } from './layout/list-sheets.ts';
import { dictionary, dictionarySheet, instructionsSheet, statisticsSheet } from './layout/other-sheets.ts';
import { placeSheet, type PlacedSheet } from './layout/place-sheet.ts';
import type { SheetModel } from './layout/sheet-model.ts';
import { Random } from './random.ts';
import { sowSeeds } from './seeds/sow-seeds.ts';
import { listExtras, listNames } from './xml/list-extras.ts';
import { workbookParts } from './xml/workbook-parts.ts';
import { zipParts } from './zip-parts.ts';

export interface County {
  readonly workbook: Uint8Array;
  readonly expected: ExpectedReport;
  readonly enterprises: number;
}

const seed = 20_200_901;
const images = ['ID_5E0B0C1D2A3F4B5C8D9E0F1A2B3C4D51', 'ID_5E0B0C1D2A3F4B5C8D9E0F1A2B3C4D52'];

/** Always gives the same county. */
export async function buildCounty(): Promise<County> {
  const random = new Random(seed);
  const rows = makeRows(random);
  sowSeeds(random, rows);
  addReviews(rows);
  const place = (key: SheetKey) => placeSheet(listSheets[key], rows.filter(({ profile }) => profile.sheet === key));
  const lists = { main: place('main'), foundry: place('foundry'), coating: place('coating'), added: place('added') };
  const sheets = Object.values(lists);
  const expected = expectedReport(sheets, headingFaults(lists));
  const enterprises = new Set(rows.map(({ enterprise }) => enterprise)).size;
  return { workbook: await zipParts(partsOf(lists)), expected, enterprises };
}

/** The headings that were misspelt, doubled, left without their group, or forgotten. */
function headingFaults({ main, coating, added }: Readonly<Record<SheetKey, PlacedSheet>>): readonly HeadingFault[] {
  const at = (sheet: PlacedSheet, columns: readonly { readonly headings: readonly string[] }[], heading: string, code: string): HeadingFault => {
    const column = columns.findIndex(({ headings }) => headings.at(-1) === heading) + 1;
    return { sheet: sheet.model.name, cell: cellAddress(sheet.firstDataRow - 1, column), code };
  };
  return [
    at(main, listSheets.main.columns, '排污许可证编码', 'SHEET_002'),
    at(main, listSheets.main.columns, '环保负责人', 'SHEET_003'),
    at(coating, listSheets.coating.columns, '颗粒物', 'SHEET_005'),
    { sheet: added.model.name, cell: '', code: 'SHEET_004' },
    { sheet: added.model.name, cell: '', code: 'SHEET_008' },
  ];
}

function partsOf(lists: Readonly<Record<SheetKey, PlacedSheet>>): ReturnType<typeof workbookParts> {
  const order: readonly SheetKey[] = ['main', 'foundry', 'coating', 'added'];
  const listModels = order.map((key): SheetModel => ({ ...lists[key].model, after: listExtras(lists[key], key === 'main') }));
  const statistics = statisticsSheet(lists, '<drawing r:id="rId1"/>');
  const comment = lists.main.rows[2]?.address('credit-code') ?? 'A1';
  const { row, column } = parseCellAddress(comment) ?? { row: 1, column: 1 };
  return workbookParts({
    sheets: [...listModels, statistics, instructionsSheet(), dictionarySheet()],
    names: [...order.flatMap((key, at) => listNames(lists[key], at)), ...dictionaryNames()],
    comment: { address: comment, row: row - 1, column: column - 1 },
    chartSheet: order.length,
    images,
  });
}

/** The lists of the drop-downs. */
function dictionaryNames(): readonly string[] {
  const name = (label: string, column: string, count: number) => `<definedName name="${label}">字典!$${column}$2:$${column}$${count + 1}</definedName>`;
  return [name('有无列表', 'C', dictionary.yesNo.length), name('等级列表', 'B', dictionary.grades.length), name('行业列表', 'A', dictionary.industries.length)];
}
