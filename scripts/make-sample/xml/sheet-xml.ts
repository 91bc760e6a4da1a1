/** A worksheet part. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import type { CellContent } from '../content/cell-content.ts';
import type { SheetCell, SheetModel, SheetRow } from '../layout/sheet-model.ts';
import { declaration, escapeXml, mainNamespace, relationsNamespace } from './escape.ts';
import type { SharedStrings } from './shared-strings.ts';
import { styleIndex } from './styles-xml.ts';

export function sheetXml(sheet: SheetModel, strings: SharedStrings, isActive: boolean): string {
  const last = sheet.rows.at(-1)?.number ?? 1;
  const columns = sheet.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 0.75}" customWidth="1"/>`).join('');
  const merges = sheet.merges.length === 0 ? ''
    : `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
  const tab = sheet.tabColour === undefined ? '' : `<tabColor rgb="${sheet.tabColour}"/>`;
  return `${declaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationsNamespace}"><sheetPr${sheet.filter === undefined ? '' : ' filterMode="0"'}>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>`
    + `<dimension ref="A1:${cellAddress(last, Math.max(1, sheet.widths.length))}"/>${viewXml(sheet, isActive)}<sheetFormatPr defaultRowHeight="14.25"/><cols>${columns}</cols>`
    + `<sheetData>${sheet.rows.map((row) => rowXml(row, strings)).join('')}</sheetData>`
    + `${sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`}${merges}${sheet.after ?? ''}</worksheet>`;
}

function viewXml({ freeze }: SheetModel, isActive: boolean): string {
  const selected = isActive ? ' tabSelected="1"' : '';
  if (freeze === undefined) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const corner = cellAddress(freeze.rows + 1, freeze.columns + 1);
  return `<sheetViews><sheetView${selected} zoomScale="85" workbookViewId="0"><pane xSplit="${freeze.columns}" ySplit="${freeze.rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`
    + `<selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function rowXml(row: SheetRow, strings: SharedStrings): string {
  const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
  const cells = row.cells.map((cell) => cellXml(row.number, cell, strings)).join('');
  return `<row r="${row.number}"${height}${row.hidden === true ? ' hidden="1"' : ''}>${cells}</row>`;
}

function cellXml(row: number, { column, look, content }: SheetCell, strings: SharedStrings): string {
  const start = `<c r="${cellAddress(row, column)}" s="${styleIndex(look)}"`;
  return content === undefined ? `${start}/>` : start + valueXml(content, strings);
}

/** What follows the attributes every cell has. */
function valueXml(content: CellContent, strings: SharedStrings): string {
  switch (content.kind) {
    case 'text':
      return content.stored === 'inline'
        ? ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(content.text)}</t></is></c>`
        : ` t="s"><v>${strings.index(content.text, content.stored)}</v></c>`;
    case 'number': return `><v>${content.value}</v></c>`;
    case 'boolean': return ` t="b"><v>${content.value ? 1 : 0}</v></c>`;
    case 'isoDate': return ` t="d"><v>${content.iso}</v></c>`;
    case 'image': {
      const call = escapeXml(`DISPIMG("${content.id}",1)`);
      return ` t="str"><f>_xlfn.${call}</f><v>=${call}</v></c>`;
    }
    case 'formula': {
      const source = `<f>${escapeXml(content.formula)}</f>`;
      const { result } = content;
      if (result === undefined) return `>${source}</c>`;
      if (typeof result === 'number') return `>${source}<v>${result}</v></c>`;
      return typeof result === 'string' ? ` t="str">${source}<v>${escapeXml(result)}</v></c>` : ` t="e">${source}<v>${result.error}</v></c>`;
    }
  }
}
