/** What axe has to say about a page: rule, element and the way out, one line each. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/** Empty when axe finds nothing. Fluent's tabster puts hidden stops at the ends of what it traps; they alone may take the focus while hidden. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: script });
  // Half-faded colours are nobody's contrast.
  await page.evaluate(() => Promise.all(document.getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
    .map((animation) => animation.finished.catch(() => undefined))));
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { run(where: Document, options: object): Promise<AxeResults> } };
    return axe.run(document, { resultTypes: ['violations'] });
  });
  return results.violations.flatMap(({ id, help, nodes }) => nodes
    .filter(({ html }) => id !== 'aria-hidden-focus' || !html.includes('data-tabster-dummy'))
    .map(({ html }) => `${id}: ${help} ${html.slice(0, 200)}`));
}
