/** 关于: whose rules, where it runs, and that nothing leaves the machine. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { aboutLabels as labels } from '../../../grading/messages/pane-dialogs.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { SessionState } from '../../session/session.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { PaneDialog } from '../parts/pane-dialog.tsx';

const useStyles = makeStyles({ last: { marginBottom: 0, color: tokens.colorNeutralForeground3 } });

interface Props {
  readonly state: SessionState;
  readonly version: string | undefined;
  readonly onClose: () => void;
}

export function AboutDialog({ state, version, onClose }: Props): ReactElement {
  const edition = state.library?.edition;
  const facts: readonly Fact[] = [
    { label: labels.version, text: version ?? '' },
    { label: labels.edition, text: edition === undefined ? '' : fill(labels.from, { name: edition.name, document: edition.document, from: edition.from }) },
    { label: labels.place, text: state.hostKind === 'wps' ? labels.wps : labels.places[state.hostKind] },
  ];
  return (
    <PaneDialog title={labels.title} onClose={onClose}>
      <Facts facts={facts} />
      <p>{labels.privacy}</p>
      <p className={useStyles().last}>{labels.disclaimer}</p>
    </PaneDialog>
  );
}
