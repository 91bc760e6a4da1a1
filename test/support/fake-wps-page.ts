/** Puts a fake WPS with a short list of enterprises into a page, before the page's own scripts. */
import { FakeWps } from './fake-wps.ts';

const rows = [
  ['企业名称', '行业类别', '申报等级', '颗粒物排放浓度'],
  ['示例水泥一厂', '水泥', 'A', 12],
  ['示例水泥二厂', '水泥', 'B', ' 9 '],
];

const application = new FakeWps();
const sheet = application.book.sheet('Sheet1');
sheet.Name = '清单';
rows.forEach((cells, down) => cells.forEach((value, along) => { sheet.Cells.Item(down + 1, along + 1).Value2 = value; }));
application.Selection = sheet.Cells.Item(2, 1);
Object.assign(window, { Application: application });
