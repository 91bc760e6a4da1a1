/** Fonts of the system in place of those that have to be installed. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { letterDocumentKinds } from '../../../generator/letters/kinds.ts';
import { lintDocument } from '../../../generator/package/lint-document.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { inFonts } from '../../../generator/staff-templates/in-fonts.ts';
import { openTemplate } from '../../../generator/staff-templates/open-template.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { p, smallTemplate } from '../../support/small-template.ts';

const official = /仿宋_GB2312|楷体_GB2312|方正小标宋简体/;
let source: DocumentSource;
beforeAll(async () => {
  const templates = new Map(letterDocumentKinds.map(({ id }) => [id as string, new Uint8Array(readFileSync(new URL(`../../../templates/word/${id}.docx`, import.meta.url)))]));
  source = { ...await sampleSource(), templates };
});

/** What names a font, in all parts. */
function fontsIn(bytes: Uint8Array): readonly string[] {
  return readZip(bytes).filter(({ path }) => /\.xml$/.test(path))
    .flatMap((entry) => new TextDecoder().decode(contentOf(entry, 50_000_000)).match(/<w:rFonts[^>]*>/g) ?? []);
}

describe('the fonts of a letter', () => {
  it.each(letterDocumentKinds)('$id: follow the settings', async (kind) => {
    const subject = kind.subjects(source)[0] ?? {};
    const made = async (fontScheme: 'GB2312' | 'system') => kind.maker({ ...source, campaign: { ...source.campaign, fontScheme } })(subject);
    const usual = await made('GB2312');
    const system = await made('system');
    expect(fontsIn(usual).some((fonts) => official.test(fonts))).toBe(true);
    expect(fontsIn(system).filter((fonts) => official.test(fonts))).toEqual([]);
    expect(fontsIn(system).join('')).toContain('w:eastAsia="仿宋"');
    expect(lintDocument(system)).toEqual([]);
    expect(await made('GB2312')).toEqual(usual);
  });

  it('are changed only where a font is named, and the open template stays as it is', () => {
    const opened = openTemplate(smallTemplate(p('仿宋_GB2312').replace('<w:r>', '<w:r><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="黑体" w:hint="eastAsia"/></w:rPr>')));
    const before = JSON.stringify(fontNames(opened));
    expect(fontNames(inFonts(opened, 'system'))).toEqual([{ 'w:ascii': '仿宋', 'w:eastAsia': '黑体', 'w:hint': 'eastAsia' }, '仿宋_GB2312']);
    expect(JSON.stringify(fontNames(opened))).toBe(before);
    expect(inFonts(opened, 'GB2312')).toBe(opened);
  });
});

type Node = ReturnType<typeof openTemplate>['parts'][number]['root'];

function fontNames({ parts }: ReturnType<typeof openTemplate>): readonly unknown[] {
  const found: unknown[] = [];
  const look = (node: Node): void => {
    if (node.nodeName === 'w:rFonts' && 'attributes' in node) found.push({ ...node.attributes });
    if (node.nodeName === '#text' && 'textContent' in node) found.push(node.textContent);
    node.childNodes?.forEach(look);
  };
  parts.forEach(({ root }) => look(root));
  return found;
}
