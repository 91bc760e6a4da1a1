/** Spreads the seeded faults over the clean rows, each on a row of its own. */
import type { Random } from '../random.ts';
import { text, type CellContent } from '../content/cell-content.ts';
import { creditCode } from '../content/credit-code.ts';
import type { SampleRow } from '../content/sample-row.ts';
import { factSeeds } from './fact-seeds.ts';
import { inputSeeds } from './input-seeds.ts';
import { levelSeeds } from './level-seeds.ts';
import { sow, type Seed } from './seed.ts';

/** The grade of a row that no seed asks for by name: rows above it are too few to spend. */
const commonGrades: ReadonlySet<string> = new Set(['C', 'D', '非引领性']);
const archiveCells = ['eia-approval', 'completion-acceptance', 'operation-rules', 'monitoring-report-on', 'ledgers'];

/** Seeds the rows in place. */
export function sowSeeds(random: Random, rows: readonly SampleRow[]): void {
  for (const seed of [...factSeeds, ...levelSeeds, ...inputSeeds]) {
    for (let time = 0; time < (seed.count ?? 1); time++) sow(rowFor(random, rows, seed), seed);
  }
  sowAcrossRows(random, rows);
  leaveOutWhatNobodyAsks(random, rows);
  hideOne(rows);
}

function fits(row: SampleRow, seed: Seed): boolean {
  if (row.profile.id !== seed.profile) return false;
  const isPlain = row.grade !== undefined && (seed.grade === undefined ? commonGrades.has(row.grade) : row.grade === seed.grade);
  if (!isPlain) return false;
  return seed.line === undefined ? !row.seeded : row.lineCount > 1 && row.lineNumber === seed.line && row.problems.length + row.findings.length === 0;
}

function rowFor(random: Random, rows: readonly SampleRow[], seed: Seed): SampleRow {
  const candidates = rows.filter((row) => fits(row, seed));
  if (candidates.length === 0) throw new Error(`no row left for ${seed.profile} ${seed.grade ?? ''} ${Object.keys(seed.set).join()}`);
  return random.pick(candidates);
}

/** Faults that only two rows together show. */
function sowAcrossRows(random: Random, rows: readonly SampleRow[]): void {
  const shareCode = (first: SampleRow, second: SampleRow) => {
    const code = first.cells.get('credit-code') as CellContent;
    sow(first, { profile: '', set: {}, problems: [{ code: 'ROW_001', field: 'credit-code' }] });
    sow(second, { profile: '', set: { 'credit-code': code }, problems: [{ code: 'ROW_001', field: 'credit-code' }] });
  };
  const plain = (profile: string) => rowFor(random, rows, { profile, set: {} });
  const one = plain('casting');
  sow(one, { profile: '', set: {} });
  shareCode(one, plain('coating'));
  const other = plain('concrete');
  sow(other, { profile: '', set: {} });
  shareCode(other, plain('concrete'));

  const pairs = rows.filter((row) => row.profile.id === 'coating' && row.lineNumber === 1 && row.problems.length === 0);
  const firstOf = (row: SampleRow) => rows.find((each) => each.enterprise === row.enterprise && each.lineNumber === 0) as SampleRow;
  const [twoCodes, twins, nameless] = pairs as [SampleRow, SampleRow, SampleRow];
  sow(firstOf(twoCodes), { profile: '', set: {}, problems: [{ code: 'ROW_002', field: 'credit-code' }] });
  sow(twoCodes, { profile: '', set: { 'credit-code': text(creditCode(901)) }, problems: [{ code: 'ROW_002', field: 'credit-code' }] });
  repeat(firstOf(twins), twins);
  sow(nameless, { profile: '', set: { 'enterprise-name': undefined }, problems: [{ code: 'CELL_001', field: 'enterprise-name' }] });
  const twinCasting = rows.find((row) => row.profile.id === 'casting' && row.lineNumber === 1 && row.grade === 'C') as SampleRow;
  repeat(firstOf(twinCasting), twinCasting);
}

/** The same line twice: the later row is told. */
function repeat(first: SampleRow, second: SampleRow): void {
  const set = Object.fromEntries([...new Set([...second.cells.keys(), ...first.cells.keys()])].map((field) => [field, first.cells.get(field)]));
  sow(second, { profile: '', set, problems: [{ code: 'ROW_003', field: 'production-line' }] });
}

/** C is judged by the declared level where the archive is empty: an empty cell there is no fault. */
function leaveOutWhatNobodyAsks(random: Random, rows: readonly SampleRow[]): void {
  for (const row of rows) {
    if (row.seeded || row.grade !== 'C') continue;
    for (const field of archiveCells) if (random.chance(0.08)) row.cells.delete(field);
  }
}

/** A hidden row is data like any other: it carries a fault. */
function hideOne(rows: readonly SampleRow[]): void {
  const row = rows.find((each) => each.profile.id === 'concrete' && each.problems.some(({ code }) => code === 'CELL_003'));
  if (row === undefined) throw new Error('no row to hide');
  row.hidden = true;
}
