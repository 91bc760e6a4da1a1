/** The 文件 tab in the narrow pane: everything fits, can be reached with the keyboard, and is told to those who do not see it. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { describedPane } from './pane-page/describe-pane.ts';
import { overflow, tabOf } from './pane-page/look.ts';

const { describeInPane, openChecked, openPane } = await describedPane();

async function openDocuments(width: number): Promise<Page> {
  const page = await openChecked(width);
  await tabOf(page, '文件').click();
  await page.getByRole('heading', { name: '文件种类' }).waitFor();
  return page;
}

async function findings(page: Page): Promise<readonly unknown[]> {
  const out = await overflow(page);
  return [...await axeFindings(page), ...(out === 0 ? [] : [out])];
}

const back = (page: Page) => page.getByRole('button', { name: '返回' }).click();

describeInPane('the 文件 tab of the pane', () => {
  it.each([320, 480])('shows each of its pages at %i px, without overflow and without a finding of axe', async (width) => {
    const page = await openDocuments(width);
    await page.getByRole('checkbox', { name: /^附件5/ }).click();
    await page.getByText(/^\d+ 份文件，其中/).waitFor();
    expect(['main', await findings(page)]).toEqual(['main', []]);
    for (const [button, ready] of [['缺少的内容', /家企业缺内容/], ['逐份查看、预览', /^显示 \d+ 份/]] as const) {
      await page.getByRole('button', { name: button }).click();
      await page.getByText(ready).waitFor();
      await page.locator('[data-row-button]').first().waitFor();
      expect([button, await findings(page)]).toEqual([button, []]);
      await back(page);
    }
    await page.getByRole('button', { name: '逐份查看、预览' }).click();
    await page.locator('[data-row-button]').first().click();
    await page.getByText('文件的文字，不含版式').waitFor();
    expect(['preview', await findings(page)]).toEqual(['preview', []]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-row-button'))).toBe(true);
    await back(page);
    await page.getByRole('checkbox', { name: /^附件5/ }).click();
    await page.getByRole('checkbox', { name: /^周报/ }).click();
    await page.getByRole('button', { name: '保存 1 份' }).click();
    await page.getByText(/^已生成“周报.*\.docx”/).waitFor();
    await page.getByText(/这里如果不让下载/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('保存 1 份');
    expect(['saved', await findings(page)]).toEqual(['saved', []]);
    await page.context().close();
  }, 120_000);

  it('lets the keyboard choose enterprises, and comes back to where it was', async () => {
    const page = await openDocuments(320);
    await page.getByRole('checkbox', { name: /^附件5/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('radio', { name: /^按惯例/ }).focus();
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^显示 \d+ 家，选中 0 家/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('选企业');
    await page.locator('[data-row-button]').first().focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space', 'Space', 'ArrowUp', 'Space']) await page.keyboard.press(key);
    await page.getByText(/选中 2 家/).waitFor();
    const chosen = await page.locator('[role=checkbox][aria-checked=true]').evaluateAll((boxes) => boxes.map((box) => box.closest('[role=listitem]')?.getAttribute('aria-posinset')));
    expect(chosen).toEqual(['1', '2']);
    expect(await findings(page)).toEqual([]);
    await back(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('选企业…');
    await page.getByRole('radio', { name: '选中的 2 家' }).waitFor();
    await page.getByText(/^[2-9] 份文件/).waitFor();
    await page.context().close();
  }, 60_000);

  it('says that a check comes first, and plans anew after an edit', async () => {
    const fresh = await openPane(320);
    await fresh.getByRole('tab', { name: '文件' }).click();
    await fresh.getByText('先核查，再生成文件。').waitFor();
    await fresh.context().close();
    const page = await openDocuments(320);
    await page.getByRole('checkbox', { name: /^附件5/ }).click();
    const count = page.getByText(/^\d+ 份文件，其中/);
    await count.waitFor();
    const before = await count.textContent();
    // Whoever applied for a grade that needs no review any more needs no form.
    await page.evaluate(() => {
      const { host, session } = (window as unknown as { readonly pane: { readonly host: { edit(sheet: string, row: number, column: number, value: string): void }; readonly session: { state(): never } } }).pane;
      const { view } = session.state() as { readonly view: { readonly index: { readonly result: { readonly lines: readonly { readonly sheet: string; readonly row: number; readonly applied?: string }[] }; columnOf(line: unknown, field: string): number } } };
      const line = view.index.result.lines.find(({ applied }) => applied === 'A');
      if (line === undefined) throw new Error('no line');
      host.edit(line.sheet, line.row, view.index.columnOf(line, 'applied-grade'), 'C');
    });
    await expect.poll(() => count.textContent(), { timeout: 10_000 }).not.toBe(before);
    await page.context().close();
  }, 60_000);
});
