/** What the pane remembers of the user's choices. */
import { describe, expect, it } from 'vitest';
import { initialUi, reduceUi, type PaneUi, type UiAction } from '../../../addin/taskpane/pane-ui.ts';
import { allIssues } from '../../../addin/session/faces/filter-issues.ts';

function after(...actions: readonly UiAction[]): PaneUi {
  return actions.reduce(reduceUi, initialUi('overview'));
}

describe('the state of the pane', () => {
  it('starts with all issues by enterprise and nothing open', () => {
    expect(after()).toMatchObject({ tab: 'overview', filter: allIssues, grouping: 'enterprise', issue: undefined, enterprise: undefined, dialog: undefined });
  });

  it('drops earlier filters and folded groups when a shortfall is shown', () => {
    const ui = after(
      { type: 'filterIssues', filter: { search: '水泥', doubtOnly: true } }, { type: 'toggleGroup', key: 'a' },
      { type: 'showIssues', filter: { kinds: ['shortfall'] } },
    );
    expect(ui).toMatchObject({ tab: 'issues', filter: { ...allIssues, kinds: ['shortfall'] }, collapsed: new Set() });
  });

  it('keeps the other filters when one changes', () => {
    expect(after({ type: 'filterIssues', filter: { search: '水泥' } }, { type: 'filterIssues', filter: { sheet: '清单' } }).filter)
      .toEqual({ ...allIssues, search: '水泥', sheet: '清单' });
  });

  it('folds a group and unfolds it again', () => {
    const fold: UiAction = { type: 'toggleGroup', key: 'a' };
    expect(after(fold).collapsed).toEqual(new Set(['a']));
    expect(after(fold, fold).collapsed).toEqual(new Set());
  });

  it('unfolds everything when the grouping changes', () => {
    expect(after({ type: 'toggleGroup', key: 'a' }, { type: 'groupIssues', grouping: 'column' })).toMatchObject({ grouping: 'column', collapsed: new Set() });
  });

  it('goes on in the list from the enterprise that was closed, unless another tab came between', () => {
    const back: readonly UiAction[] = [{ type: 'openEnterprise', at: 7 }, { type: 'openEnterprise', at: undefined }];
    expect(after(...back)).toMatchObject({ tab: 'enterprises', enterprise: undefined, lastEnterprise: 7 });
    expect(after(...back, { type: 'showTab', tab: 'issues' }).lastEnterprise).toBeUndefined();
  });

  it('closes the dialog and the issue that was left out', () => {
    expect(after({ type: 'openIssue', id: 'x' }, { type: 'ignore', issues: [] }, { type: 'ignored' })).toMatchObject({ issue: undefined, dialog: undefined });
  });

  it('leads to the summary after the first check and forgets what belonged to another workbook', () => {
    expect(after({ type: 'filterIssues', filter: { sheet: '清单' } }, { type: 'groupIssues', grouping: 'column' }, { type: 'openEnterprise', at: 3 }, { type: 'firstChecked' }))
      .toMatchObject({ tab: 'overview', enterprise: undefined, filter: allIssues, grouping: 'column' });
  });
});
