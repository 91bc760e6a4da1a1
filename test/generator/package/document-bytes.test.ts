/** Bytes of a document that depend on the document only. */
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../generator/package/document-bytes.ts';
import { contentOf, readZip } from '../../../generator/package/read-zip.ts';
import { kitchenSink, plainBytes } from './kitchen-sink.ts';
import { validate } from '../../support/validate-docx.ts';

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(readZip(bytes).map((entry) => [entry.path, new TextDecoder().decode(contentOf(entry, 1e8))]));
}

const idsIn = (xml: string, pattern: RegExp): readonly string[] => [...xml.matchAll(pattern)].map((found) => found[1] ?? '');

describe('the bytes of a document', () => {
  it('are the same when it is built again, later and after others, though docx itself gives others', async () => {
    const first = await documentBytes(kitchenSink());
    await plainBytes(kitchenSink('别家'));
    await new Promise((done) => setTimeout(done, 5));
    expect(await documentBytes(kitchenSink())).toEqual(first);
    expect(await plainBytes(kitchenSink())).not.toEqual(await plainBytes(kitchenSink()));
  });

  it('differ with the document', async () => {
    expect(await documentBytes(kitchenSink('甲'))).not.toEqual(await documentBytes(kitchenSink('乙')));
  });

  it('number drawings and bookmarks from 1, each id once, and their references follow', async () => {
    const document = partsOf(await documentBytes(kitchenSink())).get('word/document.xml') ?? '';
    const header = partsOf(await documentBytes(kitchenSink())).get('word/header1.xml') ?? '';
    const drawings = idsIn(document + header, /<(?:wp:docPr|wps:cNvPr)\s[^>]*?\bid="(\d+)"/g);
    expect([...drawings].sort((a, b) => Number(a) - Number(b))).toEqual(drawings.map((_, at) => String(at + 1)));
    const connected = idsIn(document, /<a:(?:stCxn|endCxn) id="(\d+)"/g);
    expect(connected).toHaveLength(4);
    expect(connected.every((id) => new RegExp(`<wps:cNvPr id="${id}" name="Flow Chart Process ${id}"`).test(document))).toBe(true);
    expect(idsIn(document, /<w:bookmark(?:Start|End)[^>]*w:id="(\d+)"/g)).toEqual(['1', '1']);
  });

  it('refer to relationships that are there', async () => {
    const parts = partsOf(await documentBytes(kitchenSink()));
    for (const name of ['document', 'header1']) {
      const known = idsIn(parts.get(`word/_rels/${name}.xml.rels`) ?? '', / Id="([^"]*)"/g);
      const used = idsIn(parts.get(`word/${name}.xml`) ?? '', / r:(?:id|embed)="([^"]*)"/g);
      expect(known.every((id) => /^rId\d+$/.test(id)) && new Set(known).size === known.length).toBe(true);
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((id) => !known.includes(id))).toEqual([]);
    }
  });

  it('hold no date, and the parts in a fixed order', async () => {
    const bytes = await documentBytes(kitchenSink());
    expect(partsOf(bytes).get('docProps/core.xml')).not.toMatch(/dcterms:(created|modified)/);
    const paths = readZip(bytes).map(({ path }) => path);
    expect(paths.slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    expect(paths.slice(3)).toEqual([...paths.slice(3)].sort());
  });

  it('are a valid document', async () => {
    expect(await validate(await documentBytes(kitchenSink()))).toEqual([]);
  }, 60_000);
});
