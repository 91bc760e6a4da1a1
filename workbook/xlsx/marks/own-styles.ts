/** The formats of a workbook, made ready for entries of ours. */
import { readRelationships } from '../relationships.ts';
import { formatLimit } from './mark-styles.ts';
import type { OpenWorkbook } from './open-workbook.ts';
import { readPart } from './part-rewrite.ts';
import { emptyStyles, type Conformance } from './report-writer.ts';
import { surveySheet, type SheetSurvey } from './sheet-survey.ts';
import { StylesEditor } from './styles-editor.ts';

/** A styles.xml for a workbook without one. Some name a part that is not there: then the lists have it already. */
export interface MadeStyles {
  readonly part: string;
  readonly listed: boolean;
}

export interface OwnStyles {
  readonly part: string;
  readonly encoding: string;
  readonly editor: StylesEditor;
  /** The part that has to be put into the lists of the package, when the workbook had no formats. */
  readonly made: MadeStyles | undefined;
}

/** styles.xml to add to; an empty one for a workbook that has none. */
export async function openStyles(open: OpenWorkbook, conformance: Conformance): Promise<OwnStyles> {
  const made = await makeStyles(open);
  if (made !== undefined) return { part: made.part, encoding: 'utf-8', editor: new StylesEditor(emptyStyles(conformance)), made };
  const part = open.parts.styles ?? '';
  const { text, encoding } = await readPart(open.source, part);
  return { part, encoding, editor: new StylesEditor(text), made: undefined };
}

async function makeStyles(open: OpenWorkbook): Promise<MadeStyles | undefined> {
  if (open.parts.styles !== undefined) return undefined;
  const named = (await readRelationships(open.source, open.parts.part)).find(({ type }) => type === 'styles');
  if (named !== undefined) return { part: named.part, listed: true };
  const folder = open.parts.part.slice(0, open.parts.part.lastIndexOf('/') + 1);
  const free = ['styles.xml', 'styles-1.xml', 'styles-2.xml'].find((name) => !open.source.has(folder + name));
  return { part: `${folder}${free ?? 'styles-3.xml'}`, listed: false };
}

/** Looks at every worksheet, marked or not: a cell that names a format beyond the list must not come to mean one of ours. */
export async function surveySheets(open: OpenWorkbook, editor: StylesEditor): Promise<ReadonlyMap<string, SheetSurvey>> {
  const surveys = new Map<string, SheetSurvey>();
  for (const { part } of open.parts.sheets) {
    if (open.source.has(part) && !surveys.has(part)) surveys.set(part, await surveySheet(open.source, part));
  }
  const highest = Math.max(0, ...[...surveys.values()].map(({ highestStyle }) => highestStyle));
  while (highest < formatLimit && editor.size('cellXfs') <= highest) {
    const standard = editor.entry('cellXfs', 0);
    if (standard === undefined) editor.add('cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
    else editor.addRaw('cellXfs', standard);
  }
  return surveys;
}
