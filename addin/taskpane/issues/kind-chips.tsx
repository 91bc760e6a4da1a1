/** The kinds as buttons that stay down, each with its count, icon and the colour it has in the sheet. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MarkKind } from '../../../grading/findings/report-sheet.ts';
import { issueLabels, kindLabels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { IssueKind, KindCounts } from '../../session/faces/issue-kind.ts';
import { Icon } from '../icons.tsx';
import { markFill, onMark, sizes } from '../theme.ts';
import { useFocusRing } from '../parts/focus-ring.ts';

const useStyles = makeStyles({
  chips: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: tokens.spacingHorizontalXS },
  chip: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', padding: `${tokens.spacingVerticalXS} 0`, cursor: 'pointer', fontFamily: 'inherit',
    color: onMark, borderRadius: tokens.borderRadiusMedium, ...shorthands.border(sizes.stroke, 'solid', tokens.colorTransparentStroke),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1Hover) },
  },
  // What needs nothing done stands under the tiles, as quiet as its weight.
  notice: {
    gridColumn: '1 / -1', flexDirection: 'row', justifyContent: 'center', fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3,
  },
  isChosen: { ...shorthands.borderColor(tokens.colorNeutralForeground1), fontWeight: tokens.fontWeightSemibold },
  icon: { marginRight: tokens.spacingHorizontalXXS },
  word: { display: 'flex', alignItems: 'center', fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  count: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly counts: KindCounts;
  readonly kinds: readonly MarkKind[];
  /** Those that are down; absent where a click leads elsewhere. */
  readonly chosen?: readonly IssueKind[];
  /** What a click does, in words with {kind} and {count}, where it is no filter. */
  readonly action?: string;
  readonly onChoose: (chosen: readonly IssueKind[]) => void;
}

export function KindChips({ counts, kinds, chosen = [], action, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const ring = useFocusRing();
  return (
    <div className={styles.chips} role="group" aria-label={issueLabels.kinds}>
      {kinds.map((kind) => {
        const isChosen = chosen.includes(kind);
        return (
          <button
            key={kind} type="button" {...(action === undefined ? { 'aria-pressed': isChosen } : { 'aria-label': fill(action, { kind: kindLabels[kind], count: counts[kind] }) })}
            style={{ backgroundColor: markFill(kind) }}
            className={mergeClasses(styles.chip, ring, isChosen && styles.isChosen)}
            onClick={() => onChoose(toggled(chosen, kind))}
          >
            <span className={styles.word}><Icon name={kind} className={styles.icon} />{kindLabels[kind]}</span>
            <span className={styles.count}>{counts[kind]}</span>
          </button>
        );
      })}
      {counts.notice > 0 && (
        <button
          type="button" {...(action === undefined ? { 'aria-pressed': chosen.includes('notice') } : { 'aria-label': fill(action, { kind: kindLabels.notice, count: counts.notice }) })}
          className={mergeClasses(styles.chip, styles.notice, ring, chosen.includes('notice') && styles.isChosen)} onClick={() => onChoose(toggled(chosen, 'notice'))}
        >
          <Icon name="notice" className={styles.icon} />{kindLabels.notice} {counts.notice}
        </button>
      )}
    </div>
  );
}

function toggled(chosen: readonly IssueKind[], kind: IssueKind): readonly IssueKind[] {
  return chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
}
