/** The pane in a real browser over the sample workbook: every tab, the dialogs, the banner. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { describedPane } from './pane-page/describe-pane.ts';
import { issueCount, overflow, rowsOf, selected, settle, tabOf, toDoCount, type PaneWindow } from './pane-page/look.ts';

const { describeInPane, openChecked, openPane } = await describedPane();

describeInPane('the pane', () => {
  it.each([320, 480])('shows the sample in every tab at %i px, without overflow and without a finding of axe', async (width) => {
    const page = await openPane(width);
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
    const page = await openChecked(320);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
    expect(await tabOf(page, '总览').getAttribute('aria-selected')).toBe('true');
    await page.context().close();
  });

  it('counts the same everywhere, notices apart', async () => {
    const page = await openChecked(320);
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
    const page = await openChecked(320);
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
    const page = await openChecked(320);
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

  it('shows the issues of a frequent shortfall', async () => {
    const page = await openChecked(480);
    const shortfall = page.getByRole('button', { name: /\d+ 行$/ }).last();
    const lines = /(\d+) 行$/.exec(await shortfall.innerText())?.[1];
    await shortfall.click();
    await expect.poll(() => page.getByRole('search').getByRole('status').innerText()).toContain(`显示 ${lines} 条`);
    await page.context().close();
  });

  it('asks what doubtful columns mean and remembers the answer', async () => {
    const page = await openChecked(320);
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
    const page = await openChecked(320);
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
    const page = await openChecked(320);
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

  it('says quietly that it hears of no changes, and that corrections wait for a check after rows moved', async () => {
    const page = await openChecked(320);
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
    const page = await openChecked(320);
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
