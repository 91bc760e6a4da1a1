/** The foot of the tab: makes and saves, shows how far it is, and says how it ended. */
import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { headerLabels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentsState } from '../../documents/documents-model.ts';
import type { DocumentsOutcome } from '../../documents/documents-state.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Live } from '../parts/live.tsx';
import { useDocuments } from './use-documents.ts';

const labels = documentLabels.make;

const useStyles = makeStyles({
  foot: {
    flexShrink: 0, maxHeight: '45%', overflowY: 'auto', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  words: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200 },
  bar: { marginBottom: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  body: { overflowWrap: 'anywhere' },
  quiet: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  wide: { width: '100%' },
});

interface Props {
  readonly state: DocumentsState;
  /** A check is under way. */
  readonly isBusy: boolean;
  /** Downloads may be refused here: nobody tells us. */
  readonly mayRefuse: boolean;
}

export function SaveBar({ state, isBusy, mayRefuse }: Props): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const { making, outcome } = state;
  const foot = useRef<HTMLDivElement>(null);
  useKeptFocus(foot, making !== undefined);
  return (
    <div ref={foot} className={styles.foot}>
      {outcome !== undefined && making === undefined && <Outcome outcome={outcome} mayRefuse={mayRefuse} />}
      {making === undefined ? <Save state={state} isBusy={isBusy} /> : (
        <>
          <div className={styles.row}>
            <span className={styles.words}>{labels.making} {percentOf(making)}</span>
            <Button size="small" data-main onClick={() => model.cancel()}>{labels.cancel}</Button>
          </div>
          <ProgressBar aria-label={labels.progress} value={making} />
        </>
      )}
      <Live text={making === undefined ? '' : spoken(making)} />
    </div>
  );
}

/** The button that was pressed gives way to another one, which takes the focus over. */
function useKeptFocus(foot: RefObject<HTMLElement | null>, isMaking: boolean): void {
  const was = useRef(isMaking);
  useEffect(() => {
    if (was.current === isMaking) return;
    was.current = isMaking;
    if (document.activeElement === document.body) foot.current?.querySelector<HTMLElement>('[data-main]')?.focus();
  }, [isMaking, foot]);
}

function Save({ state, isBusy }: { readonly state: DocumentsState; readonly isBusy: boolean }): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const { plan, isPlanning } = state;
  const count = plan?.documents.length ?? 0;
  const isFaulty = plan?.problems.some(({ severity }) => severity === 'error') === true;
  const label = count === 0 ? labels.saveNone : count === 1 ? labels.saveOne : fill(labels.save, { count });
  const hint = isBusy ? labels.busy : isFaulty ? labels.mend : '';
  return (
    <>
      <Button
        className={styles.wide} appearance="primary" data-main disabledFocusable={count === 0 || isPlanning || isBusy || isFaulty}
        onClick={() => void model.make()}
      >
        {label}
      </Button>
      {hint !== '' && <p className={styles.quiet}>{hint}</p>}
    </>
  );
}

function Outcome({ outcome, mayRefuse }: { readonly outcome: DocumentsOutcome; readonly mayRefuse: boolean }): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const isSaved = outcome.kind === 'saved';
  const problems = isSaved ? outcome.problems : [];
  const intent = outcome.kind === 'failed' ? 'error' : outcome.kind === 'cancelled' ? 'info' : problems.length > 0 ? 'warning' : 'success';
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} politeness={intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody className={styles.body}>
        {textOf(outcome)}
        {problems.length > 0 && (
          <>
            <div>{fill(labels.failed, { count: problems.length })}</div>
            <ul className={styles.list}>{problems.slice(0, mostProblems).map((line) => <li key={line}>{line}</li>)}</ul>
          </>
        )}
        {isSaved && <div><LinkButton onClick={() => model.saveAgain()}>{labels.again}</LinkButton></div>}
        {isSaved && mayRefuse && <div>{labels.refused}</div>}
      </MessageBarBody>
    </MessageBar>
  );
}

const mostProblems = 20;

function textOf(outcome: DocumentsOutcome): string {
  switch (outcome.kind) {
    case 'cancelled': return labels.cancelled;
    case 'failed': return outcome.text;
    case 'saved': {
      const { fileName: file, count, lacks, isOlder } = outcome;
      const text = file.endsWith('.zip') ? fill(labels.saved, { count, file, missing: lacks ? labels.withMissing : '' }) : fill(labels.savedOne, { file });
      return text + (isOlder ? labels.older : '');
    }
  }
}

function percentOf(fraction: number): string {
  return fill(headerLabels.percent, { percent: Math.floor(fraction * 100) });
}

/** In steps of a quarter. */
function spoken(fraction: number): string {
  const quarter = Math.floor(fraction * 4) / 4;
  return quarter === 0 ? labels.making : `${labels.making} ${percentOf(quarter)}`;
}
