/** Cells that hold controls, with the words that stand beside them. */
import { AlignmentType, LineRuleType, Paragraph, type ParagraphChild, type TextRun } from 'docx';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { ControlWriter } from '../content-controls/control-writer.ts';
import type { Control } from '../content-controls/control.ts';
import type { FontNames } from '../styles/fonts.ts';
import { runs } from '../styles/paragraphs.ts';
import type { CellContent } from '../styles/tables.ts';
import type { Entry } from './application-model.ts';
import { formStyleId } from './form-style.ts';

export interface CellLook {
  readonly writer: ControlWriter;
  readonly font: FontNames;
  /** Half points. */
  readonly size: number;
}

type Align = 'left' | 'center';

/** A cell of one control with its unit. */
export function entryCell(entry: Entry, look: CellLook, align: Align = 'left'): CellContent {
  return cellOf([entryParts(entry, look, '')], look, align);
}

/** A cell of several facts, a paragraph each, and of words below them. */
export function entriesCell(entries: readonly Entry[], below: readonly string[], look: CellLook): CellContent {
  const asked = entries.flatMap((entry) => askedParts(entry, look));
  return cellOf([...asked, ...below.map((text) => words(text, look))], look, 'left');
}

export function controlCell(control: Control, look: CellLook, align: Align = 'center'): CellContent {
  return cellOf([[look.writer.write(control, look)]], look, align);
}

/** Boxes with their names, a paragraph each. */
export function checkCell(boxes: readonly { readonly control: Control; readonly name: string }[], look: CellLook): CellContent {
  return cellOf(boxes.map((box) => boxParts(box.control, box.name, look)), look, 'left');
}

/** A fact with its heading: boxes stand below it, one to a line, so that none is parted from its name. */
function askedParts(entry: Entry, look: CellLook): readonly (readonly ParagraphChild[])[] {
  const heading = entry.heading === '' ? '' : fill(texts.asked, { heading: entry.heading });
  if (!entry.controls.some(({ input }) => input.kind === 'check')) return [entryParts(entry, look, heading)];
  return [words(heading, look), ...entry.controls.map((control) => boxParts(control, control.name, look))];
}

function entryParts({ controls, unit }: Entry, look: CellLook, before: string): readonly ParagraphChild[] {
  return [...words(before, look), ...controls.map((control) => look.writer.write(control, look)), ...words(unit === '' ? '' : ` ${unit}`, look)];
}

function boxParts(control: Control, name: string, look: CellLook): readonly ParagraphChild[] {
  return [look.writer.write(control, look), ...words(name, look)];
}

function words(text: string, { font, size }: CellLook): readonly TextRun[] {
  return text === '' ? [] : runs(text, { font, size });
}

/** A cell always has a paragraph. */
function cellOf(paragraphs: readonly (readonly ParagraphChild[])[], { size }: CellLook, align: Align): CellContent {
  return {
    text: '',
    children: (paragraphs.length === 0 ? [[]] : paragraphs).map((children) => new Paragraph({
      children, style: formStyleId(size), alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    })),
  };
}
