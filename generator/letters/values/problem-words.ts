/** Entries to mend as a letter words them: by what the enterprise filled in, not by the sheet and the cell of the bureau. */
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import { knownFields } from '../../../grading/indicators/known-fields.ts';
import { emptyCell, noteWords as notes, placeWords as places, returnWords } from '../../../grading/messages/documents/letters.ts';
import { problemText, type Problem } from '../../../grading/messages/problem.ts';
import { fill } from '../../../grading/messages/template.ts';

/** The user's own heading of an entry, and the heading above it where there is one. */
interface Subject {
  readonly group: string;
  readonly name: string;
}

/** What stands in brackets at the end of a heading. */
const unit = /[（(][^（()）]*[)）]$/;

/** The grade applied for is called so whatever the list calls it; undefined where no column is meant. */
function subjectAt(index: ResultIndex, line: LineResult, column: number | undefined): Subject | undefined {
  if (column === undefined) return undefined;
  if (column === index.columnOf(line, knownFields.applied)) return { group: '', name: notes.applied };
  const found = index.sheetOf(line)?.columns.find((each) => each.column === column);
  // Of several headings above one another the last is the one that tells columns apart; a unit in it may have a slash.
  const group = found === undefined || found.heading === found.leaf ? '' : found.heading.slice(0, -found.leaf.length - 1).replace(unit, '').split('/').pop() ?? '';
  return { group: tidy(group), name: tidy(found?.leaf ?? '') };
}

/** Chinese headings are often spaced out to fill their cells. */
function tidy(heading: string): string {
  return heading.replace(/([^\x00-\xff])\s+(?=[^\x00-\xff])/g, '$1');
}

/** `“废气监测”中的“监测报告日期”`; the whole row where no column is meant. */
export function placeAt(index: ResultIndex, line: LineResult, column: number | undefined): string {
  const subject = subjectAt(index, line, column);
  if (subject === undefined || subject.name === '') return places.wholeRow;
  return subject.group === '' ? fill(places.entry, { subject: subject.name }) : fill(places.entryIn, { group: subject.group, subject: subject.name });
}

/** `申报等级填写有误`. */
export function faultText(index: ResultIndex, line: LineResult, found: Problem): string {
  const own = returnWords[found.code];
  const { group, name } = subjectAt(index, line, found.place.column) ?? { group: '', name: '' };
  if (own !== undefined || name === '') return own?.note ?? problemText(found).title;
  // The unit is no part of the name.
  const plain = name.replace(unit, '');
  const isUnique = index.sheetOf(line)?.columns.filter(({ leaf }) => tidy(leaf) === name).length === 1;
  return fill(found.code === emptyCell ? notes.empty : notes.fault, { subject: group === '' || isUnique ? plain : fill(notes.within, { group, subject: plain }) });
}

/** What was seen and what to do. Of rows compared with each other it does not say whose the other row is. */
export function seenAndRemedy(found: Problem): { readonly seen: string; readonly remedy: string } {
  const own = returnWords[found.code];
  const { text, fix } = problemText(found);
  return own === undefined ? { seen: text, remedy: fix } : { seen: fill(own.seen, found.params), remedy: fill(own.remedy, found.params) };
}
