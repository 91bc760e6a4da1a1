/** The heading of a group: folds it, and leaves all of it out when one reason fits all. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { issueLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { IssueGroup } from '../../session/faces/group-issues.ts';
import type { Issue } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import type { UiAction } from '../pane-ui.ts';
import { useFocusRing } from '../parts/focus-ring.ts';
import type { RowButtonProps } from '../parts/virtual-list.tsx';

const useStyles = makeStyles({
  group: {
    display: 'flex', alignItems: 'center', backgroundColor: tokens.colorNeutralBackground3, paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    flexGrow: 1, minWidth: 0, display: 'flex', alignItems: 'center', border: 'none', backgroundColor: 'transparent', cursor: 'pointer', textAlign: 'left',
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
  },
  title: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', margin: `0 ${tokens.spacingHorizontalXS}` },
  ignore: { flexShrink: 0, whiteSpace: 'nowrap', minWidth: 0, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  count: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly group: IssueGroup;
  readonly issues: () => readonly Issue[];
  readonly button: RowButtonProps;
  readonly dispatch: (action: UiAction) => void;
}

export function GroupRow({ group, issues, button, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const ring = useFocusRing();
  const ignore = () => {
    const some = issues().filter((issue) => issue.entry !== undefined && issue.ignored === undefined);
    if (some.length > 0) dispatch({ type: 'ignore', issues: some });
  };
  return (
    <div className={styles.group}>
      <button
        type="button" {...button} className={mergeClasses(styles.button, ring)} aria-expanded={!group.isCollapsed} title={group.title}
        onClick={() => dispatch({ type: 'toggleGroup', key: group.key })}
      >
        <Icon name={group.isCollapsed ? 'right' : 'down'} />
        <span className={styles.title}>{group.title}</span>
        <span className={styles.count}>{group.count}</span>
      </button>
      {!group.isCollapsed && group.count > 1 && group.canIgnore && (
        <Button
          size="small" appearance="transparent" className={styles.ignore} tabIndex={button.tabIndex} onClick={ignore}
          aria-label={`${labels.ignoreGroup}${fill(labels.groupCount, { title: group.title, count: group.count })}`}
        >
          {labels.ignoreGroup}
        </Button>
      )}
    </div>
  );
}
