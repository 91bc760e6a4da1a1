/** One line that says what the next check looks at; opened, it lets the user change it. */
import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { headerLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { CheckSettings } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import { sizes } from '../theme.ts';
import { useSession } from '../use-session.ts';

const useStyles = makeStyles({
  line: {
    width: '100%', justifyContent: 'flex-start', paddingLeft: 0, paddingRight: 0, minWidth: 0, color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200,
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  panel: {
    display: 'grid', gridTemplateColumns: `repeat(auto-fill, minmax(${sizes.field}, 1fr))`, gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium,
  },
  control: { minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
});

interface Props {
  readonly settings: CheckSettings;
  readonly grades: readonly string[];
  readonly isBusy: boolean;
}

export function SettingsPanel(props: Props): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { settings } = props;
  const target = settings.target === undefined ? labels.targetAppliedLine : fill(labels.targetLine, { grade: settings.target });
  const line = fill(labels.settingsLine, { target, date: settings.date, visible: settings.visibleOnly ? labels.settingsVisible : '' });
  return (
    <>
      <Button
        appearance="transparent" size="small" className={styles.line} aria-expanded={isOpen} aria-label={`${labels.settings}：${line}`}
        icon={<Icon name={isOpen ? 'down' : 'right'} />} onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.words}>{line}</span>
      </Button>
      {isOpen && <Controls {...props} />}
    </>
  );
}

function Controls({ settings, grades, isBusy }: Props): ReactElement {
  const styles = useStyles();
  const session = useSession();
  return (
    <div className={styles.panel} role="group" aria-label={labels.settings}>
      <Field label={labels.target} size="small" className={styles.control}>
        <Select
          size="small" value={settings.target ?? ''} disabled={isBusy}
          onChange={(_, data) => session.setSettings({ target: data.value === '' ? undefined : data.value })}
        >
          <option value="">{labels.targetApplied}</option>
          {grades.map((grade) => <option key={grade} value={grade}>{fill(labels.targetLine, { grade })}</option>)}
        </Select>
      </Field>
      <Field label={labels.date} size="small" className={styles.control}>
        <Input
          size="small" type="date" className={styles.control} value={settings.date} disabled={isBusy}
          onChange={(_, data) => data.value !== '' && session.setSettings({ date: data.value })}
        />
      </Field>
      <Checkbox
        className={styles.wide} label={labels.visibleOnly} title={labels.visibleHint} checked={settings.visibleOnly} disabled={isBusy}
        onChange={(_, data) => session.setSettings({ visibleOnly: data.checked === true })}
      />
    </div>
  );
}
