/** Draws the PNG icons from their SVGs: `tsx scripts/make-icons.ts`. Small sizes have an SVG of their own, fitted to the pixels. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openBrowser } from '../test/support/chromium.ts';

const assets = new URL('../addin/assets/', import.meta.url);
const icons = [
  { name: 'icon', sizes: [16, 32, 64, 80] },
  { name: 'documents', sizes: [16, 32, 80] },
];
const largestSmall = 16;

const browser = await openBrowser();
if (browser === undefined) process.exit(1);
for (const { name, sizes } of icons) {
  for (const size of sizes) {
    const svg = readFileSync(new URL(`${name}${size <= largestSmall ? '-small' : ''}.svg`, assets), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(new URL(`${name}-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
