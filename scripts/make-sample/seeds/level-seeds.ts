/** Declared levels below the grade applied for, empty, or of another scheme. */
import { text, type CellContent } from '../content/cell-content.ts';
import type { ShownOutcome } from '../content/sample-row.ts';
import { finding, type Seed } from './seed.ts';

/** What is judged by the level declared for a dimension as long as its figure is 待填. */
const judgedByLevel: Readonly<Record<string, readonly string[]>> = {
  'declared-equipment': ['equipment-level'],
  'declared-energy': ['energy-level'],
  'declared-treatment': ['treatment-level'],
  'declared-emission-limits': ['emission-level'],
  'declared-fugitive': ['fugitive-level'],
  'declared-monitoring': ['monitoring-level'],
  'declared-management': ['management-level', 'environment-staff-count'],
  'declared-transport': ['transport-level', 'stage5-vehicle-share'],
  'declared-transport-supervision': ['transport-supervision-level'],
};
const emissionFigures: Readonly<Record<string, readonly string[]>> = {
  clinker: ['kiln-tail-particulate-limit', 'kiln-tail-so2-limit', 'kiln-tail-nox-limit'],
  grinding: ['grinding-particulate-limit'],
  concrete: ['grinding-particulate-limit'],
  'pig-iron': ['particulate-limit', 'so2-limit', 'nox-limit'],
  glass: ['furnace-particulate-limit', 'furnace-so2-limit', 'furnace-nox-limit'],
  casting: ['particulate-limit', 'nmhc-limit'],
  coating: ['nmhc-limit', 'particulate-limit'],
  printing: ['nmhc-limit'],
};

interface LevelFault {
  readonly field: string;
  readonly cell: CellContent | undefined;
  readonly outcome: ShownOutcome;
  readonly graded: readonly [string, string];
  readonly count?: number;
}

function levelSeed(profile: string, grade: string, { field, cell, outcome, graded, count }: LevelFault): Seed {
  const figures = field === 'declared-emission-limits' ? emissionFigures[profile] ?? [] : [];
  const indicators = [...(judgedByLevel[field] ?? []), ...figures];
  return { profile, grade, count: count ?? 1, set: { [field]: cell }, findings: indicators.map((id) => finding(id, outcome, field)), graded };
}

/** A level below the grade: the line falls to it. */
function below(profile: string, grade: string, field: string, level: string, count = 1, written = level): Seed {
  return levelSeed(profile, grade, { field, cell: text(written), outcome: 'notMet', graded: [level, level], count });
}

/** No level: from the grade applied for down to the lowest everything is open. */
function empty(profile: string, grade: string, field: string, lowest: string, count = 1): Seed {
  return levelSeed(profile, grade, { field, cell: undefined, outcome: 'missing', graded: [grade, lowest], count });
}

function unclear(profile: string, grade: string, field: string, lowest: string, written: string): Seed {
  return levelSeed(profile, grade, { field, cell: text(written), outcome: 'needsReview', graded: [grade, lowest] });
}

export const levelSeeds: readonly Seed[] = [
  below('casting', 'B', 'declared-equipment', 'C', 1, 'C级'),
  below('casting', 'C', 'declared-fugitive', 'D', 3),
  below('casting', 'C', 'declared-emission-limits', 'D', 2, 'Ｄ级'),
  below('casting', 'C', 'declared-transport', 'D', 2),
  below('coating', 'B', 'declared-monitoring', 'C'),
  below('coating', 'B', 'declared-management', 'C', 1, '达到C级'),
  below('coating', 'C', 'declared-transport', 'D', 3, 'D级'),
  below('coating', 'C', 'declared-treatment', 'D', 2),
  below('printing', 'C', 'declared-energy', 'D', 2),
  below('printing', 'B', 'declared-emission-limits', 'C'),
  below('grinding', '引领性', 'declared-treatment', '非引领性'),
  below('concrete', '引领性', 'declared-transport', '非引领性', 1, '非引领性企业'),
  below('glass', 'C', 'declared-equipment', 'D'),
  below('glass', 'B', 'declared-emission-limits', 'C'),
  below('clinker', 'B', 'declared-monitoring', 'C'),
  below('pig-iron', 'C', 'declared-emission-limits', 'D'),
  empty('coating', 'C', 'declared-energy', 'D', 2),
  empty('casting', 'C', 'declared-management', 'D', 2),
  empty('printing', 'B', 'declared-transport-supervision', 'D'),
  empty('concrete', '引领性', 'declared-monitoring', '非引领性'),
  unclear('casting', 'C', 'declared-energy', 'D', '／'),
  unclear('grinding', '引领性', 'declared-equipment', '非引领性', 'A'),
];
