/** Paragraphs that no grid of lines stretches. */
import { AlignmentType, Document } from 'docx';
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../../generator/package/document-bytes.ts';
import { OffGridParagraph } from '../../../../generator/word/styles/off-grid-paragraph.ts';
import { partText } from '../../letters/outline/shipped.ts';

async function written(options: ConstructorParameters<typeof OffGridParagraph>[0]): Promise<string> {
  const bytes = await documentBytes(new Document({ sections: [{ children: [new OffGridParagraph(options)] }] }));
  return /<w:p>.*?<\/w:p>/.exec(partText(bytes, 'word/document.xml'))?.[0] ?? '';
}

describe('a paragraph off the grid', () => {
  it('says so where the schema has it: behind borders and tabs, before spacing', async () => {
    const xml = await written({ text: '题', keepNext: true, alignment: AlignmentType.CENTER, spacing: { before: 20 }, indent: { left: 20 } });
    expect(/<w:pPr>(.*?)<\/w:pPr>/.exec(xml)?.[1]).toBe('<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="20"/><w:ind w:left="20"/><w:jc w:val="center"/>');
  });

  it('says so last where nothing follows', async () => {
    expect(await written({ text: '题', keepNext: true })).toContain('<w:pPr><w:keepNext/><w:snapToGrid w:val="0"/></w:pPr>');
  });

  it('is an ordinary paragraph where it has no properties', async () => {
    expect(await written({ text: '题' })).toMatch(/^<w:p><w:r>/);
  });
});
