/** Small workbooks for tests: parts as strings in, zip bytes out. The same parts always give the same bytes. */
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const fixedDate = new Date(2020, 0, 1);

/** Zips parts in the order given, names as they are. */
export async function zipParts(parts: Parts | readonly (readonly [string, string | Uint8Array])[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, lastModDate: fixedDate, extendedTimestamp: false });
  const list = Array.isArray(parts) ? (parts as readonly (readonly [string, string | Uint8Array])[]) : Object.entries(parts as Parts);
  for (const [name, content] of list) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader, { dataDescriptor: false, level: 6 });
  }
  return writer.close();
}

export interface SheetSource {
  readonly name: string;
  /** `<row>` elements. */
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands after `</sheetData>`, for example `<mergeCells>`. */
  readonly after?: string;
  /** What stands before `<sheetData>`, for example `<dimension>`. */
  readonly before?: string;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** `<si>` elements; the part is left out when absent. */
  readonly sharedStrings?: string;
  /** The children of `<styleSheet>`. */
  readonly styles?: string;
  readonly date1904?: boolean;
}

/** A worksheet part. */
export function sheetXml(sheet: Pick<SheetSource, 'rows' | 'before' | 'after'>): string {
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}">${sheet.before ?? ''}<sheetData>${sheet.rows}</sheetData>${sheet.after ?? ''}</worksheet>`;
}

/** The parts of an ordinary workbook as Excel lays it out. Change or add entries before `zipParts`. */
export function workbookParts(source: WorkbookSource): Record<string, string | Uint8Array> {
  const count = source.sheets.length;
  const sheetTags = source.sheets.map((sheet, at) => {
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${sheet.name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const sheetRelations = source.sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = source.sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  const strings = source.sharedStrings;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${overrides.join('')}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${strings === undefined ? '' : `<Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/>`}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${source.date1904 ? ' date1904="1"' : ''}/><sheets>${sheetTags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packageRelations}">${sheetRelations.join('')}<Relationship Id="rId${count + 1}" Type="${relations}/styles" Target="styles.xml"/>${strings === undefined ? '' : `<Relationship Id="rId${count + 2}" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`}</Relationships>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}">${source.styles ?? '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>'}</styleSheet>`,
  };
  source.sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  });
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `${declaration}<sst xmlns="${main}">${strings}</sst>`;
  return parts;
}

/** Zip bytes of an ordinary workbook. */
export function buildXlsx(source: WorkbookSource): Promise<Uint8Array> {
  return zipParts(workbookParts(source));
}

/** Zip bytes of a workbook with one sheet `示例`. */
export function buildSheet(rows: string, more: Omit<WorkbookSource, 'sheets'> & Omit<SheetSource, 'name' | 'rows'> = {}): Promise<Uint8Array> {
  const { before, after, state, ...rest } = more;
  const sheet: SheetSource = { name: '示例', rows, ...(before && { before }), ...(after && { after }), ...(state && { state }) };
  return buildXlsx({ ...rest, sheets: [sheet] });
}
