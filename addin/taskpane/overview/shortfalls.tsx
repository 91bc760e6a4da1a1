/** What falls short most often; a click shows these issues. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { overviewLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Overview } from '../../session/faces/overview.ts';
import type { UiAction } from '../pane-ui.ts';
import { useFocusRing } from '../parts/focus-ring.ts';
import { markFill, sizes } from '../theme.ts';

const first = 5;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex', width: '100%', alignItems: 'center', border: 'none', backgroundColor: 'transparent', cursor: 'pointer', textAlign: 'left', fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalXS} 0`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  words: { flexGrow: 1, minWidth: 0 },
  quiet: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  track: { display: 'block', height: sizes.accent, marginTop: tokens.spacingVerticalXXS },
  bar: { display: 'block', height: '100%', borderRadius: tokens.borderRadiusSmall },
  lines: { flexShrink: 0, marginLeft: tokens.spacingHorizontalM, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly shortfalls: Overview['shortfalls'];
  readonly dispatch: (action: UiAction) => void;
}

export function Shortfalls({ shortfalls, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const ring = useFocusRing();
  const [shown, setShown] = useState(first);
  const most = shortfalls[0]?.lines ?? 1;
  if (shortfalls.length === 0) return <p>{labels.noShortfall}</p>;
  return (
    <>
      <ul className={styles.list}>
        {shortfalls.slice(0, shown).map(({ table, indicator, title, tableTitle, dimension, lines }) => (
          <li key={`${table} ${indicator}`}>
            <button
              type="button" className={`${styles.item} ${ring}`}
              onClick={() => dispatch({ type: 'showIssues', filter: { table, search: title, kinds: ['shortfall'] } })}
            >
              <span className={styles.words}>
                {title}
                <span className={styles.quiet}>{dimension} · {tableTitle}</span>
                <span className={styles.track}><span className={styles.bar} style={{ width: `${(lines / most) * 100}%`, backgroundColor: markFill('shortfall') }} /></span>
              </span>
              <span className={styles.lines}>{fill(labels.linesCount, { count: lines })}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown < shortfalls.length && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shortfalls.length)}>{fill(labels.more, { count: shortfalls.length - shown })}</Button>
      )}
    </>
  );
}
