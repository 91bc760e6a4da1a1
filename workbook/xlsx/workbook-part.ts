/** The workbook part: where it is, which sheets it lists, and by which calendar it counts. */
import { fileKinds, limitNames, partDetails } from '../../grading/messages/scanning.ts';
import { fill } from '../../grading/messages/template.ts';
import { ElementVisitor } from './element-path.ts';
import { otherFile } from './file-kind.ts';
import { fileProblem } from './file-problem.ts';
import { readRelationships } from './relationships.ts';
import { scanPart } from './scan-part.ts';
import type { ZipPackage } from './zip-package.ts';

/** A worksheet as the workbook lists it. Chart, dialog and macro sheets are left out. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
  /** 0-based place among all sheets of the workbook, charts included. */
  readonly index: number;
}

export interface WorkbookPart {
  readonly part: string;
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly styles?: string;
  readonly sharedStrings?: string;
}

const on = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

function otherKind(source: ZipPackage): string | undefined {
  if (source.has('word/document.xml')) return fileKinds.word;
  if (source.has('ppt/presentation.xml')) return fileKinds.presentation;
  if (source.has('xl/workbook.bin')) return fileKinds.binaryWorkbook;
  if (source.has('content.xml') && source.has('mimetype')) return fileKinds.openDocument;
  return source.partNames.some((name) => /^xl\//i.test(name)) ? undefined : fileKinds.zip;
}

async function declaredWorkbook(source: ZipPackage): Promise<string | undefined> {
  const types = '[Content_Types].xml';
  let found: string | undefined;
  if (!source.has(types)) return undefined;
  await scanPart(source, types, new ElementVisitor('Types', (tag) => {
    if (tag.local === 'Override' && /\.(sheet|template|addin)\.(macroEnabled\.)?main\+xml$/i.test(tag.attribute('ContentType') ?? '')) {
      found ??= tag.attribute('PartName');
    }
  }));
  return found;
}

/** The part's name by the package's relationships, else by content type, else by custom. */
async function findWorkbook(source: ZipPackage): Promise<string> {
  const related = (await readRelationships(source, '')).find(({ type, part }) => type === 'officeDocument' && source.has(part))?.part;
  const isOther = related === undefined || /^(word|ppt)\/|\.bin$/i.test(related);
  if (!isOther) return related;
  const declared = await declaredWorkbook(source);
  if (declared !== undefined && source.has(declared)) return declared.replace(/^\/+/, '');
  if (source.has('xl/workbook.xml')) return 'xl/workbook.xml';
  const seen = otherKind(source);
  if (seen !== undefined) throw fileProblem('FILE_003', otherFile(seen));
  throw fileProblem('FILE_009', { part: 'xl/workbook.xml', detail: partDetails.absent });
}

interface SheetTag {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/** Throws FileProblem: FILE_003 for other kinds of package, FILE_009 for damage, FILE_011 without worksheets. */
export async function readWorkbookPart(source: ZipPackage, maxSheets: number): Promise<WorkbookPart> {
  const part = await findWorkbook(source);
  const tags: SheetTag[] = [];
  let date1904 = false;
  await scanPart(source, part, new ElementVisitor('workbook', (tag, parent) => {
    if (tag.local === 'workbookPr' && parent === 'workbook') date1904 = on(tag.attribute('date1904'));
    if (tag.local !== 'sheet' || parent !== 'sheets') return;
    const hidden = /^(very)?hidden$/i.test(tag.attribute('state') ?? '');
    tags.push({ name: tag.attribute('name') ?? '', hidden, relation: tag.attribute('id') ?? '' });
    if (tags.length > maxSheets) throw fileProblem('FILE_007', { what: limitNames.sheets, seen: tags.length, limit: maxSheets });
  }));
  const relations = await readRelationships(source, part);
  const sheets = tags.flatMap((tag, index) => {
    const relation = relations.find(({ id }) => id === tag.relation);
    if (relation === undefined) throw fileProblem('FILE_009', { part, detail: fill(partDetails.noRelation, { sheet: tag.name }) });
    return relation.type === 'worksheet' ? [{ name: tag.name, hidden: tag.hidden, part: relation.part, index }] : [];
  });
  if (sheets.length === 0) throw fileProblem('FILE_011', {});
  const styles = relations.find(({ type, part: target }) => type === 'styles' && source.has(target))?.part;
  const strings = relations.find(({ type, part: target }) => type === 'sharedStrings' && source.has(target))?.part;
  return { part, date1904, sheets, ...(styles !== undefined && { styles }), ...(strings !== undefined && { sharedStrings: strings }) };
}
