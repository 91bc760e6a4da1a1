/** 忽略并说明理由: nothing is left out without a reason. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { dialogLabels, ignoreLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Issue } from '../../session/session.ts';
import { PaneDialog } from '../parts/pane-dialog.tsx';
import { useSession } from '../use-session.ts';

const useStyles = makeStyles({
  what: { marginTop: 0, marginBottom: tokens.spacingVerticalM, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginBottom: 0 },
});

interface Props {
  readonly issues: readonly Issue[];
  readonly onClose: () => void;
  /** The issues are being left out. */
  readonly onIgnore: () => void;
}

export function IgnoreDialog({ issues, onClose, onIgnore }: Props): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = reason.trim() === '';
  const confirm = () => {
    setAsked(true);
    if (isEmpty) return;
    onIgnore();
    void session.ignore(issues, reason.trim());
  };
  return (
    <PaneDialog
      title={labels.title} onClose={onClose} closeLabel={dialogLabels.cancel}
      actions={<Button appearance="primary" onClick={confirm}>{labels.confirm}</Button>}
    >
      <p className={styles.what}>{describe(issues)}</p>
      <Field label={labels.reason} required {...(asked && isEmpty ? { validationMessage: labels.required } : {})}>
        <Textarea value={reason} placeholder={labels.placeholder} resize="vertical" onChange={(_, data) => setReason(data.value)} />
      </Field>
      <p className={styles.hint}>{labels.keeps}</p>
    </PaneDialog>
  );
}

function describe(issues: readonly Issue[]): string {
  const [first] = issues;
  if (issues.length !== 1 || first === undefined) return fill(labels.many, { count: issues.length });
  return fill(labels.one, { place: [first.enterprise, first.address].filter((part) => part !== '').join(' '), title: first.title });
}
