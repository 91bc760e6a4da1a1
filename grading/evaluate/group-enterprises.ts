/** Lines to enterprises: by name. One code for two names and two codes for one name are told of elsewhere (ROW_001, ROW_002). */
import type { EnterpriseResult, GradeRange, LineResult } from '../findings/result.ts';
import { foldKey } from '../records/fold-text.ts';
import type { CompiledTable } from './compile-table.ts';
import type { GroupedLines, UngroupedLine } from './grade-types.ts';

/** Of tables (or editions) where the lowest line counts for the enterprise: the lowest, by how far down each line stands in its own scheme. */
export function groupEnterprises(
  lines: readonly UngroupedLine[], overall: 'perLine' | 'lowest', tables: ReadonlyMap<string, CompiledTable>,
): GroupedLines {
  const indexOf = new Map<string, number>();
  const groups: { name: string; creditCode: string; lines: number[] }[] = [];
  const grouped = lines.map(({ creditCode, ...line }, at): LineResult => {
    const key = keyOf(line.name, at);
    let enterprise = indexOf.get(key);
    if (enterprise === undefined) {
      enterprise = groups.length;
      indexOf.set(key, enterprise);
      groups.push({ name: line.name, creditCode, lines: [] });
    }
    groups[enterprise]?.lines.push(at);
    return { ...line, enterprise };
  });
  const enterprises = groups.map((group): EnterpriseResult => {
    const counting = group.lines.map((at) => grouped[at] as LineResult)
      .filter((line) => (tables.get(line.table ?? '')?.source.table.overall ?? overall) === 'lowest');
    const range = lowestOf(counting, tables);
    return range === undefined ? group : { ...group, overall: range };
  });
  return { enterprises, lines: grouped };
}

/** A row without a name stands alone. */
function keyOf(name: string, at: number): string {
  const plain = foldKey(name);
  return plain === '' ? `\u0000${at}` : plain;
}

function lowestOf(lines: readonly LineResult[], tables: ReadonlyMap<string, CompiledTable>): GradeRange | undefined {
  const graded = lines.flatMap((line) => {
    const grades = line.table === undefined ? undefined : tables.get(line.table)?.grades;
    return grades === undefined || line.grade === undefined ? [] : [{ grade: line.grade, grades }];
  });
  if (graded.length === 0) return undefined;
  const lowest = (side: 'best' | 'worst') => graded
    .map(({ grade, grades }) => ({ grade: grade[side], depth: grades.indexOf(grade[side]) / (grades.length - 1) }))
    .reduce((a, b) => (b.depth > a.depth ? b : a)).grade;
  return { best: lowest('best'), worst: lowest('worst') };
}
