/** The text of one document, before it is made. */
import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import type { Result } from '../../../grading/messages/result.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { PlannedFace } from '../../documents/documents.ts';
import { faceName } from '../../documents/plan-summary.ts';
import { PaneDialog } from '../parts/pane-dialog.tsx';
import { useDocuments } from './use-documents.ts';

const labels = documentLabels.preview;

const useStyles = makeStyles({
  quiet: { marginTop: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: { margin: `0 0 ${tokens.spacingVerticalXS}`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Whoever wants all of it opens the document in Word. */
const mostLines = 400;

interface Props {
  readonly face: PlannedFace;
  readonly canSave: boolean;
  readonly onClose: () => void;
}

export function PreviewDialog({ face, canSave, onClose }: Props): ReactElement {
  const model = useDocuments();
  const [found, setFound] = useState<Result<readonly string[]>>();
  useEffect(() => {
    let isOpen = true;
    void model.preview(face).then((text) => { if (isOpen) setFound(text); });
    return () => { isOpen = false; };
    // Of the document as it was when the dialog opened.
  }, []);
  const save = () => {
    void model.make(face.path);
    onClose();
  };
  return (
    <PaneDialog title={faceName(face)} onClose={onClose} isText actions={<Button appearance="primary" disabled={!canSave} onClick={save}>{labels.save}</Button>}>
      {found === undefined ? <Spinner size="small" label={labels.loading} /> : <Text found={found} />}
    </PaneDialog>
  );
}

function Text({ found }: { readonly found: Result<readonly string[]> }): ReactElement {
  const styles = useStyles();
  if (!found.ok) return <MessageBar intent="error" layout="multiline"><MessageBarBody>{problemLine(found.problem)}</MessageBarBody></MessageBar>;
  const lines = found.value.filter((line) => line.trim() !== '');
  return (
    <>
      <p className={styles.quiet}>{lines.length === 0 ? labels.empty : labels.text}</p>
      {/* Lines may be alike and never move. */}
      {lines.slice(0, mostLines).map((line, at) => <p key={at} className={styles.line}>{line}</p>)}
      {lines.length > mostLines && <p className={styles.quiet}>{fill(labels.more, { count: lines.length - mostLines })}</p>}
    </>
  );
}
