/** The end of the form: the list of evidence and the commitment to truth with its signatures. */
import { AlignmentType, Paragraph, type Table } from 'docx';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { fill } from '../../../grading/messages/template.ts';
import { isHigherThanPage } from '../requirements/row-height.ts';
import type { Fonts } from '../styles/fonts.ts';
import { characterSpacing, line, sizes } from '../styles/measures.ts';
import { bodyParagraph, prose, runs } from '../styles/paragraphs.ts';
import { table, type RowContent } from '../styles/tables.ts';
import type { ApplicationForm } from './application-model.ts';
import { controlCell, type CellLook } from './control-cells.ts';

const mostTitles = 3;
const evidenceWidths = [12, 58, 62, 24] as const;

export function evidenceTable({ evidence }: ApplicationForm, fonts: Fonts, look: CellLook): Table {
  return table(evidenceWidths, [
    { head: true, height: 8, cells: texts.evidenceHeadings },
    ...evidence.map(({ name, titles, pages }, at): RowContent => {
      const proved = titlesText(titles);
      return {
        height: 8, splits: isHigherThanPage([{ text: name, width: evidenceWidths[1] }, { text: proved, width: evidenceWidths[2] }]),
        cells: [{ text: String(at + 1), align: 'center' }, name, proved, controlCell(pages, look)],
      };
    }),
  ], { font: fonts.song, headFont: fonts.heading, size: sizes.fifth });
}

/** The first few by name, the rest by their number. */
function titlesText(titles: readonly string[]): string {
  return titles.length <= mostTitles ? titles.join(texts.lineSeparator)
    : fill(texts.moreTitles, { titles: titles.slice(0, mostTitles).join(texts.lineSeparator), count: titles.length });
}

export function commitment({ signedOn }: ApplicationForm, fonts: Fonts, look: CellLook): readonly Paragraph[] {
  const signature = (text: string) => prose(text, fonts.body, { indent: { left: signatureIndent }, spacing: { line: Math.round(line * 1.5), before: 0, after: 0 } });
  return [
    ...texts.commitment.map((text) => bodyParagraph(fonts, text)),
    prose('', fonts.body),
    signature(texts.enterpriseSeal), signature(texts.representative), signature(texts.filledBy),
    new Paragraph({
      alignment: AlignmentType.LEFT, indent: { left: signatureIndent }, spacing: { line: Math.round(line * 1.5), before: 0, after: 0 },
      children: [...runs(texts.signedOn, { font: fonts.body, size: sizes.third, characterSpacing }), look.writer.write(signedOn, { font: fonts.body, size: sizes.third })],
    }),
  ];
}

/** Signatures stand on the right half. */
const signatureIndent = 11 * 320;
