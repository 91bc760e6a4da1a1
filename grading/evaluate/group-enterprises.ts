/** Lines to enterprises: same credit code, or the same name where no code is given. */
import type { EnterpriseResult, GradeRange, LineResult } from '../findings/result.ts';
import type { CompiledTable } from './compile-table.ts';
import type { GroupedLines, UngroupedLine } from './grade-types.ts';

/** `lowest`: the lowest line counts for the enterprise, by how far down each line stands in its own scheme. */
export function groupEnterprises(
  lines: readonly UngroupedLine[], overall: 'perLine' | 'lowest', tables: ReadonlyMap<string, CompiledTable>,
): GroupedLines {
  const indexOf = new Map<string, number>();
  const groups: { name: string; creditCode: string; lines: number[] }[] = [];
  const grouped = lines.map(({ creditCode, ...line }, at): LineResult => {
    const key = keyOf(line.name, creditCode, at);
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
    const range = overall === 'lowest' ? lowestOf(group.lines.map((at) => grouped[at] as LineResult), tables) : undefined;
    return range === undefined ? group : { ...group, overall: range };
  });
  return { enterprises, lines: grouped };
}

/** Two enterprises that share a code by mistake stay two: the name is part of the key. A row without a name stands alone. */
function keyOf(name: string, creditCode: string, at: number): string {
  const plain = name.normalize('NFKC').replace(/\s+/g, '');
  return plain === '' ? `\u0000${at}` : `${creditCode.normalize('NFKC').replace(/\s+/g, '').toUpperCase()}\u0000${plain}`;
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
