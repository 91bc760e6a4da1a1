/** workbook.xml with sheets added at the end of its list, and taken out again. */
import { cellAddress } from '../../../grading/records/cell-address.ts';
import { escapeXml } from '../xml-text.ts';
import { appendChild, applyEdits, outline, prefixOf, removeElement, type Edit, type OutlineElement } from './xml-outline.ts';
import { isReopenedEnd, selfClosedTag, withAttribute } from './tag-text.ts';

export interface NewSheet {
  readonly name: string;
  readonly relation: string;
  readonly veryHidden: boolean;
  /** Names that belong to the sheet, by what they refer to. */
  readonly definedNames: readonly { readonly name: string; readonly hidden: boolean; readonly refersTo: string }[];
}

const afterDefinedNames = [
  'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing',
  'fileRecoveryPr', 'webPublishObjects', 'extLst',
];
const longestSheetName = 31;

function childrenOf(elements: readonly OutlineElement[], parent: OutlineElement | undefined): readonly OutlineElement[] {
  return parent === undefined ? [] : elements.filter((element) => element.parent === parent);
}

function top(elements: readonly OutlineElement[], local: string): OutlineElement | undefined {
  return elements.find((element) => element.depth === 1 && element.tag.local === local);
}

/** `'示例 一'!` for use in references; a quote in the name is doubled. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** `'表'!$A$1:$C$9` */
export function absoluteRange(sheet: string, top: number, left: number, bottom: number, right: number): string {
  const dollars = (address: string): string => address.replace(/^([A-Z]+)/, '$$$1$$');
  return `${sheetReference(sheet)}${dollars(cellAddress(top, left))}:${dollars(cellAddress(bottom, right))}`;
}

/** The name, or the name with (2), (3) …, so that no sheet has it yet; Excel does not tell upper from lower case. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  const base = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'|'$/g, ' ');
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `(${n})`;
    const candidate = base.slice(0, longestSheetName - suffix.length) + suffix;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** Names of all sheets, charts included. */
export function sheetNames(text: string): readonly string[] {
  const elements = outline(text, 2);
  return childrenOf(elements, top(elements, 'sheets')).map((sheet) => sheet.tag.attribute('name') ?? '');
}

/** How `r:id` is written here: with a prefix of the root, else with one declared on the spot. */
function relationAttribute(root: OutlineElement, namespace: string): string {
  for (const [, prefix, address] of root.tag.raw.matchAll(/\sxmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g)) {
    if (address === namespace) return `${prefix ?? ''}:id`;
  }
  return `xmlns:r="${namespace}" r:id`;
}

/**
 * Adds sheets at the end, so that no number of another sheet changes. A view that pointed beyond the last sheet must not
 * point to one of ours. `namespace` is that of relationships.
 */
export function addSheets(text: string, added: readonly NewSheet[], namespace: string): string {
  const elements = outline(text, 2);
  const list = top(elements, 'sheets');
  const root = elements[0];
  if (list === undefined || root === undefined) throw new Error('sheets');
  const sheets = childrenOf(elements, list).filter((element) => element.tag.local === 'sheet');
  const firstId = Math.max(0, ...sheets.map((sheet) => Number(sheet.tag.attribute('sheetId') ?? 0) || 0)) + 1;
  const relation = relationAttribute(root, namespace);
  const prefix = prefixOf(root);
  const entries = added.map((sheet, at) => {
    const state = sheet.veryHidden ? ' state="veryHidden"' : '';
    return `<${prefix}sheet name="${escapeXml(sheet.name)}" sheetId="${firstId + at}"${state} ${relation}="${escapeXml(sheet.relation)}"/>`;
  });
  const names = added.flatMap((sheet, at) => sheet.definedNames.map(({ name, hidden, refersTo }) => {
    const attributes = `name="${name}" localSheetId="${sheets.length + at}"${hidden ? ' hidden="1"' : ''}`;
    return `<${prefix}definedName ${attributes}>${escapeXml(refersTo)}</${prefix}definedName>`;
  }));
  const edits = [...appendChild(list, entries.join('')), ...addNames(elements, root, names.join(''))];
  return applyEdits(text, [...edits, ...moveViews(elements, (index) => (index >= sheets.length && index < sheets.length + added.length ? 0 : index))]);
}

/** Gives the views of the workbook other numbers of sheets. */
function moveViews(elements: readonly OutlineElement[], placeOf: (index: number) => number): readonly Edit[] {
  return childrenOf(elements, top(elements, 'bookViews')).flatMap((view) => {
    let raw = view.tag.raw;
    for (const name of ['activeTab', 'firstSheet']) {
      const index = Number(view.tag.attribute(name) ?? 0);
      if (placeOf(index) !== index) raw = withAttribute(raw, name, placeOf(index));
    }
    return raw === view.tag.raw ? [] : [{ from: view.start, to: view.innerStart, text: raw }];
  });
}

function addNames(elements: readonly OutlineElement[], root: OutlineElement, names: string): readonly Edit[] {
  if (names === '') return [];
  const list = top(elements, 'definedNames');
  if (list !== undefined) return appendChild(list, names);
  const next = elements.find((element) => element.depth === 1 && afterDefinedNames.includes(element.tag.local));
  const at = next?.start ?? root.innerEnd;
  const prefix = prefixOf(root);
  return [{ from: at, to: at, text: `<${prefix}definedNames>${names}</${prefix}definedNames>` }];
}

/** Takes sheets out by name; what counts sheets by their place is counted anew. Gives the relations of the sheets. */
export function removeSheets(text: string, isOurs: (name: string) => boolean): { readonly text: string; readonly relations: readonly string[] } {
  const elements = outline(text, 2);
  const sheets = childrenOf(elements, top(elements, 'sheets')).filter((element) => element.tag.local === 'sheet');
  const removed = sheets.filter((sheet) => isOurs(sheet.tag.attribute('name') ?? ''));
  const indexes = new Set(removed.map((sheet) => sheets.indexOf(sheet)));
  const placeNow = (index: number): number => index - [...indexes].filter((gone) => gone < index).length;
  const edits = [...removed.map(removeElement), ...removeNames(text, elements, indexes, placeNow)];
  edits.push(...moveViews(elements, (index) => (indexes.has(index) ? 0 : index < sheets.length ? placeNow(index) : index)));
  return { text: applyEdits(text, edits), relations: removed.map((sheet) => sheet.tag.attribute('id') ?? '') };
}

function removeNames(
  text: string, elements: readonly OutlineElement[], gone: ReadonlySet<number>, placeNow: (index: number) => number,
): Edit[] {
  const list = top(elements, 'definedNames');
  const names = childrenOf(elements, list);
  const indexOf = (name: OutlineElement): number => Number(name.tag.attribute('localSheetId') ?? -1);
  const ours = names.filter((name) => gone.has(indexOf(name)));
  if (list !== undefined && ours.length > 0 && ours.length === names.length) {
    if (!isReopenedEnd(text.slice(list.innerEnd, list.end))) return [removeElement(list)];
    return [{ from: list.start, to: list.end, text: selfClosedTag(list.tag.raw) }];
  }
  const edits = ours.map(removeElement);
  for (const name of names) {
    const index = indexOf(name);
    if (gone.has(index) || index < 0 || placeNow(index) === index) continue;
    edits.push({ from: name.start, to: name.innerStart, text: withAttribute(name.tag.raw, 'localSheetId', placeNow(index)) });
  }
  return edits;
}
