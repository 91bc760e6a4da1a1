/** An outline becomes a Word document with tags, which staff change in Word and the program fills. */
import { LineRuleType, Paragraph, type Document, type ISectionOptions } from 'docx';
import { fontsOf } from '../../word/styles/fonts.ts';
import { houseDocument } from '../../word/styles/house-document.ts';
import { pageSettings } from '../../word/styles/page.ts';
import { blockDrafts } from './block-drafts.ts';
import { put } from './drafts.ts';
import type { Outline, OutlineBlock, OutlineSection } from './schema.ts';

/** Templates carry the names of the standard's fonts. */
const fonts = fontsOf('GB2312');

export function buildOutline(outline: Outline): Document {
  return houseDocument({ title: outline.title, sections: outline.sections.map((section) => sectionOf(section, outline.mark)) }, fonts);
}

function sectionOf({ orientation = 'portrait', pageNumbers = true, blocks }: OutlineSection, mark: string): ISectionOptions {
  const children = put(blockDrafts(fonts, blocks));
  // Word wants a paragraph behind the last table; a low one adds no page.
  const last = children[children.length - 1];
  const end = last instanceof Paragraph ? [] : [lowLine()];
  const settings = pageSettings({ fonts, orientation, mark, grid: isProse(blocks) });
  return { ...settings, ...(pageNumbers ? {} : withoutNumbers(mark)), children: [...children, ...end] };
}

/** The header of upright and the footer of turned pages hold no number. */
function withoutNumbers(mark: string): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { headers = {} } = pageSettings({ fonts, mark });
  const { footers = {} } = pageSettings({ fonts, mark, orientation: 'landscape' });
  return { headers, footers };
}

/** The grid of 22 lines is for prose: it would stretch the lines of tables. */
function isProse(blocks: readonly OutlineBlock[]): boolean {
  return blocks.every((block) => (block.block === 'group' ? isProse(block.blocks) : block.block !== 'table' && block.block !== 'form' && block.block !== 'timetable'));
}

function lowLine(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } });
}
