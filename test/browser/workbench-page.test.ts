/** The page around the workbench's grid: windows of any size, many sheets, where the focus is, and how copies leave the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { buildXlsx } from '../workbook/xlsx/build-xlsx.ts';
import { describedWorkbench, openFile, samplePath } from './workbench-file.ts';

const { describeInBrowser, folder, openWorkbench } = await describedWorkbench();
const many = join(folder, '五十张.xlsx');

beforeAll(async () => {
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c></row>';
  writeFileSync(many, await buildXlsx({ sheets: Array.from({ length: 50 }, (_, at) => ({ name: `第${at + 1}张清单表`, rows })) }));
});

/** Elements around grid and pane that are scrolled, and whether the window shows all of the page. */
const moved = (page: Page) => page.evaluate(() => {
  const inner = document.querySelector('main, aside');
  const around: Element[] = [];
  for (let element: Element | null | undefined = inner; element; element = element.parentElement) around.push(element);
  return around.filter(({ scrollLeft, scrollTop }) => scrollLeft !== 0 || scrollTop !== 0).map(({ tagName }) => tagName);
});

const tabs = (page: Page) => page.getByRole('tablist', { name: '工作表' });
const isInGrid = (page: Page) => page.evaluate(() => document.activeElement?.closest('[data-grid-scroller]') !== null);

describeInBrowser('the page', () => {
  it.each([[1280, 800], [480, 800]])('scrolls only the strip of tabs for fifty sheets at %i x %i', async (width, height) => {
    const opened = await openWorkbench(width, height);
    const { page, context } = opened;
    await openFile(page, many);
    const [strip, area] = [await tabs(page).locator('xpath=..').boundingBox(), await page.locator('main').boundingBox()];
    expect((strip?.x ?? -1) + (strip?.width ?? 0)).toBeLessThanOrEqual((area?.x ?? 0) + (area?.width ?? 0));
    expect(area?.width).toBeLessThanOrEqual(width);
    await tabs(page).getByRole('tab', { name: '第50张清单表' }).focus();
    expect(await moved(page)).toEqual([]);
    // From the first tab, as a click or a finding of the pane would lead there.
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: /第50张/ }).waitFor();
    const last = tabs(page).getByRole('tab', { name: '第50张清单表' });
    await expect.poll(async () => {
      const box = await last.boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= (area?.width ?? 0);
    }).toBe(true);
    expect(await moved(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await context.close();
  }, 60_000);

  it.each([[480, 800], [1024, 700]])('keeps file name, state, pane and the name of the enterprise in view at %i x %i', async (width, height) => {
    const opened = await openWorkbench(width, height);
    const { page, context } = opened;
    await openFile(page, samplePath);
    await page.getByRole('button', { name: /^核查本表/ }).click();
    await page.getByText(/\d+ 家企业，[\d,]+ 行/).first().waitFor();
    await page.locator('[data-grid-scroller] textarea').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('示例');
    await page.keyboard.press('Enter');
    for (let step = 0; step < 25; step++) await page.keyboard.press('ArrowRight');
    const boxes = await Promise.all([page.getByRole('heading', { name: 'county.xlsx' }), page.getByText('有修改未另存'), page.getByRole('tab', { name: '文件' })].map((one) => one.boundingBox()));
    for (const box of boxes) expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= width, (box?.y ?? 0) + (box?.height ?? 0) <= height, (box?.width ?? 0) > 20]).toEqual([true, true, true, true]);
    const [name, grid] = [await page.locator('[role=gridcell][data-row="5"][data-column="4"]').first().boundingBox(), await page.locator('[data-grid-scroller]').boundingBox()];
    expect([(name?.x ?? -1) >= (grid?.x ?? 0), (name?.x ?? 0) + (name?.width ?? 0) < (grid?.width ?? 0) * 0.75, (name?.width ?? 0) >= 100]).toEqual([true, true, true]);
    expect([(grid?.height ?? 0) > 150, await moved(page)]).toEqual([true, []]);
    await context.close();
  }, 60_000);

  it('has the focus in the grid once a file is open, and says that two are not opened at once', async () => {
    const opened = await openWorkbench(1280, 800);
    const { page, context } = opened;
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('grid').waitFor();
    await expect.poll(() => isInGrid(page)).toBe(true);
    // The samplePath is judged by the rules of its own day, and the line of the settings says so.
    expect(await page.getByRole('button', { name: /按 2020-09-01 的规定/ }).isVisible()).toBe(true);
    const content = readFileSync(many).toString('base64');
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      for (const name of ['说明.txt', '一.xlsx', '二.xlsx']) data.items.add(new File([bytes], name));
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    }, content);
    await page.getByText('一次打开一个文件：已打开“一.xlsx”，另外 2 个没有打开。').waitFor();
    await expect.poll(() => isInGrid(page)).toBe(true);
    expect(await page.getByRole('button', { name: /按 2020-09-01 的规定/ }).count()).toBe(0);
    await context.close();
  }, 60_000);

  it('still shows cells after the paste of many rows below the list is undone', async () => {
    const opened = await openWorkbench(1280, 800);
    const { page, context } = opened;
    await openFile(page, many);
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowDown');
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    }, Array.from({ length: 1500 }, (_, at) => `示例${at}\t${at}`).join('\n'));
    await page.keyboard.press('Control+End');
    const seen = (text: string) => page.locator('[role=gridcell]').getByText(text, { exact: true });
    await seen('示例1499').waitFor();
    const address = () => page.locator('main span').first().textContent();
    const isActiveInView = async () => {
      const [cell, grid] = [await page.locator('[role=gridcell][id]').first().boundingBox(), await page.locator('[data-grid-scroller]').boundingBox()];
      return cell !== null && grid !== null && cell.y >= grid.y && cell.y + cell.height <= grid.y + grid.height;
    };
    for (const key of ['Control+z', 'Control+y']) {
      await page.keyboard.press(key);
      await expect.poll(address).toBe('A21');
      await expect.poll(isActiveInView).toBe(true);
    }
    await seen('示例0').waitFor();
    await context.close();
  }, 60_000);
});

describeInBrowser('a copy', () => {
  const picker = `
    window.asked = [];
    window.written = [];
    window.showSaveFilePicker = async (options) => {
      window.asked.push({ options, isActive: navigator.userActivation.isActive });
      if (window.refusal !== undefined) throw window.refusal;
      return { name: options.suggestedName, createWritable: async () => ({ write: async (blob) => { window.written.push(blob.size); }, close: async () => { window.written.push('closed'); } }) };
    };`;
  const read = (page: Page) => page.evaluate(() => {
    const { asked, written } = window as unknown as { asked: { options: { suggestedName: string; types: { accept: object }[] }; isActive: boolean }[]; written: unknown[] };
    return { asked: asked.map(({ options, isActive }) => [options.suggestedName, options.types.map(({ accept }) => accept), isActive]), written };
  });
  const save = (page: Page) => page.getByRole('button', { name: '另存副本' }).click();

  it('goes where the user chooses, right after the click; the same bytes where nothing was changed', async () => {
    const opened = await openWorkbench(1280, 800, picker);
    const { page, context } = opened;
    await openFile(page, samplePath);
    await save(page);
    await page.getByText('没有修改；已另存为“county.副本.xlsx”，与原文件完全相同。').waitFor();
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(await read(page)).toEqual({ asked: [['county.副本.xlsx', [{ [type]: ['.xlsx'] }], true]], written: [readFileSync(samplePath).length, 'closed'] });
    await context.close();
  }, 60_000);

  it('is not written when the user cancels, and is downloaded where the choice is refused', async () => {
    const opened = await openWorkbench(1280, 800, picker);
    const { page, context } = opened;
    await openFile(page, samplePath);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('示例');
    await page.keyboard.press('Enter');
    await page.evaluate(() => { (window as { refusal?: unknown }).refusal = new DOMException('cancelled', 'AbortError'); });
    await save(page);
    await expect.poll(async () => (await read(page)).asked.length).toBe(1);
    expect([(await read(page)).written, await page.getByText('有修改未另存').isVisible()]).toEqual([[], true]);
    await page.evaluate(() => { (window as { refusal?: unknown }).refusal = new DOMException('not here', 'SecurityError'); });
    const [download] = await Promise.all([page.waitForEvent('download'), save(page)]);
    expect(download.suggestedFilename()).toBe('county.已修改.xlsx');
    await expect.poll(() => page.getByText('有修改未另存').isVisible()).toBe(false);
    await context.close();
  }, 60_000);

  it('of a workbook with macros keeps its ending, and one with old marks is asked about first', async () => {
    const opened = await openWorkbench(1280, 800, picker);
    const { page, context } = opened;
    writeFileSync(join(folder, '宏.xlsm'), readFileSync(samplePath));
    await openFile(page, join(folder, '宏.xlsm'));
    await page.getByRole('button', { name: /^核查本表/ }).click();
    await page.getByText(/\d+ 家企业，[\d,]+ 行/).first().waitFor();
    await expect.poll(() => page.getByRole('switch').isChecked()).toBe(true);
    // A marked copy, opened again and edited without a check.
    await page.evaluate(() => { (window as { refusal?: unknown }).refusal = new DOMException('not here', 'SecurityError'); });
    const [download] = await Promise.all([page.waitForEvent('download'), save(page)]);
    expect(download.suggestedFilename()).toBe('宏.已核查.xlsm');
    await download.saveAs(join(folder, '宏.已核查.xlsm'));
    await page.evaluate(() => { delete (window as { refusal?: unknown }).refusal; });
    await page.locator('input[type=file]').setInputFiles(join(folder, '宏.已核查.xlsm'));
    await page.getByRole('heading', { name: '宏.已核查.xlsm' }).waitFor();
    await expect.poll(() => isInGrid(page)).toBe(true);
    await page.keyboard.type('示例');
    await page.keyboard.press('Enter');
    await save(page);
    await page.getByRole('alertdialog').getByRole('button', { name: '去掉标注后另存' }).click();
    await page.getByText(/已另存为“宏\.已修改\.xlsm”/).waitFor();
    const { asked } = await read(page);
    expect(asked[asked.length - 1]).toEqual(['宏.已修改.xlsm', [{ 'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'] }], true]);
    await context.close();
  }, 60_000);
});
