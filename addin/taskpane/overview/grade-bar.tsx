/** One bar: a piece for each grade, darkest for the best, striped for what is open; below it the same in numbers. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { overviewLabels as labels } from '../../../grading/messages/pane-labels.ts';
import type { GradeShare, TableOverview } from '../../session/faces/overview.ts';
import { gradeFill, openFill, sizes } from '../theme.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', height: sizes.bar, borderRadius: tokens.borderRadiusSmall, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground4 },
  piece: { height: '100%', borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`, boxSizing: 'border-box', minWidth: sizes.accent },
  legend: {
    display: 'flex', flexWrap: 'wrap', marginTop: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', whiteSpace: 'nowrap', marginRight: tokens.spacingHorizontalM },
  swatch: { width: sizes.swatch, height: sizes.swatch, marginRight: tokens.spacingHorizontalXS, borderRadius: tokens.borderRadiusSmall },
  number: { marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
});

export function GradeBar({ table }: { readonly table: TableOverview }): ReactElement {
  const styles = useStyles();
  const present = table.grades.map((share, rank) => ({ ...share, fill: fillOf(table, share, rank) })).filter(({ lines }) => lines > 0);
  return (
    <span>
      <span className={styles.bar} aria-hidden="true">
        {present.map(({ grade, share, fill }) => <span key={grade} className={styles.piece} style={{ width: `${share * 100}%`, background: fill }} />)}
      </span>
      <span className={styles.legend}>
        {present.map(({ grade, lines, fill }) => (
          <span key={grade} className={styles.entry}>
            <span className={styles.swatch} style={{ background: fill }} />{grade} <span className={styles.number}>{lines}</span>
          </span>
        ))}
        {present.length === 0 && labels.noGrades}
      </span>
    </span>
  );
}

/** The open ones stand last, behind the grades of the scheme. */
function fillOf({ grades, open }: TableOverview, _: GradeShare, rank: number): string {
  const count = open > 0 ? grades.length - 1 : grades.length;
  return rank >= count ? openFill : gradeFill(rank, count);
}
