/** 选企业: the result's enterprises with a box each, to be searched. */
import { mergeClasses } from '@fluentui/react-components';
import { useCallback, useMemo, type ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { enterpriseKey } from '../../documents/enterprise-key.ts';
import type { DocumentsState } from '../../documents/documents-model.ts';
import { enterpriseList, searchEnterprises, type EnterpriseItem } from '../../session/faces/enterprise-list.ts';
import type { ResultView } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import { useFocusRing } from '../parts/focus-ring.ts';
import { LinkButton } from '../parts/link-button.tsx';
import type { RowButtonProps } from '../parts/virtual-list.tsx';
import { useListStyles } from './list-styles.ts';
import { SearchedList } from './searched-list.tsx';
import { useDocuments } from './use-documents.ts';

const labels = documentLabels.enterprises;

interface Props {
  readonly view: ResultView;
  readonly state: DocumentsState;
  readonly onBack: () => void;
}

export function ChooseEnterprises({ view, state, onBack }: Props): ReactElement {
  const model = useDocuments();
  const { chosen } = state.choice;
  const { result } = view.index;
  const all = useMemo(() => enterpriseList(view.index, view.issues), [view]);
  const find = useCallback((words: string) => searchEnterprises(all, words), [all]);
  const keyOf = useCallback(({ at }: EnterpriseItem) => enterpriseKey(result, at), [result]);
  const count = useMemo(() => result.enterprises.filter((_, at) => chosen.has(enterpriseKey(result, at))).length, [result, chosen]);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    model.choose({ chosen: next });
  };
  return (
    <SearchedList
      title={labels.list} placeholder={labels.search} none={labels.none} onBack={onBack} find={find} keyOf={keyOf}
      count={(found) => fill(labels.shown, { shown: found.length, chosen: count })}
      aside={(found) => (
        <span>
          <LinkButton onClick={() => model.choose({ chosen: new Set([...chosen, ...found.map(keyOf)]) })}>{labels.chooseShown}</LinkButton>
          {' '}
          <LinkButton onClick={() => model.choose({ chosen: new Set() })}>{labels.clear}</LinkButton>
        </span>
      )}
      renderRow={(item, button) => <Row item={item} isChosen={chosen.has(keyOf(item))} button={button} onToggle={() => toggle(keyOf(item))} />}
    />
  );
}

interface RowProps {
  readonly item: EnterpriseItem;
  readonly isChosen: boolean;
  readonly button: RowButtonProps;
  readonly onToggle: () => void;
}

function Row({ item, isChosen, button, onToggle }: RowProps): ReactElement {
  const styles = useListStyles();
  const ring = useFocusRing();
  return (
    <button type="button" {...button} role="checkbox" aria-checked={isChosen} className={mergeClasses(styles.row, ring)} onClick={onToggle}>
      <span className={mergeClasses(styles.box, isChosen && styles.on)}>{isChosen && <Icon name="ok" />}</span>
      <span className={styles.words}>
        <span className={styles.title}>{item.title}</span>
        <span className={styles.second}>{item.industries}</span>
      </span>
      <span className={styles.aside}>{item.grade}</span>
    </button>
  );
}
