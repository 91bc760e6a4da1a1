/** One enterprise: its lines with grade, reasons and gap, and what there is to do. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { enterpriseLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { EnterpriseView } from '../../session/faces/enterprise-view.ts';
import type { ResultView } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import type { UiAction } from '../pane-ui.ts';
import { TabPage } from '../parts/tab-page.tsx';
import { LineSection } from './line-section.tsx';

const useStyles = makeStyles({
  back: { paddingLeft: 0, minWidth: 0 },
  title: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: 'none' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly enterprise: EnterpriseView;
  readonly view: ResultView;
  readonly openIssue: string | undefined;
  readonly dispatch: (action: UiAction) => void;
}

export function EnterprisePage({ enterprise, view, openIssue, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  // The list is gone; without this the focus would be nowhere.
  useEffect(() => title.current?.focus(), []);
  return (
    <TabPage>
      <Button className={styles.back} size="small" appearance="transparent" icon={<Icon name="back" />} onClick={() => dispatch({ type: 'openEnterprise', at: undefined })}>
        {labels.back}
      </Button>
      <h2 ref={title} tabIndex={-1} className={styles.title}>{enterprise.title}</h2>
      {enterprise.creditCode !== '' && <p className={styles.quiet}>{fill(labels.creditCode, { code: enterprise.creditCode })}</p>}
      {enterprise.overall !== '' && <p>{enterprise.overall}</p>}
      {enterprise.lines.map((line) => (
        <LineSection
          key={line.at} line={line} index={view.index} openIssue={openIssue} dispatch={dispatch}
          issues={view.issues.filter((issue) => issue.lineIndex === line.at && issue.ignored === undefined)}
        />
      ))}
    </TabPage>
  );
}
