/** What is well formed, and what only looks so. */
import { describe, expect, it } from 'vitest';
import { xmlFault } from '../../../generator/package/xml-fault.ts';

describe('well-formed XML', () => {
  it.each([
    '<?xml version="1.0"?>\n<a xmlns:w="u"><w:b w:c="1 &amp; 2 > 1" d=\'"\'/><!-- x --><![CDATA[<&]]></a>', '\ufeff<a>&#x4E00;&lt;</a>\n', '<a xmlns="u"><b></b></a >',
  ])('has no fault: %s', (xml) => {
    expect(xmlFault(xml)).toBeUndefined();
  });

  it.each([
    ['<a>\u0001</a>', 'character'], ['<a>\ud800</a>', 'character'], ['<a>&nbsp;</a>', 'entity'], ['<a>x & y</a>', 'entity'], ['<a b="&"/>', 'attribute'],
    ['<a b="1" b="2"/>', 'attribute'], ['<a b=1/>', 'tag'], ['<a', 'tag'], ['<a b="<"/>', 'tag'], ['<a><b></a></b>', 'nesting'], ['<a/><b/>', 'nesting'],
    ['<a></a>x', 'nesting'], ['<a>', 'nesting'], ['', 'nesting'], ['<w:a/>', 'namespace'], ['<a w:b="1"/>', 'namespace'], ['<!DOCTYPE a><a/>', 'doctype'],
    ['<a xmlns:w="u"><b/></a><w:c/>', 'nesting'], ['<r><a xmlns:w="u"/><w:b/></r>', 'namespace'], ['<a>]]></a>', 'nesting'],
  ])('has a fault: %s (%s)', (xml, kind) => {
    expect(xmlFault(xml)?.kind).toBe(kind);
  });
});
