/** Put behind the real office.js: when Excel's part of it is there, a fake Excel with a short list of enterprises says that it is ready. */
import { installFakeExcel } from './install.ts';

interface OfficePage {
  Office: { onReady: unknown };
  Excel?: { readonly run?: unknown };
  fakeExcel?: unknown;
}

const page = globalThis as unknown as OfficePage;
const rows = [
  ['企业名称', '行业类别', '申报等级', '颗粒物排放浓度'],
  ['示例水泥一厂', '水泥', 'A', 12],
  ['示例水泥二厂', '水泥', 'B', ' 9 '],
];

function start(): void {
  const fake = installFakeExcel();
  const sheet = fake.world.book.add('清单');
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.type(row, column, value as string)));
  page.fakeExcel = fake;
  const requirements = { isSetSupported: (name: string, version = '1.1') => name === 'ExcelApi' && Number(version.split('.')[1]) <= 17 };
  // The real one's context cannot be replaced, and outside of Excel it has none.
  page.Office = Object.create(page.Office, { context: { value: { requirements, diagnostics: { platform: 'PC', version: '16.0' } } } }) as OfficePage['Office'];
}

page.Office.onReady = () => new Promise((ready) => {
  const timer = setInterval(() => {
    if (typeof page.Excel?.run !== 'function') return;
    clearInterval(timer);
    start();
    ready({ host: 'Excel', platform: 'PC' });
  }, 20);
});
