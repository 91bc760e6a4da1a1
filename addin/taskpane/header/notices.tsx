/** What the last action has to say, and hints that places or marks are behind the workbook. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import { headerLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { bannerOf, type Banner } from '../../session/faces/banner.ts';
import { areMarksToRenew } from '../../session/faces/old-marks.ts';
import type { Notice, SessionState } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { useCheck } from '../use-check.ts';
import { useSession } from '../use-session.ts';

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalS },
  words: { overflowWrap: 'anywhere' },
  line: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What needs nothing done goes away by itself, after long enough to be read. */
const lasts = 8000;

export function Notices({ state }: { readonly state: SessionState }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const check = useCheck();
  const isBusy = state.work !== undefined;
  const banner = bannerOf(state);
  return (
    <>
      {!state.isFollowing && state.view !== undefined && !state.isOutdated && !isBusy && (
        <p className={styles.line}>{labels.notFollowing} <LinkButton onClick={() => void check()}>{labels.recheck}</LinkButton></p>
      )}
      {areMarksToRenew(state) && !isBusy && (
        <p className={styles.line}>{labels.marksOld} <LinkButton onClick={() => void session.setMarks(true)}>{labels.remark}</LinkButton></p>
      )}
      {banner !== undefined && <OneBanner banner={banner} notice={state.notice} />}
    </>
  );
}

function OneBanner({ banner, notice }: { readonly banner: Banner; readonly notice: Notice | undefined }): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const check = useCheck();
  useEffect(() => {
    if (notice === undefined || (notice.intent !== 'success' && notice.intent !== 'info')) return undefined;
    const timer = setTimeout(() => session.dismissNotice(), lasts);
    return () => clearTimeout(timer);
  }, [notice, session]);
  const close = <Button appearance="transparent" icon={<Icon name="shortfall" />} aria-label={labels.dismiss} onClick={() => session.dismissNotice()} />;
  return (
    <MessageBar intent={banner.intent} layout="multiline" className={styles.bar} politeness={banner.intent === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody className={styles.words}>{banner.texts.map((text) => <div key={text}>{text}</div>)}</MessageBarBody>
      <MessageBarActions {...(banner.canDismiss ? { containerAction: close } : {})}>
        {banner.canRecheck && <Button size="small" onClick={() => void check()}>{labels.recheck}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
