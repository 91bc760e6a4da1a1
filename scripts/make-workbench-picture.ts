/** Makes docs/images/workbench.png: the built workbench with the sample checked and one finding open, 1280 x 800. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser, openContext } from '../test/support/chromium.ts';
import { paths } from './build/paths.ts';

const image = fileURLToPath(new URL('../docs/images/workbench.png', import.meta.url));
const sample = fileURLToPath(new URL('../templates/samples/county.xlsx', import.meta.url));

const browser = await openBrowser();
if (browser === undefined) process.exit(1);
try {
  const page = await (await openContext(browser, 1280, 800)).newPage();
  await page.goto(pathToFileURL(paths.workbenchFile).href);
  await page.locator('input[type=file]').setInputFiles(sample);
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: /^核查本表/ }).click();
  await page.getByText(/\d+ 家企业，[\d,]+ 行/).first().waitFor();
  await page.getByRole('tab', { name: /问题/ }).click();
  await page.locator('aside').getByText(/^[A-Z]{1,2}\d+$/).nth(2).click();
  await page.locator('[role=gridcell][id]').first().waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
  await page.screenshot({ path: image });
  console.log(image);
} finally {
  await browser.close();
}
