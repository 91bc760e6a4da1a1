/** 待核 or 待填, as a framed word. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { issueLabels as labels } from '../../../grading/messages/pane-labels.ts';
import type { Issue } from '../../session/session.ts';
import { WordBadge } from './word-badge.tsx';

const useStyles = makeStyles({ badge: { flexShrink: 0, marginRight: tokens.spacingHorizontalSNudge } });

export function DoubtBadge({ doubt }: { readonly doubt: Issue['doubt'] }): ReactElement | null {
  const styles = useStyles();
  return doubt === undefined ? null : <span className={styles.badge}><WordBadge hint={labels.doubtHints[doubt]}>{labels.doubt[doubt]}</WordBadge></span>;
}
