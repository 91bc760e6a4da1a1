/** Names of saved copies, as the terminal names its own. */
import { interfaceTexts } from '../../../grading/messages/interface.ts';
import { fill } from '../../../grading/messages/template.ts';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';

/** What a copy holds: nothing new, edits, or marks. */
export type CopyKind = 'same' | 'edited' | 'marked';

const patterns: Readonly<Record<CopyKind, string>> = { same: texts.sameName, edited: texts.editedName, marked: interfaceTexts.markedName };
const plainEnding = '.xlsx';

/** The ending of the workbook's kind, in small letters: a copy with macros opens in Excel only under its own. */
export function endingOf(file: string): string {
  return /\.xl[st][xm]$/i.exec(file)?.[0].toLowerCase() ?? plainEnding;
}

/** A copy of a copy keeps one word for what it is, and its file's ending. */
export function copyName(file: string, kind: CopyKind): string {
  const ending = endingOf(file);
  const stem = file.toLowerCase().endsWith(ending) ? file.slice(0, -ending.length) : file;
  const words = Object.values(patterns).map((pattern) => wordOf(pattern));
  const known = kind === 'same' ? wordOf(patterns.same) : words.find((word) => stem.endsWith(word)) ?? '';
  const plain = known !== '' && stem.endsWith(known) && stem.length > known.length ? stem.slice(0, -known.length) : stem;
  return `${plain}${wordOf(patterns[kind])}${ending}`;
}

function wordOf(pattern: string): string {
  return fill(pattern, { stem: '', number: '' }).slice(0, -plainEnding.length);
}
