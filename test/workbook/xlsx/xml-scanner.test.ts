import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, unescapeXml, XmlError, XmlScanner, type StartTag } from '../../../workbook/xlsx/xml-scanner.ts';

interface Seen {
  readonly raw: string;
  readonly events: readonly string[];
  readonly tags: readonly StartTag[];
}

/** Text pieces that follow each other are joined: how they are cut is no promise. */
function scan(chunks: readonly string[], maxDepth?: number): Seen {
  let raw = '';
  const events: string[] = [];
  const tags: StartTag[] = [];
  const scanner = new XmlScanner(
    {
      start(tag) {
        raw += tag.raw;
        tags.push(tag);
        events.push(`<${tag.name}`);
      },
      end(local, piece) {
        raw += piece;
        events.push(`>${local}`);
      },
      text(piece, cdata) {
        raw += piece;
        const last = events.at(-1);
        if (!cdata && last?.startsWith('"') === true) events[events.length - 1] = last + piece;
        else events.push((cdata ? 'C' : '"') + piece);
      },
      other(piece) {
        raw += piece;
        events.push(piece);
      },
    },
    maxDepth === undefined ? {} : { maxDepth },
  );
  for (const chunk of chunks) scanner.push(chunk);
  scanner.finish();
  return { raw, events, tags };
}

function cut(text: string, places: readonly number[]): string[] {
  const sorted = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...sorted].map((from, at) => text.slice(from, sorted[at] ?? text.length));
}

function refusal(text: string, maxDepth?: number): string {
  try {
    scan([text], maxDepth);
  } catch (error) {
    if (error instanceof XmlError) return error.kind;
    throw error;
  }
  return 'accepted';
}

const sample =
  "\ufeff<?xml version='1.0'?>\r\n<!-- a > b --><x:a xmlns:x=\"u\" t='\"x\">' q=\"a>b\" >text &amp; &#20013; \ud83d\ude00<b/>" +
  '<c  r="A1"\n s = \'2\' /><![CDATA[<raw> ]] ]]></x:a >\n<?end?>';

describe('XmlScanner', () => {
  it('hands out every character of the input, however it is cut', () => {
    const whole = scan([sample]);
    fc.assert(
      fc.property(fc.array(fc.nat(sample.length), { maxLength: 40 }), (places) => {
        const pieces = scan(cut(sample, places));
        expect(pieces.raw).toBe(sample);
        expect(pieces.events).toEqual(whole.events);
      }),
    );
    expect(scan([...sample]).events).toEqual(whole.events);
  });

  it('reads names, prefixes and attributes with either quote, with > and quotes inside', () => {
    const [root, , cell] = scan([sample]).tags;
    expect([root?.name, root?.local, root?.prefix, root?.selfClosing]).toEqual(['x:a', 'a', 'x', false]);
    expect([root?.attribute('t'), root?.attribute('q')]).toEqual(['"x">', 'a>b']);
    expect([cell?.attribute('r'), cell?.attribute('s'), cell?.attribute('x')]).toEqual(['A1', '2', undefined]);
  });

  it('takes an unprefixed attribute before a prefixed one, and a qualified name exactly', () => {
    const [tag] = scan(['<s xmlns:id="no" r:id="rel" id="own" o:w="&lt;1&#x4e2d;"/>']).tags;
    expect([tag?.attribute('id'), tag?.attribute('r:id'), tag?.attribute('w'), tag?.attribute('q:w')]).toEqual(['own', 'rel', '<1中', undefined]);
    expect(scan(['<s xmlns:id="no" r:id="rel"/>']).tags[0]?.attribute('id')).toBe('rel');
  });

  it('hands out a long text in pieces without cutting a reference', () => {
    const pieces: string[] = [];
    const scanner = new XmlScanner({ start() {}, end() {}, text: (raw) => pieces.push(raw) });
    scanner.push('<a>' + 'x'.repeat(70_000) + '&am');
    scanner.push('p;y');
    scanner.push('</a>');
    scanner.finish();
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map(unescapeXml).join('')).toBe('x'.repeat(70_000) + '&y');
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'doctype'],
    ['<!doctype html><html></html>', 'doctype'],
    ['<a><b></a></b>', 'malformed'],
    ['<a>', 'malformed'],
    ['<a></a', 'malformed'],
    ['<a b="', 'malformed'],
    ['<a <b/></a>', 'malformed'],
    ['</a>', 'malformed'],
    ['<a/><b/>', 'malformed'],
    ['text<a/>', 'malformed'],
    ['<a/>text', 'malformed'],
    ['< a/>', 'malformed'],
    ['', 'malformed'],
    ['<a><!ELEMENT></a>', 'malformed'],
    ['<a><ab></abc></a>', 'malformed'],
  ])('refuses %s as %s', (text, kind) => {
    expect(refusal(text)).toBe(kind);
  });

  it('refuses a nesting beyond the cap and takes one at the cap', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(refusal(nested(256))).toBe('accepted');
    expect(refusal(nested(257))).toBe('depth');
    expect(refusal('<a><b/></a>', 1)).toBe('depth');
  });

  it('refuses attributes that are not well-formed when one is asked for', () => {
    const [tag] = scan(['<a b=1 c="2"/>']).tags;
    expect(() => tag?.attribute('c')).toThrow(XmlError);
  });

  it('either scans or refuses any text, and never anything else', () => {
    const letters = fc.constantFrom('<', '>', '/', '!', '?', '-', '[', ']', '"', "'", '=', ' ', 'a', 'b:', '&', ';', '<a>', '</a>', '<![CDATA[', ']]>');
    fc.assert(fc.property(fc.array(letters, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      if (refusal(text) === 'accepted') expect(scan([...text]).raw).toBe(text);
    }), { numRuns: 2000 });
  });
});

describe('escapeXml and unescapeXml', () => {
  it('give any text back that XML can hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
      expect(unescapeXml(escapeXml(text))).toBe(kept);
    }));
  });

  it('leaves unknown references alone and drops what XML cannot hold', () => {
    expect(unescapeXml('&lt;&foo;&#0;&#x1F600;&#99999999;&amp;lt;')).toBe('<&foo;&#0;\u{1F600}&#99999999;&lt;');
    expect(escapeXml('a\u0001b\ud800c<"\n')).toBe('abc&lt;&quot;&#10;');
  });
});
