/** All parts of the workbook by name, in the order they are packed. */
import type { SheetModel } from '../layout/sheet-model.ts';
import { declaration, escapeXml, mainNamespace, packageNamespace, relationsNamespace } from './escape.ts';
import { cellImagesXml, chartXml, commentBoxVml, commentsXml, drawingXml, pictureBytes, relationsXml } from './drawing-parts.ts';
import { SharedStrings } from './shared-strings.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles-xml.ts';

export type Parts = readonly (readonly [name: string, content: string | Uint8Array])[];

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  /** `<definedName>` elements. */
  readonly names: readonly string[];
  /** The cell with the comment, on the first sheet; row and column are 0-based. */
  readonly comment: { readonly address: string; readonly row: number; readonly column: number };
  /** Position of the sheet with the chart. */
  readonly chartSheet: number;
  readonly images: readonly string[];
}

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawingml';

export function workbookParts(model: WorkbookModel): Parts {
  const strings = new SharedStrings();
  const sheets = model.sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, strings, at === 0)] as const);
  return [
    ['[Content_Types].xml', contentTypes(model)],
    ['_rels/.rels', relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', `${packageNamespace}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml']])],
    ['docProps/core.xml', coreProperties],
    ['docProps/app.xml', `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS 表格</Application></Properties>`],
    ['xl/workbook.xml', workbookXml(model)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(model)],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', strings.toXml()],
    ...sheets,
    ['xl/worksheets/_rels/sheet1.xml.rels', relationsXml([['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId2', 'comments', '../comments1.xml']])],
    [`xl/worksheets/_rels/sheet${model.chartSheet + 1}.xml.rels`, relationsXml([['rId1', 'drawing', '../drawings/drawing1.xml']])],
    ['xl/comments1.xml', commentsXml(model.comment.address)],
    ['xl/drawings/vmlDrawing1.vml', commentBoxVml(model.comment.row, model.comment.column)],
    ['xl/drawings/drawing1.xml', drawingXml],
    ['xl/drawings/_rels/drawing1.xml.rels', relationsXml([['rId1', 'chart', '../charts/chart1.xml']])],
    ['xl/charts/chart1.xml', chartXml()],
    ['xl/cellimages.xml', cellImagesXml(model.images)],
    ['xl/_rels/cellimages.xml.rels', relationsXml([['rId1', 'image', 'media/image1.png']])],
    ['xl/media/image1.png', pictureBytes()],
  ];
}

function contentTypes({ sheets }: WorkbookModel): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return `${declaration}<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
    + '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>'
    + override('xl/workbook.xml', `${spreadsheetType}.sheet.main+xml`) + override('xl/styles.xml', `${spreadsheetType}.styles+xml`) + override('xl/sharedStrings.xml', `${spreadsheetType}.sharedStrings+xml`)
    + sheets.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${spreadsheetType}.worksheet+xml`)).join('')
    + override('xl/comments1.xml', `${spreadsheetType}.comments+xml`) + override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml')
    + override('xl/charts/chart1.xml', `${drawingType}.chart+xml`) + override('xl/cellimages.xml', 'application/vnd.wps-officedocument.cellimage+xml')
    + override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') + override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') + '</Types>';
}

function workbookXml({ sheets, names }: WorkbookModel): string {
  const tags = sheets.map(({ name, state }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`);
  return `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationsNamespace}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12375"/></bookViews>`
    + `<sheets>${tags.join('')}</sheets><definedNames>${names.join('')}</definedNames><calcPr calcId="191029"/></workbook>`;
}

function workbookRelations({ sheets }: WorkbookModel): string {
  const count = sheets.length;
  return relationsXml([
    ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
    [`rId${count + 1}`, 'styles', 'styles.xml'],
    [`rId${count + 2}`, 'sharedStrings', 'sharedStrings.xml'],
    [`rId${count + 3}`, 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'],
  ]);
}

const coreProperties = `${declaration}<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
  + '<dc:title>示例县工业源清单</dc:title><dc:creator>示例县大气办</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2020-08-28T00:00:00Z</dcterms:created></cp:coreProperties>';
