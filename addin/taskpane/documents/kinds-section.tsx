/** 文件种类: groups with a box each, the kinds with theirs, and how many documents there would be. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { DocumentsState } from '../../documents/documents-model.ts';
import type { KindChoice } from '../../documents/documents.ts';
import { kindGroups, type KindGroup } from '../../documents/kind-groups.ts';
import { Section } from '../parts/section.tsx';
import { useDocuments } from './use-documents.ts';

const labels = documentLabels.kinds;

const useStyles = makeStyles({
  group: { marginBottom: tokens.spacingVerticalS },
  row: { display: 'flex', alignItems: 'flex-start' },
  box: { flexGrow: 1, minWidth: 0 },
  inner: { paddingLeft: tokens.spacingHorizontalL },
  head: { fontWeight: tokens.fontWeightSemibold },
  count: { flexShrink: 0, padding: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

export function KindsSection({ state }: { readonly state: DocumentsState }): ReactElement {
  const styles = useStyles();
  return (
    <Section title={labels.title}>
      {kindGroups(state.plan?.kinds ?? []).map((group) => (
        <div key={group.title} className={styles.group} role="group" aria-label={group.title}>
          <Group group={group} chosen={state.choice.kinds} />
        </div>
      ))}
    </Section>
  );
}

function Group({ group, chosen }: { readonly group: KindGroup; readonly chosen: readonly string[] }): ReactElement {
  const styles = useStyles();
  const model = useDocuments();
  const ids = group.kinds.map(({ id }) => id);
  const on = ids.filter((id) => chosen.includes(id)).length;
  const checked = on === ids.length ? true : on === 0 ? false : 'mixed';
  const toggle = (some: readonly string[], isOn: boolean) =>
    model.choose({ kinds: isOn ? [...new Set([...chosen, ...some])] : chosen.filter((id) => !some.includes(id)) });
  return (
    <>
      <Checkbox
        label={<span className={styles.head}>{group.title}</span>} aria-label={fill(labels.all, { group: group.title })} checked={checked}
        onChange={() => toggle(ids, checked !== true)}
      />
      <div className={styles.inner}>
        {group.kinds.map((kind) => <Kind key={kind.id} kind={kind} isChosen={chosen.includes(kind.id)} onToggle={(isOn) => toggle([kind.id], isOn)} />)}
      </div>
    </>
  );
}

function Kind({ kind, isChosen, onToggle }: { readonly kind: KindChoice; readonly isChosen: boolean; readonly onToggle: (isOn: boolean) => void }): ReactElement {
  const styles = useStyles();
  const count = kind.documents === 0 ? labels.none : fill(labels.count, { count: kind.documents });
  return (
    <div className={styles.row}>
      <div className={styles.box}>
        <Checkbox label={kind.title} aria-description={count} checked={isChosen} onChange={(_, data) => onToggle(data.checked === true)} />
      </div>
      <span className={styles.count}>{count}</span>
    </div>
  );
}
