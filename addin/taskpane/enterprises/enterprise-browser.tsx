/** All enterprises with their grades, to be searched and narrowed. */
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { enterpriseLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import { enterpriseList, searchEnterprises, type EnterpriseItem } from '../../session/faces/enterprise-list.ts';
import type { ResultView } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import type { EnterpriseChoice, PaneUi, UiAction } from '../pane-ui.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { sizes } from '../theme.ts';
import { useSession } from '../use-session.ts';
import { EnterpriseRow } from './enterprise-row.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  filters: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  first: { display: 'flex', alignItems: 'center' },
  search: { flexGrow: 1, minWidth: 0, marginRight: tokens.spacingHorizontalXS },
  only: { flexShrink: 0 },
  count: { display: 'block', marginTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  none: { padding: tokens.spacingHorizontalM },
});

interface Props {
  readonly view: ResultView;
  readonly ui: PaneUi;
  readonly dispatch: (action: UiAction) => void;
}

export function EnterpriseBrowser({ view, ui, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const session = useSession();
  const choice = useDeferredValue(ui.enterprises);
  const all = useMemo(() => enterpriseList(view.index, view.issues), [view]);
  const items = useMemo(() => searchEnterprises(all.filter((item) => isAmong(item, choice.only)), choice.search), [all, choice]);
  const keys = useMemo(() => items.map(({ at }) => String(at)), [items]);
  const open = (at: number) => {
    dispatch({ type: 'openEnterprise', at });
    const { enterprises, lines } = view.index.result;
    const line = lines[enterprises[at]?.lines[0] ?? -1];
    if (line !== undefined) void session.goTo({ sheet: line.sheet, row: line.row, column: 1 });
  };
  return (
    <div className={styles.tab}>
      <div className={styles.filters} role="search">
        <Filters choice={ui.enterprises} dispatch={dispatch} />
        <span className={styles.count} role="status">{fill(labels.shown, { shown: items.length, total: all.length })}</span>
      </div>
      {items.length === 0 ? <p className={styles.none}>{labels.none}</p> : (
        <VirtualList
          label={labels.list} keys={keys} rowHeight={() => sizes.lineRow} startAt={ui.lastEnterprise === undefined ? undefined : String(ui.lastEnterprise)}
          renderRow={(at, button) => {
            const item = items[at];
            return item !== undefined && <EnterpriseRow item={item} button={button} onOpen={() => open(item.at)} />;
          }}
        />
      )}
    </div>
  );
}

function Filters({ choice, dispatch }: { readonly choice: EnterpriseChoice; readonly dispatch: Props['dispatch'] }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.first}>
      <Input
        className={styles.search} size="small" type="search" value={choice.search} contentBefore={<Icon name="search" />}
        placeholder={labels.search} aria-label={labels.search} onChange={(_, data) => dispatch({ type: 'filterEnterprises', choice: { search: data.value } })}
      />
      <Select
        className={styles.only} size="small" aria-label={labels.only} value={choice.only}
        onChange={(_, { value }) => dispatch({ type: 'filterEnterprises', choice: { only: value === 'open' || value === 'withIssues' ? value : 'all' } })}
      >
        {(['all', 'open', 'withIssues'] as const).map((only) => <option key={only} value={only}>{labels.onlys[only]}</option>)}
      </Select>
    </div>
  );
}

function isAmong(item: EnterpriseItem, only: EnterpriseChoice['only']): boolean {
  return only === 'all' || (only === 'open' ? item.isOpen : item.issues > 0);
}
