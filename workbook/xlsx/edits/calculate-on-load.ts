/** Tells Excel to compute all formulas when it opens the workbook: results that are stored may rest on edited cells. */
import { appendChild, applyEdits, outline, prefixOf } from '../marks/xml-outline.ts';
import { withAttribute } from '../marks/tag-text.ts';

/** What comes after `<calcPr>` in a workbook part. */
const afterCalculation = [
  'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];

/** The text of workbook.xml with `<calcPr fullCalcOnLoad="1">`; all else stays as it was. */
export function calculateOnLoad(text: string): string {
  const elements = outline(text, 1);
  const [root] = elements;
  if (root === undefined) return text;
  const children = elements.filter(({ depth }) => depth === 1);
  const calculation = children.find(({ tag }) => tag.local === 'calcPr');
  if (calculation !== undefined) {
    const raw = withAttribute(calculation.tag.raw, 'fullCalcOnLoad', 1);
    return applyEdits(text, [{ from: calculation.start, to: calculation.innerStart, text: raw }]);
  }
  const added = `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`;
  const next = children.find(({ tag }) => afterCalculation.includes(tag.local));
  return applyEdits(text, next === undefined ? appendChild(root, added) : [{ from: next.start, to: next.start, text: added }]);
}
