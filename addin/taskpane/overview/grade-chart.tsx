/** Grades by industry table as bars, each with its numbers in words; screen readers get the same as a table. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { overviewLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Overview, TableOverview } from '../../session/faces/overview.ts';
import type { UiAction } from '../pane-ui.ts';
import { useFocusRing } from '../parts/focus-ring.ts';
import { useHiddenStyles } from '../parts/hidden.ts';
import { GradeBar } from './grade-bar.tsx';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'block', width: '100%', border: 'none', backgroundColor: 'transparent', cursor: 'pointer', textAlign: 'left', fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalXS} 0`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  head: { display: 'flex', justifyContent: 'space-between', marginBottom: tokens.spacingVerticalXXS },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  lines: { flexShrink: 0, marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly overview: Overview;
  readonly dispatch: (action: UiAction) => void;
}

export function GradeChart({ overview, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const ring = useFocusRing();
  if (overview.tables.length === 0) return <p>{labels.noGrades}</p>;
  return (
    <>
      <ul className={styles.rows}>
        {overview.tables.map((table) => (
          <li key={table.key}>
            <button
              type="button" className={`${styles.row} ${ring}`} title={fill(labels.showTable, { table: table.title })}
              onClick={() => dispatch({ type: 'showEnterprises', choice: { search: table.title } })}
            >
              <span className={styles.head}>
                <span className={styles.title}>{table.title}</span>
                <span className={styles.lines}>{fill(labels.linesCount, { count: table.lines })}</span>
              </span>
              <GradeBar table={table} />
            </button>
          </li>
        ))}
      </ul>
      <HiddenTable tables={overview.tables} />
    </>
  );
}

function HiddenTable({ tables }: { readonly tables: readonly TableOverview[] }): ReactElement {
  return (
    <div className={useHiddenStyles().hidden}>
      <table>
        <caption>{labels.gradesCaption}</caption>
        <thead><tr><th scope="col">{labels.table}</th><th scope="col">{labels.lines}</th><th scope="col">{labels.distribution}</th></tr></thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table.key}>
              <th scope="row">{table.title}</th>
              <td>{table.lines}</td>
              <td>{table.grades.map(({ grade, lines }) => fill(labels.gradeCount, { grade, count: lines })).join('，')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
