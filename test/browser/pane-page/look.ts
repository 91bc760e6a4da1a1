/** What can be seen of the pane, and of the session and the workbook behind it. */
import type { Locator, Page } from 'playwright-core';
import type { Session } from '../../../addin/session/session.ts';
import type { MemoryHost } from '../../../workbook/memory/memory-host.ts';

export type PaneWindow = Window & { readonly pane: { readonly session: Session; readonly host: MemoryHost } };

export const tabOf = (page: Page, name: string): Locator => page.getByRole('tab', { name });
export const rowsOf = (page: Page): Locator => page.locator('[data-row-button]');

export const issueCount = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as PaneWindow).pane.session.state().view?.issues.length ?? 0);
export const toDoCount = (page: Page): Promise<number> => page.evaluate(() =>
  (window as unknown as PaneWindow).pane.session.state().view?.issues.filter((issue) => !issue.isNotice && issue.ignored === undefined).length ?? 0);
export const ignoredCount = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as PaneWindow).pane.session.state().notes.ignored.length);

/** The cell selected in the workbook. */
export const selected = (page: Page): Promise<{ sheet: string; row: number; column: number } | undefined> => page.evaluate(async () => {
  const where = await (window as unknown as PaneWindow).pane.host.whereabouts();
  return where.ok ? { sheet: where.value.sheet, row: where.value.selection.top, column: where.value.selection.left } : undefined;
});

export const focusIsOnRow = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.hasAttribute('data-row-button') === true);
/** Pixels that stick out to the right. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until nothing moves. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
}

/** The 问题 tab of a page that was checked. */
export async function openIssues(page: Page): Promise<Page> {
  await tabOf(page, '问题').click();
  await rowsOf(page).first().waitFor();
  return page;
}
