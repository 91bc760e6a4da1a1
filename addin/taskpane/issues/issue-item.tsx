/** One issue as a row; open, it shows what was seen, what to do and why. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { issueLabels as labels } from '../../../grading/messages/pane-labels.ts';
import type { IssueGrouping } from '../../session/faces/group-issues.ts';
import type { Issue } from '../../session/session.ts';
import type { UiAction } from '../pane-ui.ts';
import { DoubtBadge } from '../parts/doubt-badge.tsx';
import { useFocusRing } from '../parts/focus-ring.ts';
import { KindBadge } from '../parts/kind-badge.tsx';
import type { RowButtonProps } from '../parts/virtual-list.tsx';
import { markFill, sizes } from '../theme.ts';
import { IssueDetail } from './issue-detail.tsx';

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderLeftStyle: 'solid', borderLeftWidth: sizes.accent,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  open: { backgroundColor: tokens.colorBrandBackground2 },
  button: {
    display: 'block', width: '100%', border: 'none', backgroundColor: 'transparent', cursor: 'pointer', textAlign: 'left', fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  top: { display: 'flex', alignItems: 'center' },
  title: {
    flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', margin: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold,
  },
  wrapping: { whiteSpace: 'normal' },
  address: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXXS },
});

interface Props {
  readonly issue: Issue;
  readonly grouping: IssueGrouping;
  readonly isOpen: boolean;
  /** Index of its enterprise; undefined when it belongs to none. */
  readonly enterprise: number | undefined;
  /** For lists with one row in the keyboard's focus. */
  readonly button?: RowButtonProps;
  readonly onOpen: (issue: Issue) => void;
  readonly dispatch: (action: UiAction) => void;
}

export const IssueItem = memo(function IssueItem({ issue, grouping, isOpen, enterprise, button, onOpen, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const ring = useFocusRing();
  const who = grouping === 'enterprise' ? '' : [issue.enterprise, issue.line].filter((part) => part !== '').join(' ');
  const words = grouping === 'enterprise' && issue.heading !== '' && issue.kind === 'problem' ? `${issue.heading}：${issue.text}` : issue.text;
  return (
    <div className={mergeClasses(styles.item, isOpen && styles.open)} style={{ borderLeftColor: markFill(issue.mark) }}>
      <button type="button" {...button} className={mergeClasses(styles.button, ring)} aria-expanded={isOpen} onClick={() => onOpen(issue)}>
        <span className={styles.top}>
          <KindBadge issue={issue} />
          <span className={mergeClasses(styles.title, isOpen && styles.wrapping)}>{issue.title}</span>
          <DoubtBadge doubt={issue.doubt} />
          <span className={styles.address}>{issue.address}</span>
        </span>
        {who !== '' && <span className={styles.line}>{who}</span>}
        {!isOpen && <span className={styles.line}>{issue.ignored === undefined ? words : `${labels.ignored}：${issue.ignored}`}</span>}
      </button>
      {isOpen && <IssueDetail issue={issue} enterprise={enterprise} dispatch={dispatch} />}
    </div>
  );
});
