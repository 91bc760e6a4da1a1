/** 指标: what the edition asks, table by table. */
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { indicatorLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import type { LibraryInfo } from '../../checker/checker.ts';
import { indicatorView, tableChoices } from '../../session/faces/indicator-view.ts';
import { Icon } from '../icons.tsx';
import type { UiAction } from '../pane-ui.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Section } from '../parts/section.tsx';
import { TabPage } from '../parts/tab-page.tsx';
import { IndicatorItemView } from './indicator-item.tsx';
import { Measures } from './measures.tsx';

const useStyles = makeStyles({
  full: { width: '100%', minWidth: 0 },
  search: { width: '100%', minWidth: 0, marginTop: tokens.spacingVerticalS },
  quiet: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly library: LibraryInfo | undefined;
  readonly table: string | undefined;
  readonly dispatch: (action: UiAction) => void;
}

export function IndicatorsTab({ library, table, dispatch }: Props): ReactElement {
  return library === undefined ? <EmptyState text={labels.loading} /> : <Known library={library} table={table} dispatch={dispatch} />;
}

function Known({ library, table, dispatch }: Props & { readonly library: LibraryInfo }): ReactElement {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const choices = useMemo(() => tableChoices(library), [library]);
  const key = choices.find((choice) => choice.key === table)?.key ?? choices[0]?.key ?? '';
  const chosen = library.tables[key];
  return (
    <TabPage>
      <Select className={styles.full} aria-label={labels.table} value={key} onChange={(_, { value }) => dispatch({ type: 'chooseTable', table: value })}>
        {choices.map((choice) => <option key={choice.key} value={choice.key}>{choice.title}</option>)}
      </Select>
      <Input
        className={styles.search} size="small" type="search" value={search} contentBefore={<Icon name="search" />}
        placeholder={labels.search} aria-label={labels.search} onChange={(_, data) => setSearch(data.value)}
      />
      {chosen !== undefined && (
        <>
          <p className={styles.quiet}>
            {fill(labels.counts, { indicators: chosen.indicators.length, grades: chosen.grades.join('、') })}
            {fill(labels.doubtful, { count: choices.find((choice) => choice.key === key)?.doubtful ?? 0 })}
          </p>
          <Dimensions groups={indicatorView(chosen, search)} />
          {search === '' && <Measures measures={chosen.measures} />}
        </>
      )}
      {library.industriesWithoutPack.length > 0 && search === '' && (
        <Section level={2} title={fill(labels.withoutPack, { count: library.industriesWithoutPack.length })}>
          <p className={styles.quiet}>{fill(labels.withoutPackText, { list: library.industriesWithoutPack.join('、') })}</p>
        </Section>
      )}
    </TabPage>
  );
}

function Dimensions({ groups }: { readonly groups: ReturnType<typeof indicatorView> }): ReactElement {
  const styles = useStyles();
  if (groups.length === 0) return <p>{labels.none}</p>;
  return (
    <>
      {groups.map(({ dimension, indicators }) => (
        <Section key={dimension} level={2} title={dimension} aside={fill(labels.dimensionCount, { count: indicators.length })}>
          <ul className={styles.list}>{indicators.map((item) => <IndicatorItemView key={item.id} item={item} />)}</ul>
        </Section>
      ))}
    </>
  );
}
