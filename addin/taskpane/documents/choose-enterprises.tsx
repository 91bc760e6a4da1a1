/** 选企业: the result's enterprises with a box each, to be searched. */
import { Input, mergeClasses } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { documentLabels } from '../../../grading/messages/documents/pane.ts';
import { fill } from '../../../grading/messages/template.ts';
import { enterpriseKey } from '../../documents/enterprise-key.ts';
import type { DocumentsState } from '../../documents/documents-model.ts';
import { enterpriseList, searchEnterprises, type EnterpriseItem } from '../../session/faces/enterprise-list.ts';
import type { ResultView } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import { useFocusRing } from '../parts/focus-ring.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { VirtualList, type RowButtonProps } from '../parts/virtual-list.tsx';
import { sizes } from '../theme.ts';
import { useListStyles } from './list-styles.ts';
import { SubPage } from './sub-page.tsx';
import { useDocuments } from './use-documents.ts';

const labels = documentLabels.enterprises;

interface Props {
  readonly view: ResultView;
  readonly state: DocumentsState;
  readonly onBack: () => void;
}

export function ChooseEnterprises({ view, state, onBack }: Props): ReactElement {
  const styles = useListStyles();
  const model = useDocuments();
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search);
  const { chosen } = state.choice;
  const { result } = view.index;
  const all = useMemo(() => enterpriseList(view.index, view.issues), [view]);
  const items = useMemo(() => searchEnterprises(all, words), [all, words]);
  const keys = useMemo(() => items.map(({ at }) => enterpriseKey(result, at)), [items, result]);
  const count = useMemo(() => result.enterprises.filter((_, at) => chosen.has(enterpriseKey(result, at))).length, [result, chosen]);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    model.choose({ chosen: next });
  };
  const tools = (
    <div role="search">
      <Input
        className={styles.search} style={wide} size="small" type="search" value={search} contentBefore={<Icon name="search" />}
        placeholder={labels.search} aria-label={labels.search} onChange={(_, data) => setSearch(data.value)}
      />
      <div className={styles.links}>
        <span className={styles.count} role="status">{fill(labels.shown, { shown: items.length, chosen: count })}</span>
        <span>
          <LinkButton onClick={() => model.choose({ chosen: new Set([...chosen, ...keys]) })}>{labels.chooseShown}</LinkButton>
          {' '}
          <LinkButton onClick={() => model.choose({ chosen: new Set() })}>{labels.clear}</LinkButton>
        </span>
      </div>
    </div>
  );
  return (
    <SubPage title={labels.list} onBack={onBack} tools={tools}>
      {items.length === 0 ? <p className={styles.none}>{labels.none}</p> : (
        <VirtualList
          label={labels.list} keys={keys} rowHeight={() => sizes.lineRow}
          renderRow={(at, button) => {
            const [item, key] = [items[at], keys[at]];
            return item !== undefined && key !== undefined && <Row item={item} isChosen={chosen.has(key)} button={button} onToggle={() => toggle(key)} />;
          }}
        />
      )}
    </SubPage>
  );
}

const wide = { width: '100%' };

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
