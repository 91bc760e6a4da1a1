/** Text that nobody wrote: tags and marks that were not filled, and how JavaScript prints what is no value. */
import type { LintFinding, LintRule } from './lint-document.ts';
import { readParagraphs } from './paragraph-text.ts';

const rules: readonly (readonly [LintRule, RegExp])[] = [
  ['leftoverTag', /[{｛][#/^]?[A-Za-z\u4e00-\u9fff][^{}｛｝\s]{0,60}[}｝]|[{｛]\/[}｝]/],
  ['leftoverMark', /⟦[^⟧]{0,60}⟧/],
  ['noValue', /\bundefined\b|\bNaN\b|\[object \w+\]/],
];

/** Looks at whole paragraphs, because Word parts a tag into runs as it likes. */
export function lintText(part: string, xml: string): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  readParagraphs(xml, (text) => {
    for (const [rule, pattern] of rules) {
      const found = pattern.exec(text);
      if (found !== null) findings.push({ rule, part, excerpt: text.slice(Math.max(0, found.index - 20), found.index + 60) });
    }
  });
  return findings;
}
