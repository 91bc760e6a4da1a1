/** What an indicator asks at one grade, in a sentence: the pack's own, else made from the check. */
import { requirementTexts as texts } from '../messages/requirement.ts';
import { fill } from '../messages/template.ts';
import type { IndicatorLibrary } from './library.ts';
import type { Indicator, LeafCheck } from './schema.ts';

/** Empty where the grade asks for nothing. */
export function requirementText(indicator: Indicator, grade: string, library: IndicatorLibrary): string {
  const requirement = indicator.requirements[grade];
  if (requirement === undefined) return '';
  if ('sameAs' in requirement) return requirementText(indicator, requirement.sameAs, library);
  if (requirement.text !== undefined) return requirement.text;
  const { check } = requirement;
  const leafText = (leaf: LeafCheck) => sentence(leaf, indicator, grade, library);
  return check.op === 'every' || check.op === 'some' ? check.of.map(leafText).join(texts[check.op]) : leafText(check);
}

function sentence(leaf: LeafCheck, indicator: Indicator, grade: string, library: IndicatorLibrary): string {
  const common = { dimension: indicator.dimension, grade };
  if (leaf.op === 'declaredLevel') return fill(texts.declaredLevel, common);
  if (leaf.op === 'manual') return fill(texts.manual, { question: leaf.question });
  const field = library.fields.all[library.fields.slotOf.get(leaf.field) ?? -1];
  const named = { ...common, field: field?.heading ?? leaf.field, unit: field?.unit ?? '' };
  const oxygen = indicator.oxygenBasis === undefined ? '' : fill(texts.oxygen, { value: indicator.oxygenBasis });
  switch (leaf.op) {
    case 'atMost':
    case 'atLeast':
      return leaf.value === null ? fill(texts.declaredFigure, named) : fill(texts[leaf.op], { ...named, value: leaf.value }) + oxygen;
    case 'between':
      return fill(texts.between, { ...named, min: leaf.min, max: leaf.max }) + oxygen;
    case 'oneOf':
    case 'noneOf':
    case 'allOf':
      return fill(texts[leaf.op], { ...named, values: leaf.values.join(texts.values) });
    case 'notBelow':
    case 'withinMonths':
      return fill(texts[leaf.op], { ...named, value: leaf.value });
    case 'present':
      return fill(texts.present, named);
  }
}
