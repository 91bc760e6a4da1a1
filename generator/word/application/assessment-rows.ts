/** The self-assessment: every indicator with what each grade asks, the facts that it reads and the evidence for it. */
import type { FieldInfo } from '../../../grading/findings/library-info.ts';
import type { IndicatorSummary, RequirementText, TableSummary } from '../../../grading/findings/result.ts';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import { requirementWords } from '../../../grading/messages/documents/requirements.ts';
import { fill } from '../../../grading/messages/template.ts';
import { shortTag } from '../content-controls/control-writer.ts';
import type { Control } from '../content-controls/control.ts';
import { byDimension } from '../requirements/by-dimension.ts';
import { gradeName } from '../requirements/grade-name.ts';
import { askedGrades, requirementSpans } from '../requirements/requirement-spans.ts';
import type { AssessmentRow } from './application-model.ts';
import { fieldEntry, type FieldContext } from './field-entry.ts';

type Fields = Readonly<Record<string, FieldInfo>>;

/** `taken` holds the fields that the form has asked for already; those asked here are added. */
export function assessmentRows(table: TableSummary, fields: Fields, context: FieldContext, taken: Map<string, string>): readonly AssessmentRow[] {
  const asked = askedGrades(table);
  const begun = new Set<string>();
  return byDimension(table.indicators).map((indicator) => {
    const isFirst = !begun.has(indicator.dimension);
    begun.add(indicator.dimension);
    const level = isFirst ? levelControl(indicator.dimension, table, { fields, context, taken, order: begun.size }) : undefined;
    // What is measured is asked for even while its limit is 待填.
    const facts = [...new Set([...indicator.measured, ...indicator.fields])].filter((field) => fields[field] !== undefined && fields[field]?.kind !== 'level');
    const fresh = facts.filter((field) => !taken.has(field));
    const elsewhere = facts.filter((field) => taken.has(field)).map((field) =>
      fill(texts.seeAbove, { heading: fields[field]?.heading ?? field, title: taken.get(field) ?? '' }));
    for (const field of fresh) taken.set(field, indicator.title);
    return {
      dimension: indicator.dimension, title: indicator.title, requirements: requirementLines(indicator, asked), level, elsewhere,
      entries: [
        ...fresh.flatMap((id) => (fields[id] === undefined ? [] : [fieldEntry(id, fields[id], context)])),
        ...(facts.length > 0 ? [] : [{ heading: '', unit: '', controls: [situation(indicator)] }]),
      ],
      evidence: indicator.evidence.map((evidence, at) => ({
        name: evidence,
        control: { tag: shortTag(`evidence.${indicator.id}[${at + 1}]`), name: fill(texts.evidenceName, { title: indicator.title, evidence }), input: { kind: 'check' }, value: '' },
      })),
    };
  });
}

/** The dimension's own field, whose tag it bears; a dimension without one gets a control all the same. */
function levelControl(
  dimension: string, table: TableSummary,
  { fields, context, taken, order }: { readonly fields: Fields; readonly context: FieldContext; readonly taken: Map<string, string>; readonly order: number },
): Control {
  const name = fill(texts.levelName, { dimension });
  const ids = table.indicators.filter((indicator) => indicator.dimension === dimension).flatMap((indicator) => indicator.fields);
  const id = ids.find((field) => fields[field]?.kind === 'level' && !taken.has(field));
  if (id !== undefined) taken.set(id, name);
  const field = id === undefined ? undefined : fields[id];
  const own = id === undefined || field === undefined ? undefined : fieldEntry(id, field, context, id, name).controls[0];
  return own ?? { tag: `level[${order}]`, name, input: { kind: 'choice', choices: table.grades }, value: '' };
}

function situation({ id, title }: IndicatorSummary): Control {
  return { tag: shortTag(`situation.${id}`), name: fill(texts.situationName, { title }), input: { kind: 'multiLine' }, value: '' };
}

/** One line per group of grades that ask the same; what is 待填 is said once. */
function requirementLines(indicator: IndicatorSummary, asked: readonly string[]): readonly string[] {
  const shortened = { ...indicator, requirements: indicator.requirements.map(shortRequirement) };
  let from = 0;
  return requirementSpans(shortened, asked).map(({ grades, text }) => {
    const names = asked.slice(from, from + grades).map(gradeName).join(texts.gradeSeparator);
    from += grades;
    if (grades === asked.length) return text === texts.blankRequirement ? texts.blankForAll : text;
    return fill(texts.requirement, { grades: names, text });
  });
}

function shortRequirement(requirement: RequirementText): RequirementText {
  return requirement.confidence === 'blank' && requirement.text !== '' && requirement.text.indexOf(requirementWords.blankWord) >= 0
    ? { ...requirement, text: texts.blankRequirement } : requirement;
}
