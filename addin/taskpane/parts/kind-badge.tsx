/** The kind of an issue: icon, word, and the colour that the cell has in the sheet. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { kindLabels } from '../../../grading/messages/pane-labels.ts';
import type { Issue } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import { markFill, onMark } from '../theme.ts';

const useStyles = makeStyles({
  icon: { marginRight: tokens.spacingHorizontalXXS },
  badge: {
    display: 'inline-flex', alignItems: 'center', flexShrink: 0, borderRadius: tokens.borderRadiusSmall, color: onMark,
    padding: `0 ${tokens.spacingHorizontalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: 'nowrap',
  },
});

export function KindBadge({ issue }: { readonly issue: Pick<Issue, 'kind' | 'mark' | 'isNotice'> }): ReactElement {
  const name = issue.isNotice ? 'notice' : issue.kind === 'veto' ? 'veto' : issue.mark;
  const styles = useStyles();
  return (
    <span className={styles.badge} style={{ backgroundColor: markFill(issue.mark) }}>
      <Icon name={name} className={styles.icon} />{kindLabels[name]}
    </span>
  );
}
