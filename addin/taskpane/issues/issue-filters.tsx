/** Search, kinds with their counts, and behind 筛选 what is needed less often. */
import { Checkbox, Input, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { tableName } from '../../../grading/findings/grade-text.ts';
import { markPriority } from '../../../grading/findings/mark-colours.ts';
import { issueLabels as labels } from '../../../grading/messages/pane-labels.ts';
import { fill } from '../../../grading/messages/template.ts';
import { allIssues, type IssueFilter } from '../../session/faces/filter-issues.ts';
import { issueGroupings } from '../../session/faces/group-issues.ts';
import type { ResultView } from '../../session/session.ts';
import { Icon } from '../icons.tsx';
import type { PaneUi, UiAction } from '../pane-ui.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { sizes } from '../theme.ts';
import { KindChips } from './kind-chips.tsx';
import type { IssueRows } from './use-issue-rows.ts';

const useStyles = makeStyles({
  filters: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  first: { display: 'flex', alignItems: 'center', marginBottom: tokens.spacingVerticalS },
  search: { flexGrow: 1, minWidth: 0, marginRight: tokens.spacingHorizontalXS },
  toggle: { flexShrink: 0, whiteSpace: 'nowrap' },
  panel: {
    display: 'grid', gridTemplateColumns: `repeat(auto-fill, minmax(${sizes.field}, 1fr))`, gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium,
  },
  select: { minWidth: 0, width: '100%' },
  wide: { gridColumn: '1 / -1' },
  last: {
    display: 'flex', alignItems: 'center', justifyContent: 'space-between', marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3,
  },
  grouping: { width: 'auto', minWidth: 0 },
});

interface Props {
  readonly view: ResultView;
  readonly ui: PaneUi;
  readonly counts: IssueRows;
  readonly dispatch: (action: UiAction) => void;
}

export function IssueFilters(props: Props): ReactElement {
  const { ui, counts, dispatch } = props;
  const { filter } = ui;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const narrowed = filter.doubtOnly || filter.ignored === 'only' || filter.sheet !== undefined || filter.table !== undefined;
  const isFiltered = narrowed || filter.search !== '' || filter.kinds.length > 0;
  return (
    <div className={styles.filters} role="search">
      <div className={styles.first}>
        <Input
          className={styles.search} size="small" type="search" value={filter.search} contentBefore={<Icon name="search" />}
          placeholder={labels.search} aria-label={labels.search} onChange={(_, data) => dispatch({ type: 'filterIssues', filter: { search: data.value } })}
        />
        <ToggleButton
          size="small" className={styles.toggle} checked={isOpen || narrowed} aria-expanded={isOpen} icon={<Icon name="filter" />} onClick={() => setOpen(!isOpen)}
        >
          {labels.filters}
        </ToggleButton>
      </div>
      <KindChips counts={counts.kinds} chosen={filter.kinds} kinds={markPriority} onChoose={(kinds) => dispatch({ type: 'filterIssues', filter: { kinds } })} />
      {isOpen && <Panel {...props} />}
      <div className={styles.last}>
        <span role="status">
          {shownText(filter, counts)}
          {isFiltered && <> <LinkButton onClick={() => dispatch({ type: 'filterIssues', filter: allIssues })}>{labels.clear}</LinkButton></>}
        </span>
        <Select
          className={styles.grouping} size="small" appearance="underline" aria-label={labels.group} value={ui.grouping}
          onChange={(_, { value }) => dispatch({ type: 'groupIssues', grouping: issueGroupings.find((grouping) => grouping === value) ?? 'none' })}
        >
          {issueGroupings.map((grouping) => <option key={grouping} value={grouping}>{labels.groups[grouping]}</option>)}
        </Select>
      </div>
    </div>
  );
}

/** Counts what the list is chosen from, so that the parts never make more than the whole. */
function shownText({ kinds, ignored }: IssueFilter, { shown, total, notices, ignored: leftOut }: IssueRows): string {
  if (ignored === 'only') return fill(labels.shownIgnored, { shown, total: leftOut });
  return kinds.includes('notice') ? fill(labels.shownWithNotices, { shown, total: total + notices, notices }) : fill(labels.shown, { shown, total });
}

function Panel({ view, ui, counts, dispatch }: Props): ReactElement {
  const styles = useStyles();
  const { result } = view.index;
  const { filter } = ui;
  return (
    <div className={styles.panel} role="group" aria-label={labels.filters}>
      <Select
        className={styles.select} size="small" aria-label={labels.sheet} value={filter.sheet ?? ''}
        onChange={(_, { value }) => dispatch({ type: 'filterIssues', filter: { sheet: value === '' ? undefined : value } })}
      >
        <option value="">{labels.allSheets}</option>
        {result.sheets.map(({ name }) => <option key={name} value={name}>{name}</option>)}
      </Select>
      <Select
        className={styles.select} size="small" aria-label={labels.table} value={filter.table ?? ''}
        onChange={(_, { value }) => dispatch({ type: 'filterIssues', filter: { table: value === '' ? undefined : value } })}
      >
        <option value="">{labels.allTables}</option>
        {Object.entries(result.tables).map(([key, table]) => <option key={key} value={key}>{tableName(table)}</option>)}
      </Select>
      <Checkbox
        className={styles.wide} label={labels.doubtful} checked={filter.doubtOnly}
        onChange={(_, data) => dispatch({ type: 'filterIssues', filter: { doubtOnly: data.checked === true } })}
      />
      <Checkbox
        className={styles.wide} label={fill(labels.showIgnored, { count: counts.ignored })} checked={filter.ignored === 'only'}
        onChange={(_, data) => dispatch({ type: 'filterIssues', filter: { ignored: data.checked === true ? 'only' : 'hide' } })}
      />
    </div>
  );
}
