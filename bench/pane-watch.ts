/** What is measured inside the page: long tasks, and when the counts of issues changed after the user did something. */
import type { Page } from 'playwright-core';

export interface Watch {
  /** Milliseconds of the longest task since `settle` was last called. */
  longestTask: number;
  /** When the last task of over 50 ms ended. */
  lastTask: number;
  /** When the last key or button went down. */
  asked: number;
  /** The first frame after it with other counts; 0 until then. */
  shown: number;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Runs in the page before anything else does. `counts` is the name of the group of buttons that count issues by kind, in 问题 and in 总览 alike. */
export function watchPage(counts: string): void {
  const watch: Watch = { longestTask: 0, lastTask: 0, asked: 0, shown: 0 };
  window.watch = watch;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      watch.longestTask = Math.max(watch.longestTask, duration);
      watch.lastTask = Math.max(watch.lastTask, startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const ask = () => {
    watch.asked = performance.now();
    watch.shown = 0;
  };
  window.addEventListener('keydown', ask, true);
  window.addEventListener('pointerdown', ask, true);
  let text = '';
  const look = () => {
    const now = document.querySelector(`[aria-label="${counts}"]`)?.textContent ?? '';
    // What counts is what is painted, so the time is taken in the frame after the change.
    if (now !== text && now !== '') requestAnimationFrame(() => { watch.shown = watch.shown === 0 ? performance.now() : watch.shown; });
    text = now;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

export function readWatch(page: Page): Promise<Watch> {
  return page.evaluate(() => window.watch);
}

/** Waits until half a second went by without a long task; gives the longest since the last time it was asked, in milliseconds. */
export async function settle(page: Page): Promise<number> {
  await page.waitForTimeout(500);
  await page.waitForFunction(() => performance.now() - window.watch.lastTask > 500, undefined, { timeout: 30_000 });
  return page.evaluate(() => {
    const { longestTask } = window.watch;
    window.watch.longestTask = 0;
    return longestTask;
  });
}
