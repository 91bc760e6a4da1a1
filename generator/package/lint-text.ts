/** Text that nobody wrote: tags and marks that were not filled, and how JavaScript prints what is no value. */
import type { LintFinding, LintRule } from './lint-document.ts';
import { readParagraphs } from './paragraph-text.ts';
import { readMarkup } from './xml-tags.ts';
import { unescapeXml } from './xml-text.ts';

const rules: readonly (readonly [LintRule, RegExp])[] = [
  ['leftoverTag', /[{｛][#/^]?[A-Za-z\u4e00-\u9fff][^{}｛｝\s]{0,60}[}｝]|[{｛]\/[}｝]/],
  ['leftoverMark', /⟦[^⟧]{0,60}⟧/],
  ['noValue', /\bundefined\b|\bNaN\b|\[object \w+\]/],
];

const suspicious = /[{｛⟦]|undefined|NaN|\[object /;
const guid = /^\{[0-9A-Fa-f-]{36}\}$/;

/** Looks at whole paragraphs, because Word parts a tag into runs as it likes; then at attributes and the codes of fields. */
export function lintText(part: string, xml: string): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const look = (text: string): void => {
    for (const [rule, pattern] of rules) {
      const found = pattern.exec(text);
      if (found !== null) findings.push({ rule, part, excerpt: text.slice(Math.max(0, found.index - 20), found.index + 60) });
    }
  };
  readParagraphs(xml, look);
  lookBeside(xml, look);
  return findings;
}

/** `look` sees what stands in no paragraph: descriptions, tips, codes. Ids in braces are no tags. */
function lookBeside(xml: string, look: (text: string) => void): void {
  let inCode = false;
  readMarkup(xml, {
    tag({ name, kind, start, end }) {
      inCode = kind === 'open' && name === 'w:instrText';
      if (kind === 'close') return;
      const tag = xml.slice(start, end);
      if (!suspicious.test(tag)) return;
      for (const [, value = ''] of tag.matchAll(/="([^"]*)"/g)) if (!guid.test(value)) look(unescapeXml(value));
    },
    text(code) {
      if (inCode) look(code);
    },
  });
}
