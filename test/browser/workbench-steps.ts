/** What people do in the workbench: check, go to a cell, save. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^核查本表/ }).click();
  await page.getByRole('tab', { name: /总览/ }).waitFor();
  await page.getByText(/\d+ 家企业，[\d,]+ 行/).first().waitFor();
}

export const cell = (page: Page, row: number, column: number) => page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`).first();
export const addressLine = (page: Page) => page.locator('main span').first();

export const field = (page: Page) => page.locator('[data-grid-scroller] textarea');

/** From the top of the sheet with a click: the cell has to be in sight there. */
export async function goTo(page: Page, row: number, column: number): Promise<void> {
  await field(page).focus();
  await page.keyboard.press('Control+Home');
  // Into its corner: the rows below lie over the rest of a merged cell.
  await cell(page, row, column).click({ position: { x: 12, y: 8 } });
}

export async function saveCopy(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '另存副本' }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
