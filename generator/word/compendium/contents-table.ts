/** The list at the front: the industries with tables, and how sure the requirements of each table are. */
import { AlignmentType, InternalHyperlink, Paragraph, type Table } from 'docx';
import { compendiumTexts as texts } from '../../../grading/messages/documents/compendium.ts';
import { confidenceNames } from '../../../grading/messages/report.ts';
import { sizes } from '../styles/measures.ts';
import { runs } from '../styles/paragraphs.ts';
import { table, type CellContent, type RowContent, type TableLook } from '../styles/tables.ts';
import { confidenceCounts, confidences } from './confidence-counts.ts';
import type { IndustryTables } from './industry-tables.ts';

const widths = [13, 47, 53, 35, 12, 12, 15, 13, 13, 12];

/** Each industry leads to its pages; those without tables are left out. */
export function contentsTable(industries: readonly IndustryTables[], look: TableLook): Table {
  const head: RowContent = { head: true, cells: [...texts.contentsHeadings, ...confidences.map((confidence) => confidenceNames[confidence])] };
  return table(widths, [head, ...industries.flatMap((industry) => rowsOf(industry, look))], { ...look, size: sizes.fifth });
}

/** The name of the bookmark at the heading of an industry. */
export function bookmarkOf({ number }: IndustryTables): string {
  return `industry-${number}`;
}

function rowsOf(industry: IndustryTables, look: TableLook): readonly RowContent[] {
  const { number, tables } = industry;
  return tables.map((summary, at) => {
    const counts = confidenceCounts(summary);
    const merge = tables.length === 1 ? {} : { merge: at === 0 ? 'start' as const : 'more' as const };
    const asked = confidences.reduce((sum, confidence) => sum + counts[confidence], 0);
    return {
      cells: [
        { ...centred(at === 0 ? String(number) : ''), ...merge },
        { text: '', ...merge, ...(at === 0 ? { children: [link(industry, look)] } : {}) },
        summary.name, summary.grades.join(texts.grades), centred(String(summary.indicators.length)), centred(String(asked)),
        ...confidences.map((confidence) => centred(String(counts[confidence]))),
      ],
    };
  });
}

function centred(text: string): CellContent {
  return { text, align: 'center' };
}

function link(industry: IndustryTables, look: TableLook): Paragraph {
  const children = [...runs(industry.name, { font: look.font, size: sizes.fifth })];
  return new Paragraph({ alignment: AlignmentType.LEFT, children: [new InternalHyperlink({ anchor: bookmarkOf(industry), children })] });
}
