/** Tests in a page with Excel as office.js knows it; skipped aloud where no browser can be had. */
import { afterAll, beforeAll, describe } from 'vitest';
import { testBrowser } from '../test-browser.ts';
import { openExcelPage, type ExcelPage } from './excel-page.ts';
import type { Rig } from './rig.ts';

export interface DescribedExcel {
  readonly describeInExcel: ReturnType<typeof describe.skipIf>;
  /** The page, within a test. */
  excelPage(): ExcelPage;
  /** Runs in the page. */
  inPage<T>(work: (rig: Rig) => Promise<T>): Promise<Awaited<T>>;
}

/** Once a file of tests, at its top. */
export async function describedExcel(): Promise<DescribedExcel> {
  const browser = await testBrowser();
  let excel: ExcelPage | undefined;
  beforeAll(async () => {
    if (browser !== undefined) excel = await openExcelPage(browser);
  });
  afterAll(async () => {
    await browser?.close();
  });
  const excelPage = (): ExcelPage => {
    if (excel === undefined) throw new Error('no browser');
    return excel;
  };
  const inPage = async <T>(work: (rig: Rig) => Promise<T>): Promise<Awaited<T>> => await excelPage().rig.evaluate(work) as Awaited<T>;
  return { describeInExcel: describe.skipIf(browser === undefined), excelPage, inPage };
}
