/** Working in the workbench: cells mended, undone, pasted, and a copy saved. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CellValue, SheetGrid } from '../../grading/records/sheet-grid.ts';
import { openXlsx } from '../../workbook/xlsx/xlsx-host.ts';
import { xlsxWithFormula } from '../addin/session/xlsx-with-formula.ts';
import { changedParts } from '../addin/workbench/zip-parts.ts';
import { describedWorkbench, openFile, patience, samplePath } from './workbench-file.ts';
import { addressLine, cell, check, goTo, saveCopy } from './workbench-steps.ts';

const { describeInBrowser, folder, openWorkbench } = await describedWorkbench();
const sample = new Uint8Array(readFileSync(samplePath));

async function gridsOf(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  const read = await openXlsx(bytes).readSheets();
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function withCell(grids: readonly SheetGrid[], sheet: string, row: number, column: number, value: CellValue): readonly SheetGrid[] {
  return grids.map((grid) => (grid.name !== sheet ? grid : { ...grid, rows: grid.rows.map((candidate) => (candidate.number !== row ? candidate
    : { ...candidate, cells: candidate.cells.map((known, at) => (at === column - 1 ? value : known)) })) }));
}

describeInBrowser('the sample in the workbench', () => {
  it('opens the sample, checks, leads to a cell, mends it, undoes, redoes, and saves a copy with nothing else changed', async () => {
    const { page, heard, context } = await openWorkbench();
    await openFile(page, samplePath);
    await check(page);
    await page.getByRole('tab', { name: /问题/ }).click();
    // The first issue of the list that has a cell: its address stands in it.
    const issue = page.locator('aside').getByText(/^[A-Z]{1,2}\d+$/).first();
    const address = (await issue.textContent())?.trim() ?? '';
    await issue.click();
    await expect.poll(() => addressLine(page).textContent(), { timeout: patience }).toBe(address);
    const active = page.locator('[role=gridcell][id]').first();
    await active.waitFor();
    const [row, column] = [Number(await active.getAttribute('data-row')), Number(await active.getAttribute('data-column'))];
    expect(await active.getAttribute('aria-label')).toMatch(/\S/);
    const before = await active.textContent();

    // A cell that counts as filled in, whatever it holds: name of an enterprise.
    await goTo(page, 7, 4);
    await page.keyboard.type('示例新名水泥有限公司');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(page, 7, 4).textContent()).toContain('示例新名水泥有限公司');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 7, 4).textContent()).toContain('远山茂');
    await page.keyboard.press('Control+y');
    await expect.poll(() => cell(page, 7, 4).textContent()).toContain('示例新名水泥有限公司');
    expect(await page.getByText('有修改未另存').isVisible()).toBe(true);
    // Marks are written anew with every copy: the user has nothing to do about them.
    const remark = page.getByText('工作表里有以前的标注');
    expect([await page.getByRole('switch', { name: '标注' }).isChecked(), await remark.count()]).toEqual([true, 0]);

    const { name, bytes } = await saveCopy(page);
    expect(name).toBe('county.已核查.xlsx');
    const sheet = (await gridsOf(sample))[0]?.name ?? '';
    expect(await gridsOf(bytes)).toEqual(withCell(await gridsOf(sample), sheet, 7, 4, '示例新名水泥有限公司'));
    const { touched, same } = await changedParts(sample, bytes);
    const allowed = /^(xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|\[Content_Types\]\.xml|docProps\/app\.xml|xl\/calcChain\.xml)$/;
    expect(touched.filter((part) => !allowed.test(part) && !/我们|核查/.test(part))).toEqual([]);
    expect(same.length).toBeGreaterThan(5);
    expect(await openXlsx(bytes).isMarked()).toMatchObject({ value: true });
    await expect.poll(() => page.getByText('有修改未另存').isVisible()).toBe(false);
    writeFileSync(join(folder, name), bytes);
    await openFile(page, join(folder, name));
    await page.getByRole('heading', { name }).waitFor();
    await check(page);
    expect([await page.getByRole('switch', { name: '标注' }).isChecked(), await remark.count()]).toEqual([true, 0]);
    expect([row > 0, column > 0, before !== null, heard]).toEqual([true, true, true, []]);
    await context.close();
  }, 180_000);

  it('shows a finding when a cell is spoilt and takes it away when the cell is put right', async () => {
    const { page, heard, context } = await openWorkbench();
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.getByRole('grid').waitFor();
    await check(page);
    await page.getByRole('tab', { name: '问题' }).click();
    const count = async () => Number(/共 (\d+) 条/.exec((await page.locator('aside').textContent()) ?? '')?.[1] ?? '-1');
    await expect.poll(count).toBeGreaterThan(0);
    const start = await count();
    await goTo(page, 9, 3);
    for (let step = 0; step < 15; step++) await page.keyboard.press('ArrowRight');
    expect(await addressLine(page).textContent()).toBe('R9');
    const label = () => cell(page, 9, 18).getAttribute('aria-label');
    const before = await label();
    const type = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
    };
    await type('不是数');
    await expect.poll(label, { timeout: patience }).toMatch(/须为数字/);
    await expect.poll(count).toBeGreaterThan(start);
    await type('100');
    await expect.poll(label, { timeout: patience }).toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(label, { timeout: patience }).toMatch(/须为数字/);
    await page.keyboard.press('Control+y');
    await expect.poll(label, { timeout: patience }).toBe(before);
    await expect.poll(count, { timeout: patience }).toBe(start);
    await type('=1+1');
    await expect.poll(() => page.getByText(/这里不计算公式/).isVisible()).toBe(true);
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('refuses locked cells at once, copies and pastes rectangles, empties and selects', async () => {
    const { page, heard, context } = await openWorkbench();
    await openFile(page, samplePath);
    await goTo(page, 9, 2);
    const paste = (text: string) => page.evaluate((content) => {
      const data = new DataTransfer();
      data.setData('text/plain', content);
      document.querySelector('[data-grid-scroller] textarea')?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    }, text);
    await paste('甲县\t乙镇\n丙县\t丁镇');
    await expect.poll(async () => [await cell(page, 9, 2).textContent(), await cell(page, 10, 3).textContent()]).toEqual(['甲县', '丁镇']);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.getByText('已选 2 行 2 列').isVisible()).toBe(true);
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.querySelector('[data-grid-scroller] textarea')?.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData: data }));
      return [data.getData('text/plain'), data.getData('text/html')];
    });
    expect(copied[0]).toBe('甲县\t乙镇\r\n丙县\t丁镇');
    expect(copied[1]).toContain('<td style=\'mso-number-format:"\\@"\'>甲县</td>');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell(page, 10, 3).textContent()).toBe('');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(page, 9, 2).textContent()).toBe('示例县');
    await page.getByRole('tab', { name: '统计' }).click();
    await page.getByRole('grid', { name: /统计/ }).waitFor();
    await goTo(page, 4, 2);
    await page.keyboard.type('1');
    await page.getByText(/CELL_019/).waitFor();
    expect(heard).toEqual([]);
    await context.close();
  }, 120_000);

  it('says that formulas wait for Excel once a cell was edited, and again when a copy is saved', async () => {
    const { context, page } = await openWorkbench();
    writeFileSync(join(folder, '公式.xlsx'), await xlsxWithFormula());
    await openFile(page, join(folder, '公式.xlsx'));
    const notice = page.getByText('表中有公式；公式的结果在 Excel 或 WPS 打开时才重算');
    await cell(page, 3, 10).click();
    expect(await notice.count()).toBe(0);
    await page.keyboard.type('999');
    await page.keyboard.press('Enter');
    await notice.waitFor();
    await saveCopy(page);
    await page.getByText('重算后请再核查一次').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await notice.waitFor({ state: 'detached' });
    await context.close();
  }, 60_000);
});
