/** A problem with what came in: a catalogue code, the place, and the values of its sentence. */
import { catalogue, type MessageCode, type ProblemParams } from './catalogue.ts';
import { columnLetters } from '../records/cell-address.ts';
import { fill, type MessageTemplate, type Params } from './template.ts';

/** `error`: the value cannot be used. `warning`: it was read, but somebody should look. */
export type Severity = 'error' | 'warning';

/** Where it is, as far as it is known. Rows and columns are 1-based; `heading` is the user's own. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly heading?: string;
}

export interface Problem {
  readonly code: MessageCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly params: Params;
  /** The reason why the user leaves it out. */
  readonly ignored?: string;
}

/** A problem whose params are checked against its sentences. */
export function problem<C extends MessageCode>(
  code: C, severity: Severity, place: Place, params: ProblemParams<C>,
): Problem {
  return { code, severity, place, params };
}

/** The params of a sentence whose `line` and `path` are filled in by whoever reports the place. */
export type MessageAt<C extends MessageCode> = Omit<ProblemParams<C>, 'line' | 'path'>;

/** `工业源清单 第12行 F列“绩效等级”`; empty when nothing is known. */
export function placeText(place: Place): string {
  const parts: string[] = [];
  if (place.file !== undefined) parts.push(`“${place.file}”`);
  if (place.sheet !== undefined) parts.push(`工作表“${place.sheet}”`);
  if (place.row !== undefined) parts.push(`第${place.row}行`);
  if (place.column !== undefined) parts.push(`${columnLetters(place.column)}列`);
  const heading = place.heading === undefined ? '' : `“${place.heading}”`;
  return parts.join(' ') + heading;
}

/** The three parts of a problem as a user reads them, without the place. */
export function problemText(found: Problem): { readonly title: string; readonly text: string; readonly fix: string } {
  const template: MessageTemplate = catalogue[found.code];
  return {
    title: fill(template.title, found.params),
    text: fill(template.text, found.params),
    fix: fill(template.fix, found.params),
  };
}

/** Whether the user has nothing to mend in the workbook. */
export function isNotice(found: Problem): boolean {
  const template: MessageTemplate = catalogue[found.code];
  return template.isNotice === true;
}

/** One line: place, what was seen, what to do, code. */
export function problemLine(found: Problem): string {
  const { text, fix } = problemText(found);
  const { sheet, ...within } = found.place;
  // A sentence that names the sheet needs no second naming before it.
  const place = placeText(sheet !== undefined && text.includes(placeText({ sheet })) ? within : found.place);
  return `${place === '' ? '' : `${place}：`}${text}${fix}（${found.code}）`;
}
