/** Which fields a doubtful heading may mean, best first. Only proposed: the user decides. */
import { distance } from 'fastest-levenshtein';
import type { FieldSummary, SheetSummary } from '../../../grading/findings/result.ts';
import type { Problem } from '../../../grading/messages/problem.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';

const most = 5;
/** Of the longer text, how much has to be the same. */
const leastAlike = 0.4;

/** What the problem itself names comes first, then what reads alike and has no column yet. */
export function likelyFields(
  found: Problem, heading: string, sheet: SheetSummary, fields: Readonly<Record<string, FieldSummary>>,
): readonly string[] {
  const taken = new Set(sheet.columns.map(({ field }) => field));
  const scored = Object.entries(fields).map(([id, field]) => {
    const isNamed = names(found, field, id, sheet);
    return { id, score: isNamed ? 2 : taken.has(id) ? 0 : likeness(heading, field) };
  });
  return scored.filter(({ score }) => score >= leastAlike).sort((a, b) => b.score - a.score).slice(0, most).map(({ id }) => id);
}

/** The sentence of the problem quotes headings as `“组/标题”`. */
function names({ params, code }: Problem, { heading, group }: FieldSummary, id: string, sheet: SheetSummary): boolean {
  if (code === 'SHEET_002') return params['suggestion'] === heading;
  if (code === 'SHEET_005') return String(params['candidates']).includes(`“${group === '' ? '' : `${group}/`}${heading}”`);
  return sheet.columns.some(({ column, field }) => field === id && column === columnFromLetters(String(params['other'])));
}

function columnFromLetters(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** From 0 to 1, of the leaf alone or with its group, whichever is more alike. */
function likeness(heading: string, { heading: leaf, group }: FieldSummary): number {
  const own = foldKey(heading);
  const ownLeaf = foldKey(heading.slice(heading.lastIndexOf('/') + 1));
  return Math.max(alike(ownLeaf, foldKey(leaf)), alike(own, foldKey(`${group}/${leaf}`)));
}

function alike(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 0 : 1 - distance(a, b) / longer;
}
