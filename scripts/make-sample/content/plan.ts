/** Who is in the county: 300 enterprises by industry and by the grade they apply for. */

export interface PlannedGroup {
  readonly count: number;
  /** One profile per line, the enterprise's main one first. */
  readonly lines: readonly string[];
  /** The grade of the facts, and of the application unless `status` says otherwise. */
  readonly grade: string;
  /** Grade of lines of another profile, where their scheme is another. */
  readonly otherGrade?: string;
  /** What stands in the grade column instead of a plain grade. */
  readonly written?: string;
  /** What the written status does: no grade at all, or the lowest one. */
  readonly status?: 'notGraded' | 'lowest';
}

function group(count: number, lines: string | readonly string[], grade: string, more: Omit<PlannedGroup, 'count' | 'lines' | 'grade'> = {}): PlannedGroup {
  return { count, lines: typeof lines === 'string' ? [lines] : lines, grade, ...more };
}

export const plan: readonly PlannedGroup[] = [
  group(1, ['clinker', 'grinding'], 'A', { otherGrade: '引领性' }),
  group(1, ['clinker', 'grinding'], 'B', { otherGrade: '非引领性' }),
  group(2, 'clinker', 'B'),
  group(5, 'grinding', '引领性'),
  group(8, 'grinding', '非引领性'),
  group(1, 'grinding', '非引领性', { written: '长期停产', status: 'notGraded' }),
  group(5, 'concrete', '引领性'),
  group(25, 'concrete', '非引领性'),
  group(2, 'concrete', '非引领性', { written: '长期停产企业', status: 'notGraded' }),
  group(1, 'concrete', '非引领性', { written: '应评未评', status: 'lowest' }),
  group(1, 'concrete', '引领性', { written: '民生豁免-引领性' }),
  group(1, ['steel', 'steel', 'steel'], 'A'),
  group(1, ['steel', 'steel', 'steel'], 'B'),
  group(1, ['steel', 'steel', 'steel'], 'B-'),
  group(1, 'pig-iron', 'B'),
  group(2, 'pig-iron', 'C'),
  group(1, ['glass', 'glass'], 'B'),
  group(3, ['glass', 'glass'], 'C'),
  group(1, 'glass', 'A'),
  group(2, 'glass', 'B'),
  group(3, 'glass', 'C'),
  group(2, 'glass', 'D'),
  group(14, 'other', 'C'),
  group(6, 'other', 'D'),
  group(4, 'other', 'D', { written: '长期停产', status: 'notGraded' }),

  group(3, 'casting', 'A'),
  group(16, 'casting', 'B'),
  group(1, ['casting', 'casting'], 'B'),
  group(7, ['casting', 'casting'], 'C'),
  group(34, 'casting', 'C'),
  group(3, 'casting', 'C', { written: '地方C' }),
  group(16, 'casting', 'D'),
  group(4, 'casting', 'D', { written: '长期停产', status: 'notGraded' }),
  group(2, 'casting', 'D', { written: '应评未评', status: 'lowest' }),

  group(3, 'coating', 'A'),
  group(16, 'coating', 'B'),
  group(1, 'coating', 'B', { written: '民生豁免-B' }),
  group(5, ['coating', 'coating'], 'C'),
  group(36, 'coating', 'C'),
  group(2, 'coating', 'C', { written: '地方C级' }),
  group(11, 'coating', 'D'),
  group(3, 'coating', 'D', { written: '小微', status: 'notGraded' }),
  group(1, 'coating', 'D', { written: '未评级', status: 'lowest' }),
  group(1, 'printing', 'A'),
  group(8, 'printing', 'B'),
  group(17, 'printing', 'C'),
  group(4, 'printing', 'D'),
  group(1, 'printing', 'C', { written: '保障类', status: 'notGraded' }),
  group(1, 'printing', 'C', { written: '长停', status: 'notGraded' }),

  group(4, 'added-coating', 'C'),
  group(2, 'added-printing', 'C'),
  group(4, 'added-concrete', '非引领性'),
];
