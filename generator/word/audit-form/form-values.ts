/** What one form says of its enterprise: the texts of its slots. */
import { creditCodeText } from '../../../campaign/enterprises.ts';
import type { FormValues } from '../../compiled/form-values.ts';
import { tableName } from '../../../grading/findings/grade-text.ts';
import type { ResultIndex } from '../../../grading/findings/lookups.ts';
import { vetoFindings } from '../../../grading/findings/veto-findings.ts';
import { auditFormTexts as texts } from '../../../grading/messages/documents/audit-form.ts';
import { fill } from '../../../grading/messages/template.ts';
import { lineName, lineTexts } from '../../facts/line-texts.ts';
import { factText, statedFacts } from '../../facts/stated-facts.ts';
import { byDimension } from '../requirements/by-dimension.ts';
import { gradeName } from '../requirements/grade-name.ts';
import { askedGrades } from '../requirements/requirement-spans.ts';
import type { FormLines } from './form-lines.ts';
import { slots } from './form-slots.ts';
import { problemText, vetoProblem } from './problem-text.ts';
import { suggestedGrade } from './suggested-grade.ts';

/** Exactly the slots of the form of the table. */
export function formValues(index: ResultIndex, form: FormLines): FormValues {
  return {
    [slots.running]: fill(texts.running, { enterprise: form.enterprise.name, table: tableName(form.table) }),
    [slots.suggested]: suggestedGrade(index, form),
    ...headValues(index, form), ...gradeValues(form), ...itemValues(index, form), ...vetoValues(index, form),
  };
}

function headValues(index: ResultIndex, { enterprise, lines }: FormLines): FormValues {
  const fact = (field: string) => lineTexts(lines, (line) => factText(index, line, field), texts.valueSeparator);
  return {
    [slots.fact('enterprise-name')]: enterprise.name,
    [slots.fact('credit-code')]: enterprise.creditCode === '' ? fact('credit-code') : creditCodeText(enterprise.creditCode),
    ...Object.fromEntries(slots.plainFacts.map((field) => [slots.fact(field), fact(field)])),
    [slots.fact('production-line')]: lines.filter(({ line }, _, all) => all.length > 1 || line !== '').map(lineName).join(texts.listSeparator),
    [slots.fact('applied-grade')]: lineTexts(lines, (line) => (line.applied === undefined ? factText(index, line, 'applied-grade') : gradeName(line.applied)), texts.valueSeparator),
  };
}

/** The head of the grade that is applied for says so. */
function gradeValues({ table, lines }: FormLines): FormValues {
  const applied = new Set(lines.map((line) => line.applied));
  return Object.fromEntries(askedGrades(table).map((grade, at) =>
    [slots.grade(at), applied.has(grade) ? fill(texts.headings.appliedGrade, { grade: gradeName(grade) }) : gradeName(grade)]));
}

function itemValues(index: ResultIndex, { table, lines }: FormLines): FormValues {
  const values: Record<string, string> = {};
  const findings = new Map(lines.map((line) => [line, new Map(line.findings.map((finding) => [finding.indicator, finding]))] as const));
  const saidOf = (indicator: string, say: typeof problemText) => lineTexts(lines, (line) => {
    const finding = findings.get(line)?.get(indicator);
    return finding === undefined ? '' : say(index, line, finding);
  }, '\n');
  for (const [at, indicator] of byDimension(table.indicators).entries()) {
    values[slots.actual(at)] = saidOf(indicator.id, statedFacts);
    values[slots.problem(at)] = saidOf(indicator.id, problemText);
  }
  return values;
}

function vetoValues(index: ResultIndex, { table, lines }: FormLines): FormValues {
  const values: Record<string, string> = {};
  const held = new Map(lines.map((line) => [line, new Map(vetoFindings(index, line).map((veto) => [veto.veto, veto]))] as const));
  for (const [at, [id, veto]] of slots.vetoes(index, table).entries()) {
    values[slots.vetoActual(at)] = lineTexts(lines, (line) => factText(index, line, veto.field), '\n');
    values[slots.vetoProblem(at)] = lineTexts(lines, (line) => {
      const found = held.get(line)?.get(id);
      return found === undefined ? '' : vetoProblem(found);
    }, '\n');
  }
  return values;
}
