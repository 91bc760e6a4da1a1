/** 自检: tries the workbook port in this very host, step by step, and keeps a report. */
import { Button, Field, makeStyles, MessageBar, MessageBarBody, ProgressBar, Textarea, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { selfTestLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { StepReport } from '../../../workbook/contract/run-contract.ts';
import { Icon } from '../icons.tsx';
import { Live } from '../parts/live.tsx';
import { PaneDialog } from '../parts/pane-dialog.tsx';
import { saveFile } from '../save-file.ts';
import type { RunSelfTest } from '../self-test.ts';
import { useSelfTest, type SelfTestState } from './use-self-test.ts';

const useStyles = makeStyles({
  intro: { marginTop: 0 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  step: { display: 'flex', alignItems: 'flex-start', padding: `${tokens.spacingVerticalXXS} 0` },
  outcome: { flexShrink: 0, display: 'flex', alignItems: 'center', width: '5.5em', fontSize: tokens.fontSizeBase200 },
  failed: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  passed: { color: tokens.colorPaletteGreenForeground1 },
  skipped: { color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

type Outcome = keyof typeof labels.outcomes;

export function SelfTestDialog({ run, onClose }: { readonly run: RunSelfTest; readonly onClose: () => void }): ReactElement {
  const styles = useStyles();
  const { test, start, stop } = useSelfTest(run);
  const close = () => {
    stop();
    onClose();
  };
  return (
    <PaneDialog
      title={labels.title} onClose={close} isText={test.steps.length > 0}
      actions={test.isRunning ? <Button onClick={stop}>{labels.stop}</Button> : (
        <>
          {test.report !== undefined && (
            <Button onClick={() => saveFile(labels.fileName, jsonOf(test.report), 'application/json')}>{labels.save}</Button>
          )}
          <Button appearance="primary" onClick={start}>{test.steps.length === 0 ? labels.run : labels.again}</Button>
        </>
      )}
    >
      <p className={styles.intro}>{labels.intro}</p>
      <Outcomes test={test} />
    </PaneDialog>
  );
}

function Outcomes({ test }: { readonly test: SelfTestState }): ReactElement {
  const styles = useStyles();
  const count = (wanted: Outcome) => test.steps.filter((step) => outcomeOf(step) === wanted).length;
  const summary = fill(labels.summary, { passed: count('passed'), failed: count('failed'), skipped: count('skipped') });
  const running = fill(labels.running, { done: test.steps.length, total: test.total });
  return (
    <>
      {test.isRunning && <><p>{running}</p><ProgressBar aria-label={labels.title} value={test.total === 0 ? 0 : test.steps.length / test.total} /></>}
      {test.failure !== undefined && <MessageBar intent="error" layout="multiline"><MessageBarBody>{fill(labels.failed, { detail: test.failure })}</MessageBarBody></MessageBar>}
      {!test.isRunning && test.report !== undefined && <p><strong>{summary}</strong></p>}
      <Live text={!test.isRunning && test.report !== undefined ? summary : ''} />
      {test.steps.length > 0 && (
        <ul className={styles.list} aria-label={labels.steps}>
          {test.steps.map((step) => <Step key={step.id} step={step} />)}
        </ul>
      )}
      {!test.isRunning && test.report !== undefined && (
        <Field label={labels.copy}>
          <Textarea readOnly resize="vertical" value={jsonOf(test.report)} onFocus={(event) => event.target.select()} />
        </Field>
      )}
    </>
  );
}

function jsonOf(report: unknown): string {
  return JSON.stringify(report, undefined, 2);
}

function Step({ step }: { readonly step: StepReport }): ReactElement {
  const styles = useStyles();
  const outcome = outcomeOf(step);
  return (
    <li className={styles.step}>
      <span className={`${styles.outcome} ${styles[outcome]}`}>
        <Icon name={outcome === 'passed' ? 'ok' : outcome === 'failed' ? 'shortfall' : 'right'} />{labels.outcomes[outcome]}
      </span>
      <span className={styles.words}>{step.name}{step.detail !== '' && <div className={styles.skipped}>{step.detail}</div>}</span>
    </li>
  );
}

function outcomeOf(step: StepReport): Outcome {
  return step.skipped ? 'skipped' : step.ok ? 'passed' : 'failed';
}
