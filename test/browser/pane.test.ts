/** The pane in a real browser over the sample workbook: every tab, the keyboard, the filters, the dialogs. */
import { rmSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { testBrowser } from '../support/test-browser.ts';
import { sampleSheets } from './pane-page/sample.ts';
import { buildPanePage, openPanePage } from './pane-page/serve.ts';
import type { Session } from '../../addin/session/session.ts';
import type { MemoryHost } from '../../workbook/memory/memory-host.ts';

type PaneWindow = Window & { readonly pane: { readonly session: Session; readonly host: MemoryHost } };

const browser = await testBrowser();
let built = '';
let sample = '';

beforeAll(async () => {
  [built, sample] = await Promise.all([buildPanePage(), sampleSheets()]);
});
afterAll(async () => {
  await browser?.close();
  rmSync(built, { recursive: true, force: true });
});

const tabOf = (page: Page, name: string) => page.getByRole('tab', { name });
const rowsOf = (page: Page): Locator => page.locator('[data-row-button]');
const issueCount = (page: Page) => page.evaluate(() => (window as unknown as PaneWindow).pane.session.state().view?.issues.length ?? 0);
const toDoCount = (page: Page) => page.evaluate(() =>
  (window as unknown as PaneWindow).pane.session.state().view?.issues.filter((issue) => !issue.isNotice && issue.ignored === undefined).length ?? 0);
const ignoredCount = (page: Page) => page.evaluate(() => (window as unknown as PaneWindow).pane.session.state().notes.ignored.length);
const selected = (page: Page) => page.evaluate(async () => {
  const where = await (window as unknown as PaneWindow).pane.host.whereabouts();
  return where.ok ? { sheet: where.value.sheet, row: where.value.selection.top, column: where.value.selection.left } : undefined;
});
const focusIsOnRow = (page: Page) => page.evaluate(() => document.activeElement?.hasAttribute('data-row-button') === true);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function checkedPage(width: number, height = 720): Promise<Page> {
  const page = await openPanePage(browser as Browser, built, sample, width, height);
  await page.getByRole('button', { name: '核查全部' }).first().click();
  await page.getByRole('heading', { name: '最常见的未达标项' }).waitFor();
  return page;
}

async function checkedIssues(): Promise<Page> {
  const page = await checkedPage(320);
  await tabOf(page, '问题').click();
  await rowsOf(page).first().waitFor();
  return page;
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}

describe.skipIf(browser === undefined)('the pane', () => {
  it.each([320, 480])('shows the sample in every tab at %i px, without overflow and without a finding of axe', async (width) => {
    const page = await openPanePage(browser as Browser, built, sample, width);
    const visit = async (name: string, seen: Locator) => {
      await tabOf(page, name).click();
      await seen.first().waitFor();
      await settle(page);
      expect([name, await axeFindings(page), await overflow(page)]).toEqual([name, [], 0]);
    };
    await visit('总览', page.getByText('从这里开始'));
    await page.getByRole('button', { name: '核查全部' }).first().click();
    await visit('总览', page.getByRole('heading', { name: '300 家企业，325 行' }));
    await page.getByRole('button', { name: /对照申报等级/ }).click();
    await visit('问题', rowsOf(page));
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await rowsOf(page).nth(1).click();
    await visit('问题', page.getByText('怎么改'));
    await visit('企业', rowsOf(page));
    await rowsOf(page).nth(2).click();
    await visit('企业', page.getByRole('heading', { name: /还差/ }));
    await tabOf(page, '指标').click();
    await page.getByRole('button', { name: /自评等级/ }).first().click();
    await visit('指标', page.getByText('佐证材料'));
    await visit('文件', page.getByRole('heading', { name: '生成文件' }));
    await page.context().close();
  });

  it('leads to the summary after the first check', async () => {
    const page = await checkedPage(320);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
    expect(await tabOf(page, '总览').getAttribute('aria-selected')).toBe('true');
    await page.context().close();
  });

  it('walks the issues with the keyboard and selects the cell of the one that is opened', async () => {
    const page = await checkedIssues();
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
    const page = await checkedIssues();
    expect(await issueCount(page)).toBeGreaterThan(150);
    expect(await rowsOf(page).count()).toBeLessThan(40);
    await page.context().close();
  });

  it('narrows the issues by kind and by words, and gives them back', async () => {
    const page = await checkedIssues();
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

  it('counts the same everywhere, notices apart', async () => {
    const page = await checkedPage(320);
    const tiles = async () => (await page.getByRole('group', { name: '按类别筛选' }).getByRole('button').allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')));
    const [notices = 0, ...kinds] = (await tiles()).reverse();
    const all = await toDoCount(page);
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(notices).toBe(await issueCount(page) - all);
    await page.getByText(`发现 ${all} 处`).waitFor();
    await tabOf(page, '问题').click();
    const status = page.getByRole('search').getByRole('status');
    await expect.poll(() => status.innerText()).toContain(`显示 ${all} 条，共 ${all} 条`);
    expect((await tiles()).reverse()).toEqual([notices, ...kinds]);
    await page.getByRole('button', { name: /^说明/ }).click();
    await expect.poll(() => status.innerText()).toContain(`显示 ${notices} 条，共 ${all + notices} 条（含说明 ${notices} 条）`);
    await page.context().close();
  });

  it('does not let a result of other settings look current', async () => {
    const page = await checkedPage(320);
    const hint = page.getByText('设置已改，下面还是按原来的设置核查的结果。');
    expect(await hint.count()).toBe(0);
    await page.getByRole('button', { name: /对照申报等级/ }).click();
    await page.getByLabel('按哪一天的规定').fill('2019-01-01');
    await hint.waitFor();
    await page.getByText(/没有在 2019-01-01 生效的指标版本；现有：.+，从 2020-06-29 起。改一个日期。/).first().waitFor();
    await page.getByLabel('按哪一天的规定').fill('2020-10-01');
    await hint.waitFor();
    await page.getByRole('button', { name: '重新核查' }).click();
    await expect.poll(() => hint.count()).toBe(0);
    await page.context().close();
  });

  it('says everything in one banner, and takes over the day of the last check when the workbook is opened again', async () => {
    const page = await checkedPage(320);
    const banners = page.locator('.fui-MessageBar');
    await page.getByRole('button', { name: /对照申报等级/ }).click();
    await page.getByLabel('只看可见行').check();
    expect(await banners.allInnerTexts()).toEqual([expect.stringContaining('设置已改，下面还是按原来的设置核查的结果。')]);
    await page.getByLabel('按哪一天的规定').fill('2019-01-01');
    await page.getByText(/没有在 2019-01-01 生效的指标版本/).waitFor();
    expect([await banners.count(), await banners.innerText()]).toEqual([1, expect.stringContaining('设置已改')]);
    await settle(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('按哪一天的规定').fill('2020-10-01');
    await page.getByRole('button', { name: '重新核查' }).click();
    await expect.poll(() => banners.allInnerTexts()).toEqual([expect.stringMatching(/^核查了/)]);
    await page.evaluate(() => (window as unknown as PaneWindow).pane.session.start());
    await page.getByText('沿用上次核查的日期 2020-10-01，可以在上面的核查设置里改。').waitFor();
    await page.context().close();
  });

  it('groups by indicator and by column, and folds a group', async () => {
    const page = await checkedIssues();
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

  it('shows the issues of a frequent shortfall', async () => {
    const page = await checkedPage(480);
    const shortfall = page.getByRole('button', { name: /\d+ 行$/ }).last();
    const lines = /(\d+) 行$/.exec(await shortfall.innerText())?.[1];
    await shortfall.click();
    await expect.poll(() => page.getByRole('search').getByRole('status').innerText()).toContain(`显示 ${lines} 条`);
    await page.context().close();
  });

  it('leaves an issue out only with a reason, and takes it back', async () => {
    const page = await checkedIssues();
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

  it('asks what doubtful columns mean and remembers the answer', async () => {
    const page = await checkedPage(320);
    const menu = page.getByRole('button', { name: '更多' });
    await menu.click();
    await page.getByRole('menuitem', { name: '列对应…（3 列待定）' }).click();
    const choice = page.getByRole('combobox', { name: /排污许可证编码/ });
    await settle(page);
    expect(await axeFindings(page)).toEqual([]);
    await choice.selectOption({ label: await choice.locator('optgroup').first().locator('option').first().innerText() });
    await page.getByRole('button', { name: '确认并重新核查' }).click();
    await expect.poll(async () => {
      await page.keyboard.press('Escape');
      await menu.click();
      return page.getByRole('menuitem', { name: /列对应/ }).innerText();
    }).toContain('2 列待定');
    await page.getByRole('menuitem', { name: /列对应/ }).click();
    await page.getByRole('heading', { name: '已确定' }).waitFor();
    await choice.selectOption({ label: '不再指定（按标题辨认）' });
    await page.getByRole('button', { name: '确认并重新核查' }).click();
    await page.getByText('已取消 1 列以前确定的对应关系。').first().waitFor();
    await page.context().close();
  });

  it('writes only the safe corrections that are ticked', async () => {
    const page = await checkedPage(320);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '安全修正…' }).click();
    await page.getByRole('checkbox', { name: '全选' }).click();
    await page.getByRole('checkbox', { name: /^去掉首尾空白/ }).click();
    await settle(page);
    expect(await axeFindings(page)).toEqual([]);
    const apply = page.getByRole('button', { name: /^修正 \d+ 处$/ });
    const count = Number((await apply.innerText()).replace(/\D/g, ''));
    expect(count).toBeGreaterThan(0);
    await apply.click();
    await page.getByText(`已改正 ${count} 个单元格`).first().waitFor();
    await page.context().close();
  });

  it('gives the focus back where it was when a dialog or an enterprise is closed', async () => {
    const page = await checkedPage(320);
    const menu = page.getByRole('button', { name: '更多' });
    await menu.click();
    await page.getByRole('menuitem', { name: '关于' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true);
    await tabOf(page, '企业').click();
    const third = rowsOf(page).nth(2);
    const name = await third.getAttribute('title');
    await third.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    await expect.poll(() => selected(page)).toEqual({ sheet: '工业源清单', row: 9, column: 1 });
    await page.getByRole('button', { name: '返回列表' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe(name);
    await page.context().close();
  });

  it('tells of an edit at once', async () => {
    const page = await checkedIssues();
    const before = await issueCount(page);
    await page.evaluate(() => (window as unknown as PaneWindow).pane.host.edit('工业源清单', 9, 24, 'B'));
    await expect.poll(() => issueCount(page)).toBe(before - 1);
    await page.context().close();
  });

  it('says quietly that it hears of no changes, and that corrections wait for a check after rows moved', async () => {
    const page = await checkedPage(320);
    await page.evaluate(async () => {
      const { session, host } = (window as unknown as PaneWindow).pane;
      host.listen = async () => ({ ok: false, problem: { code: 'HOST_009', severity: 'error', place: {}, params: { code: '示例' } } });
      await session.start();
      await session.check();
    });
    await page.getByText('这里不能跟随改动，改完请重新核查。').waitFor();
    await settle(page);
    expect([await axeFindings(page), await overflow(page)]).toEqual([[], 0]);
    await page.evaluate(async () => {
      const { session, host } = (window as unknown as PaneWindow).pane;
      const sheets = await host.readSheets();
      Reflect.deleteProperty(host, 'listen');
      await session.start();
      await session.check();
      if (sheets.ok && sheets.value[0] !== undefined) host.replaceSheet(sheets.value[0]);
    });
    await page.getByText('位置可能不准').waitFor();
    await page.getByRole('button', { name: '更多' }).click();
    expect(await page.getByRole('menuitem', { name: '安全修正…' }).getAttribute('aria-disabled')).toBe('true');
    await page.context().close();
  });

  it('runs the self-test and keeps its report', async () => {
    const page = await checkedPage(320);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '自检…' }).click();
    await page.getByRole('button', { name: '开始自检' }).click();
    const save = page.getByRole('button', { name: '保存报告' });
    await save.waitFor();
    await settle(page);
    expect(await axeFindings(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toBe('自检报告.json');
    expect(JSON.parse(await page.getByRole('textbox', { name: /复制/ }).inputValue())).toMatchObject({ formatVersion: 1, failed: 0 });
    await page.getByText(/没有通过 0 项/).first().waitFor();
    await page.context().close();
  });
});
