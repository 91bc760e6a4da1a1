/** What an open issue says and offers. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { issueLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Issue } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import type { UiAction } from '../pane-ui.ts';
import { Facts } from '../parts/facts.tsx';
import { useSession } from '../use-session.ts';

const useStyles = makeStyles({
  detail: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', marginTop: tokens.spacingVerticalXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  action: { margin: tokens.spacingHorizontalXXS, minWidth: 0 },
});

interface Props {
  readonly issue: Issue;
  /** Index of its enterprise; undefined when it belongs to none. */
  readonly enterprise: number | undefined;
  readonly dispatch: (action: UiAction) => void;
}

export function IssueDetail({ issue, enterprise, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const detail = useRef<HTMLDivElement>(null);
  // Opened at the lower edge it would be out of sight.
  useEffect(() => detail.current?.scrollIntoView({ block: 'nearest' }), []);
  const facts = [
    { label: labels.seen, text: issue.text },
    { label: labels.fix, text: issue.fix, strong: true },
    { label: labels.basis, text: issue.basis },
    { label: issue.doubt === undefined ? '' : labels.doubt[issue.doubt], text: issue.doubt === undefined ? '' : labels.doubtHints[issue.doubt] },
    { label: labels.place, text: [issue.sheet, issue.address, issue.heading].filter((part) => part !== '').join(' ') },
    { label: labels.reason, text: issue.ignored ?? '' },
  ];
  return (
    <div ref={detail} className={styles.detail}>
      <Facts facts={facts} />
      <Actions issue={issue} enterprise={enterprise} dispatch={dispatch} />
    </div>
  );
}

function Actions({ issue, enterprise, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const { sheet, row, column = 1 } = issue;
  return (
    <div className={styles.actions}>
      {row !== undefined && (
        <Button className={styles.action} size="small" icon={<Icon name="target" />} onClick={() => void session.goTo({ sheet, row, column })}>
          {fill(labels.goTo, { address: issue.address })}
        </Button>
      )}
      {enterprise !== undefined && (
        <Button className={styles.action} size="small" onClick={() => dispatch({ type: 'openEnterprise', at: enterprise })}>{labels.openEnterprise}</Button>
      )}
      {issue.ignored !== undefined && (
        <Button className={styles.action} size="small" onClick={() => void session.restore([issue])}>{labels.restore}</Button>
      )}
      {issue.ignored === undefined && issue.entry !== undefined && (
        <Button className={styles.action} size="small" onClick={() => dispatch({ type: 'ignore', issues: [issue] })}>{labels.ignore}</Button>
      )}
    </div>
  );
}
