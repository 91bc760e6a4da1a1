/** The 问题 tab in a real browser: the keyboard, the filters, the groups, what is left out. */
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { describedPane } from './pane-page/describe-pane.ts';
import { focusIsOnRow, ignoredCount, issueCount, openIssues, rowsOf, selected, settle, toDoCount, type PaneWindow } from './pane-page/look.ts';

const { describeInPane, openChecked } = await describedPane();

describeInPane('the 问题 tab of the pane', () => {
  it('walks the issues with the keyboard and selects the cell of the one that is opened', async () => {
    const page = await openIssues(await openChecked(320));
    const focused = () => page.evaluate(() => document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset'));
    await rowsOf(page).first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    await expect.poll(focused).toBe('2');
    await page.keyboard.press('Enter');
    await page.getByText('怎么改').waitFor();
    await expect.poll(() => selected(page)).toEqual({ sheet: '工业源清单', row: 4, column: 6 });
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('怎么改').count()).toBe(0);
    await page.keyboard.press('End');
    const total = await page.getByRole('listitem').first().getAttribute('aria-setsize');
    await expect.poll(focused).toBe(total);
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe('1');
    await page.context().close();
  });

  it('draws only the issues in sight', async () => {
    const page = await openIssues(await openChecked(320));
    expect(await issueCount(page)).toBeGreaterThan(150);
    expect(await rowsOf(page).count()).toBeLessThan(40);
    await page.context().close();
  });

  it('narrows the issues by kind and by words, and gives them back', async () => {
    const page = await openIssues(await openChecked(320));
    const status = page.getByRole('search').getByRole('status');
    const all = await toDoCount(page);
    const short = page.getByRole('group', { name: '按类别筛选' }).getByRole('button', { name: /^未达标/ });
    const count = Number((await short.innerText()).replace(/\D/g, ''));
    await short.click();
    await expect.poll(() => status.innerText()).toContain(`显示 ${count} 条，共 ${all} 条`);
    await page.getByRole('searchbox', { name: /搜索/ }).fill('没有这样的企业');
    await page.getByText('没有符合条件的问题。').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => status.innerText()).toContain(`显示 ${all} 条，共 ${all} 条`);
    await page.context().close();
  });

  it('groups by indicator and by column, and folds a group', async () => {
    const page = await openIssues(await openChecked(320));
    const grouping = page.getByRole('combobox', { name: '分组' });
    const first = rowsOf(page).first();
    await grouping.selectOption('column');
    await expect.poll(() => first.innerText()).toMatch(/^工业源清单 \/ [A-Z]+ /);
    await grouping.selectOption('indicator');
    await expect.poll(() => first.innerText()).toContain('自评等级');
    const setSize = async () => Number(await page.getByRole('listitem').first().getAttribute('aria-setsize'));
    const before = await setSize();
    await first.click();
    await expect.poll(() => first.getAttribute('aria-expanded')).toBe('false');
    expect(await setSize()).toBeLessThan(before);
    await page.context().close();
  });

  it('leaves an issue out only with a reason, and takes it back', async () => {
    const page = await openIssues(await openChecked(320));
    await rowsOf(page).nth(1).click();
    await page.getByRole('button', { name: '忽略并说明理由…' }).click();
    const confirm = page.getByRole('button', { name: '忽略', exact: true });
    await confirm.click();
    await page.getByText('写明理由，方便以后查对。').waitFor();
    await page.getByRole('textbox', { name: '理由' }).fill('已现场核实');
    await settle(page);
    expect(await axeFindings(page)).toEqual([]);
    await confirm.click();
    await expect.poll(() => ignoredCount(page)).toBe(1);
    await expect.poll(() => focusIsOnRow(page)).toBe(true);
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.getByRole('checkbox', { name: /只看已忽略（1）/ }).check();
    const restore = page.getByRole('button', { name: '恢复' });
    await rowsOf(page).nth(1).click();
    await restore.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => ignoredCount(page)).toBe(0);
    await page.context().close();
  });

  it('tells of an edit at once', async () => {
    const page = await openIssues(await openChecked(320));
    const before = await issueCount(page);
    await page.evaluate(() => (window as unknown as PaneWindow).pane.host.edit('工业源清单', 9, 24, 'B'));
    await expect.poll(() => issueCount(page)).toBe(before - 1);
    await page.context().close();
  });
});
