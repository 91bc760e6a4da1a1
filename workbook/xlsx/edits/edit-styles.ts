/** The formats of edited cells: a cell keeps its own, unless it has to show a date or a percentage and does not. */
import { formatLimit, FormatLimitError } from '../marks/mark-styles.ts';
import type { StylesEditor } from '../marks/styles-editor.ts';
import { withAttribute } from '../marks/tag-text.ts';
import type { NumberMeaning } from '../styles-part.ts';
import type { ShownAs } from './plan-edits.ts';

/** Numbers of built-in formats, which Excel shows in the user's own way of writing dates. */
const builtIn: Readonly<Record<ShownAs, number>> = { date: 14, time: 22, percent: 10, wholePercent: 9 };

export class EditStyles {
  private readonly editor: StylesEditor;
  private readonly meanings: readonly NumberMeaning[];
  private readonly known = new Map<string, number>();

  constructor(editor: StylesEditor, meanings: readonly NumberMeaning[]) {
    this.editor = editor;
    this.meanings = meanings;
  }

  /** Whether formats were added. */
  get hasAdditions(): boolean {
    return this.known.size > 0;
  }

  /** The number of the format for a cell that has this one. */
  showing(shownAs: ShownAs, style: number): number {
    const meaning: NumberMeaning = shownAs === 'date' || shownAs === 'time' ? 'date' : 'percent';
    if (this.meanings[style] === meaning) return style;
    const key = `${shownAs} ${style}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const format = this.editor.entry('cellXfs', style) ?? this.editor.entry('cellXfs', 0);
    const added = format === undefined ? this.editor.add('cellXfs', this.plain(builtIn[shownAs])) : this.editor.addRaw('cellXfs', withNumbers(format, builtIn[shownAs]));
    if (added >= formatLimit) throw new FormatLimitError(String(added));
    this.known.set(key, added);
    return added;
  }

  private plain(numbers: number): string {
    const named = this.editor.hasCellStyleXfs ? ' xfId="0"' : '';
    return `<xf numFmtId="${numbers}" fontId="0" fillId="0" borderId="0"${named} applyNumberFormat="1"/>`;
  }
}

function withNumbers(format: string, numbers: number): string {
  const end = format.indexOf('>') + 1;
  return withAttribute(withAttribute(format.slice(0, end), 'numFmtId', numbers), 'applyNumberFormat', 1) + format.slice(end);
}
