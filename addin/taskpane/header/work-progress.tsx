/** Work under way, with a way to stop it; screen readers hear it in steps of a quarter. */
import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { headerLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { Work } from '../../session/session.ts';
import { Live } from '../parts/live.tsx';
import { useSession } from '../use-session.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  words: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  area: { paddingBottom: tokens.spacingVerticalS },
});

export function WorkProgress({ work }: { readonly work: Work | undefined }): ReactElement {
  return (
    <>
      {work !== undefined && <Bar work={work} />}
      <Live text={work === undefined ? '' : spoken(work)} />
    </>
  );
}

function Bar({ work }: { readonly work: Work }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const percent = work.fraction === undefined ? '' : ` ${fill(labels.percent, { percent: Math.floor(work.fraction * 100) })}`;
  return (
    <div className={styles.area}>
      <div className={styles.row}>
        <span className={styles.words}>{work.text}{percent}</span>
        {work.canCancel && <Button size="small" appearance="subtle" onClick={() => session.cancel()}>{labels.cancel}</Button>}
      </div>
      <ProgressBar aria-label={labels.progress} {...(work.fraction === undefined ? {} : { value: work.fraction })} />
    </div>
  );
}

function spoken(work: Work): string {
  const quarter = work.fraction === undefined ? 0 : Math.floor(work.fraction * 4) * 25;
  return quarter === 0 ? work.text : `${work.text} ${fill(labels.percent, { percent: quarter })}`;
}
