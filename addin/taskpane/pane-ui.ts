/** What the user chose to look at: tab, filters, grouping, what is open. Nothing of the workbook is in it. */
import { allIssues, type IssueFilter } from '../session/faces/filter-issues.ts';
import type { IssueGrouping } from '../session/faces/group-issues.ts';
import type { Issue } from '../session/session.ts';

export const paneTabs = ['overview', 'issues', 'enterprises', 'indicators', 'documents'] as const;
export type PaneTab = (typeof paneTabs)[number];

export type DialogName = 'mapping' | 'mends' | 'selfTest' | 'about';

export interface PaneUi {
  readonly tab: PaneTab;
  readonly filter: IssueFilter;
  readonly grouping: IssueGrouping;
  /** Keys of groups that are folded. */
  readonly collapsed: ReadonlySet<string>;
  /** Id of the issue that is open in the list. */
  readonly issue: string | undefined;
  readonly enterprises: EnterpriseChoice;
  /** Index of the enterprise that is open in 企业; undefined: the list. */
  readonly enterprise: number | undefined;
  /** The one that was just closed: the list goes on from it. */
  readonly lastEnterprise: number | undefined;
  /** Key of the table in 指标; undefined: the first. */
  readonly table: string | undefined;
  readonly dialog: DialogName | { readonly ignore: readonly Issue[] } | undefined;
}

/** What the list of enterprises is narrowed to. */
export interface EnterpriseChoice {
  readonly search: string;
  readonly only: 'all' | 'open' | 'withIssues';
}

export const allEnterprises: EnterpriseChoice = { search: '', only: 'all' };

export type UiAction =
  | { readonly type: 'showTab'; readonly tab: PaneTab }
  | { readonly type: 'filterIssues'; readonly filter: Partial<IssueFilter> }
  /** Goes to 问题 with nothing but this filter on. */
  | { readonly type: 'showIssues'; readonly filter: Partial<IssueFilter> }
  | { readonly type: 'groupIssues'; readonly grouping: IssueGrouping }
  | { readonly type: 'toggleGroup'; readonly key: string }
  | { readonly type: 'openIssue'; readonly id: string | undefined }
  | { readonly type: 'filterEnterprises'; readonly choice: Partial<EnterpriseChoice> }
  | { readonly type: 'showEnterprises'; readonly choice: Partial<EnterpriseChoice> }
  | { readonly type: 'openEnterprise'; readonly at: number | undefined }
  | { readonly type: 'chooseTable'; readonly table: string }
  | { readonly type: 'openDialog'; readonly dialog: DialogName }
  | { readonly type: 'ignore'; readonly issues: readonly Issue[] }
  | { readonly type: 'ignored' }
  | { readonly type: 'closeDialog' }
  /** The first result of this workbook is there: filters and places of another one mean nothing in it. */
  | { readonly type: 'firstChecked' };

export function initialUi(tab: PaneTab): PaneUi {
  return {
    tab, filter: allIssues, grouping: 'enterprise', collapsed: new Set(), issue: undefined,
    enterprises: allEnterprises, enterprise: undefined, lastEnterprise: undefined, table: undefined, dialog: undefined,
  };
}

export function reduceUi(ui: PaneUi, action: UiAction): PaneUi {
  switch (action.type) {
    case 'showTab':
      return { ...ui, tab: action.tab, lastEnterprise: undefined };
    case 'filterIssues':
      return { ...ui, filter: { ...ui.filter, ...action.filter } };
    case 'showIssues':
      return { ...ui, tab: 'issues', filter: { ...allIssues, ...action.filter }, collapsed: new Set(), issue: undefined };
    case 'groupIssues':
      return { ...ui, grouping: action.grouping, collapsed: new Set() };
    case 'toggleGroup':
      return { ...ui, collapsed: toggled(ui.collapsed, action.key) };
    case 'openIssue':
      return { ...ui, issue: action.id };
    case 'filterEnterprises':
      return { ...ui, enterprises: { ...ui.enterprises, ...action.choice } };
    case 'showEnterprises':
      return { ...ui, tab: 'enterprises', enterprise: undefined, lastEnterprise: undefined, enterprises: { ...allEnterprises, ...action.choice } };
    case 'openEnterprise':
      return { ...ui, tab: 'enterprises', enterprise: action.at, lastEnterprise: ui.enterprise };
    case 'chooseTable':
      return { ...ui, table: action.table };
    case 'openDialog':
      return { ...ui, dialog: action.dialog };
    case 'ignore':
      return { ...ui, dialog: { ignore: action.issues } };
    case 'ignored':
      return { ...ui, dialog: undefined, issue: undefined };
    case 'closeDialog':
      return { ...ui, dialog: undefined };
    case 'firstChecked':
      return { ...initialUi('overview'), grouping: ui.grouping, table: ui.table };
  }
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
