import type { Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../../generator/package/document-bytes.ts';
import { lintDocument } from '../../../../generator/package/lint-document.ts';
import { fontsOf } from '../../../../generator/word/styles/fonts.ts';
import { houseDocument } from '../../../../generator/word/styles/house-document.ts';
import { pageSettings } from '../../../../generator/word/styles/page.ts';
import { prose } from '../../../../generator/word/styles/paragraphs.ts';
import { canMakePdf, pdfPages } from '../../../support/pdf-pages.ts';
import { validate } from '../../../support/validate-docx.ts';
import { partText } from '../../../support/word-tables.ts';

const fonts = fontsOf('GB2312');
const lines = (count: number): readonly Paragraph[] => Array.from({ length: count }, () => prose('示例', fonts.body));
const made = documentBytes(houseDocument({
  title: '示例', sections: [{ ...pageSettings({ fonts, orientation: 'landscape' }), children: lines(50) }, { ...pageSettings({ fonts }), children: lines(3) }],
}, fonts));

const emu = 36_000;

async function boxes(): Promise<Record<'default' | 'even', string>> {
  const bytes = await made;
  const relations = partText(bytes, 'word/_rels/document.xml.rels');
  const document = partText(bytes, 'word/document.xml');
  const header = (type: string): string => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]*)"`).exec(document)?.[1] ?? '';
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)?.[0] ?? '';
    return partText(bytes, `word/${/Target="([^"]*)"/.exec(target)?.[1] ?? ''}`);
  };
  return { default: header('default'), even: header('even') };
}

const place = (xml: string) => [...xml.matchAll(/<wp:posOffset>(\d+)<\/wp:posOffset>/g)].map((found) => Number(found[1]) / emu);

describe('page numbers of turned sheets', () => {
  it('stand in a turned box in the margin that is the foot of the upright sheet, low on odd and high on even pages', async () => {
    const { default: odd, even } = await boxes();
    const [left, low] = place(odd);
    const [evenLeft, high] = place(even);
    expect([left, evenLeft]).toEqual([20, 20]);
    expect(high).toBeCloseTo(28, 1);
    // The box is 40 mm long and ends 26 mm above the edge of a sheet 210 mm high.
    expect(low).toBeCloseTo(144, 0);
    for (const xml of [odd, even]) {
      expect(xml).toContain('vert="vert"');
      expect(xml).toContain('<w:instrText xml:space="preserve">PAGE</w:instrText>');
      expect(xml).toMatch(/w:eastAsia="宋体"[^>]*\/><w:sz w:val="28"\/>/);
      expect(xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/g, '')).not.toContain('v:textbox');
    }
    expect(odd).toContain('<w:jc w:val="right"/></w:pPr><w:r>');
  });

  it('have an older box at the same place for programs that do not know shapes, and the shape for those only that do', async () => {
    const { default: odd, even } = await boxes();
    for (const xml of [odd, even]) {
      const [, choice = '', fallback = ''] = /^.*?<mc:AlternateContent><mc:Choice Requires="wps">(.*?)<\/mc:Choice><mc:Fallback>(.*?)<\/mc:Fallback><\/mc:AlternateContent>/.exec(xml) ?? [];
      expect(choice).toMatch(/^<w:drawing>.*<wps:wsp>/);
      expect(xml.split('<wps:wsp>')).toHaveLength(2);
      const [left = 0, top = 0] = ['left', 'top'].map((side) => Number(new RegExp(`margin-${side}:([\\d.]+)pt`).exec(fallback)?.[1]) * 25.4 / 72);
      expect([left, top].map((each) => Math.round(each * 10))).toEqual(place(xml).map((each) => Math.round(each * 10)));
      expect(fallback).toContain('layout-flow:vertical');
      expect(fallback).toContain('<w:instrText xml:space="preserve">PAGE</w:instrText>');
    }
  });

  it('are valid, with ids that stand once', async () => {
    expect(lintDocument(await made)).toEqual([]);
    expect(await validate(await made)).toEqual([]);
  }, 60_000);
});

describe.skipIf(!canMakePdf())('turned pages in LibreOffice', () => {
  it('hold 15 lines each and count on into the upright pages', async () => {
    const { pages = [] } = pdfPages({ pages: await made });
    expect(pages.map((page) => page.match(/示例/g)?.length)).toEqual([15, 15, 15, 5, 3]);
    expect(pages[4]?.replace(/\s/g, '')).toContain('—5—');
  }, 120_000);
});
