/** The county: 300 enterprises with their lines, all clean. */
import type { Random } from '../random.ts';
import { baselineCells } from './baseline.ts';
import { number, text, type CellContent } from './cell-content.ts';
import { creditCode } from './credit-code.ts';
import { NameSource } from './names.ts';
import { plan, type PlannedGroup } from './plan.ts';
import { profiles, type Profile } from './profiles.ts';
import type { SampleRow } from './sample-row.ts';
import { foundryCells, steelCells } from './special-cells.ts';
import { writeCode, writeGrade, writeName } from './writings.ts';

const byId = (id: string): Profile => {
  const found = profiles[id];
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
};

/** The rows in the order of the sheets, all lines of an enterprise together. */
export function makeRows(random: Random): readonly SampleRow[] {
  const names = new NameSource(random);
  const groups = plan.flatMap((group) => new Array<PlannedGroup>(group.count).fill(group));
  const sheets = [...new Set(groups.map(({ lines }) => byId(lines[0] ?? '').sheet))];
  const ordered = sheets.flatMap((sheet) => mixed(random, groups.filter(({ lines }) => byId(lines[0] ?? '').sheet === sheet)));
  return ordered.flatMap((group, at) => linesOf(random, names, group, at));
}

/** Real lists are kept by industry, with late entries at the end. */
function mixed(random: Random, groups: readonly PlannedGroup[]): readonly PlannedGroup[] {
  const late = groups.filter((_, at) => at % 9 === 4);
  return [...groups.filter((_, at) => at % 9 !== 4), ...random.shuffled(late)];
}

function linesOf(random: Random, names: NameSource, group: PlannedGroup, enterprise: number): readonly SampleRow[] {
  const first = byId(group.lines[0] ?? '');
  const common = enterpriseCells(random, names, first, enterprise);
  return group.lines.map((id, at) => {
    const profile = byId(id);
    const grade = at === 0 || profile === first ? group.grade : group.otherGrade ?? group.grade;
    const cells = new Map([...common, ...lineCells(random, profile, grade, at)]);
    cells.set('applied-grade', group.written !== undefined && at === 0 ? text(group.written) : writeGrade(random, grade));
    const lines = group.lines.length;
    cells.set('production-line', text(profile.lines[at % profile.lines.length] || `${at + 1}#线`));
    return {
      enterprise, profile, cells, lineCount: lines, lineNumber: at, hidden: false, seeded: lines > 1,
      grade: group.status === undefined ? grade : undefined, findings: [],
      ...standing(profile, grade, group.status),
    };
  });
}

/** What a clean row comes to: the grade it applies for, the lowest, or nothing. */
function standing(profile: Profile, grade: string, status: PlannedGroup['status']): Pick<SampleRow, 'graded' | 'notGraded' | 'problems'> {
  if (status === 'notGraded') return { graded: undefined, notGraded: 'status', problems: [] };
  if (profile.grades.length === 0) return { graded: undefined, notGraded: 'noPack', problems: [{ code: 'INDUSTRY_003', field: 'industry' }] };
  const shown = status === 'lowest' ? profile.grades.at(-1) ?? grade : grade;
  return { graded: { best: shown, worst: shown }, notGraded: undefined, problems: [] };
}

function enterpriseCells(random: Random, names: NameSource, profile: Profile, enterprise: number): readonly (readonly [string, CellContent])[] {
  const town = names.town();
  const longitude = random.decimal(114.2, 115.1, 4);
  const latitude = random.decimal(37.6, 38.3, 4);
  return [
    ['city', text('示例市')],
    ['county', text('示例县')],
    ['town', text(town)],
    ['enterprise-name', writeName(random, names.enterprise(profile.endings))],
    ['credit-code', writeCode(random, creditCode(enterprise + 1))],
    ['permit-number', text(`${creditCode(enterprise + 1)}001P`)],
    ['address', text(`示例县${town}示例路${random.integer(1, 99)}号`, random.chance(0.05) ? 'inline' : 'shared')],
    ['longitude', random.chance(0.85) ? number(longitude) : text(`${longitude}°`)],
    ['latitude', random.chance(0.85) ? number(latitude) : text(`${latitude}°`)],
    ['contact', text(names.person())],
    ['phone', text(names.phone())],
  ];
}

function lineCells(random: Random, profile: Profile, grade: string, at: number): readonly (readonly [string, CellContent])[] {
  const scheme = profile.grades.length === 0 ? { ...profile, grades: ['A', 'B', 'C', 'D'] } : profile;
  const cells = baselineCells(random, scheme, grade);
  const special = profile.id === 'steel' ? steelCells(random, at) : profile.id === 'casting' ? foundryCells(random, grade) : [];
  for (const [field, content] of special) cells.set(field, content);
  cells.set('industry', text(random.pick(profile.industries)));
  if (random.chance(0.5)) cells.set('current-grade', writeGrade(random, random.chance(0.2) ? 'D' : grade));
  return [...cells];
}
