/** One line below the bar: work under way, or what there is to say about the last thing asked for. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { workbenchTexts as texts } from '../../../grading/messages/workbench.ts';
import type { PageState } from './page-model.ts';

const useStyles = makeStyles({
  work: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1, fontSize: tokens.fontSizeBase200 },
  quiet: {
    flexShrink: 0, margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200,
  },
  bar: { flexShrink: 0, borderRadius: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

interface Props {
  readonly state: PageState;
  /** Edits may have changed what formulas give. */
  readonly hasStaleFormulas: boolean;
  readonly onDismiss: () => void;
}

export function NoticeLine({ state, hasStaleFormulas, onDismiss }: Props): ReactElement {
  const styles = useStyles();
  const { work, notice } = state;
  return (
    <>
      {work !== undefined && (
        <div className={styles.work} role="status">
          {work.text}
          {work.fraction === undefined
            ? <ProgressBar aria-label={work.text} />
            : <ProgressBar aria-label={work.text} value={work.fraction} />}
        </div>
      )}
      {hasStaleFormulas && <p className={styles.quiet} role="status">{texts.staleFormulas}</p>}
      {notice !== undefined && (
        <MessageBar className={styles.bar} intent={notice.intent} layout="multiline" politeness={notice.intent === 'error' ? 'assertive' : 'polite'}>
          <MessageBarBody className={styles.body}>{notice.text}</MessageBarBody>
          <MessageBarActions containerAction={<Button appearance="transparent" size="small" aria-label={texts.dismiss} onClick={onDismiss}>×</Button>} />
        </MessageBar>
      )}
    </>
  );
}
