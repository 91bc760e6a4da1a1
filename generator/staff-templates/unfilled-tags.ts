/** Tags of the dictionary where no tag is filled: in attributes, in the codes of fields, in parts that go over as they are. */
import type { RowField, TemplateField } from '../../grading/messages/documents/fields/field.ts';
import { templateFields } from '../../grading/messages/documents/template-fields.ts';
import { templatePlaces as texts } from '../../grading/messages/documents/templates.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import type { Found, PartContent } from './part-content.ts';

const names: ReadonlySet<string> = new Set(namesIn(templateFields));
const tag = /[{｛]\s*[#＃/／]?\s*([^{}｛｝[\]]{1,60}?)\s*(?:\[[^{}｛｝]{0,60}\]\s*)?[}｝]/g;

/** In the parts that were scanned for tags, shown text and the descriptions of pictures have been looked at. */
export function unfilledTags({ braced }: PartContent, part: string, isScanned: boolean): readonly Problem[] {
  const told = new Set<string>();
  return braced.filter(({ attribute }) => !(isScanned && attribute === 'descr')).flatMap((found) => {
    const place = placeOf(found);
    return tagsIn(found.value).flatMap((raw) => {
      const key = `${place ?? ''} ${raw}`;
      if (told.has(key)) return [];
      told.add(key);
      return [problem('TEMPLATE_025', 'error', {}, { where: part, tag: raw, part: place ?? part })];
    });
  });
}

function tagsIn(text: string): readonly string[] {
  return [...text.matchAll(tag)].filter(([, name = '']) => names.has(name)).map(([raw]) => raw);
}

/** As the user knows it; nothing for text, which is named by its part. */
function placeOf({ element, attribute }: Found): string | undefined {
  if (attribute === '') return undefined;
  if (attribute === 'instr') return texts.fields;
  if (attribute === 'tooltip') return texts.tip;
  if (element === 'Relationship' || element === 'hyperlink') return texts.links;
  return attribute === 'title' ? texts.pictureTitle : texts.attribute;
}

/** Of lists too, with what stands in them. */
function namesIn(fields: Readonly<Record<string, TemplateField | RowField>>): readonly string[] {
  return Object.values(fields).flatMap((field) => [field.name, ...(field.shape === 'list' ? namesIn(field.fields) : [])]);
}
