/** The sixty rules as a pack, judged by the engine with one finding for every indicator. */
import { compileTable, type CompiledTable } from '../grading/evaluate/compile-table.ts';
import { judgeLine } from '../grading/evaluate/judge-line.ts';
import { buildLibrary } from '../grading/indicators/load-library.ts';
import type { IndicatorLibrary, LibraryTable } from '../grading/indicators/library.ts';
import type { Edition, Field, Indicator, LeafCheck, Pack } from '../grading/indicators/schema.ts';
import type { Fact } from '../grading/records/fact.ts';
import { processes, type Rule, type RuleValue } from './grade-rules.ts';

export interface Prepared {
  readonly table: CompiledTable;
  readonly facts: readonly (readonly Fact[])[];
}

/** `grades` of two: one requirement a rule, as the peers have; of four: three requirements a rule. */
export function prepareOurs(rules: readonly Rule[], rows: readonly Readonly<Record<string, RuleValue>>[], grades: readonly string[]): Prepared {
  const library = libraryOf(rules, grades);
  const slots = library.fields.all.map((field) => field.id);
  return {
    table: compileTable(library.tables[0] as LibraryTable, library, '2020-09-01'),
    facts: rows.map((row) => slots.map((id) => row[id])),
  };
}

/** The number of findings that are not met; every finding is made. */
export function gradeOurs({ table, facts }: Prepared): number {
  let notMet = 0;
  const target = { target: table.grades[0] };
  for (const row of facts) {
    for (const finding of judgeLine(table, row, target).findings) if (finding.outcome === 'notMet') notMet++;
  }
  return notMet;
}

function libraryOf(rules: readonly Rule[], grades: readonly string[]): IndicatorLibrary {
  const edition: Edition = {
    formatVersion: 1, id: 'bench', name: 'bench', document: 'bench', from: '2020-01-01', overall: 'perLine', references: { bench: { document: 'bench' } },
    dimensions: rules.map((rule) => ({ name: rule.id, declaredIn: rule.field })),
    industries: [{ number: 1, name: 'bench' }],
    vocabulary: { grades: grades.map((value) => ({ value })), qualifiers: [], statuses: [] },
    fields: rules.map(fieldOf), indicatorSets: {}, vetoes: [], reviewLevels: [],
  };
  const pack: Pack = {
    formatVersion: 1, edition: 'bench', industry: 'bench', name: 'bench', scope: { includes: ['bench'], reference: 'bench', confidence: 'secondary' }, references: {},
    tables: [{ id: 'main', name: 'bench', scheme: { grades: [...grades], reference: 'bench', confidence: 'secondary' }, indicators: rules.map((rule) => indicatorOf(rule, grades)) }],
  };
  return buildLibrary(edition, [pack]);
}

function fieldOf(rule: Rule): Field {
  const heading = rule.id;
  switch (rule.kind) {
    case 'oneOf': return { id: rule.field, heading, kind: 'choice', choices: processes.map((value) => ({ value })) };
    case 'yes': return { id: rule.field, heading, kind: 'yesNo' };
    case 'level': return { id: rule.field, heading, kind: 'level' };
    default: return { id: rule.field, heading, kind: 'quantity' };
  }
}

function indicatorOf(rule: Rule, grades: readonly string[]): Indicator {
  const requirements = Object.fromEntries(grades.slice(0, -1).map((grade, rank) => [grade, { check: checkOf(rule, rank) }]));
  return { id: rule.id, dimension: rule.id, title: rule.id, requirements, reference: 'bench', confidence: 'secondary' };
}

/** Each worse grade asks for a little less, so that none of them equals another. */
function checkOf(rule: Rule, rank: number): LeafCheck {
  const { field } = rule;
  switch (rule.kind) {
    case 'atMost': return { op: 'atMost', field, value: rule.value + rank * 10 };
    case 'atLeast': return { op: 'atLeast', field, value: rule.value - rank * 10 };
    case 'between': return { op: 'between', field, min: rule.min, max: rule.max + rank * 10 };
    case 'oneOf': return { op: 'oneOf', field, values: [...rule.values] };
    case 'yes': return { op: 'present', field };
    case 'level': return { op: 'declaredLevel' };
  }
}
