/** A workbook of the fake WPS. */
import type { WpsSheets, WpsWorkbook } from '../../workbook/wps/wps-api.ts';
import { FakeSheet } from './fake-wps-sheet.ts';
import type { FakeWps } from './fake-wps.ts';

export class FakeBook implements WpsWorkbook {
  readonly application: FakeWps;
  readonly list: FakeSheet[] = [];
  /** How many sheets there ever were. */
  made = 0;
  active: FakeSheet;
  Name: string;
  Date1904 = false;
  ProtectStructure = false;

  constructor(application: FakeWps, name: string) {
    this.application = application;
    this.Name = name;
    this.active = this.addSheet('Sheet1');
  }

  get FullName(): string { return `C:\\${this.Name}`; }
  get ActiveSheet(): FakeSheet { return this.active; }
  /** Names of chart sheets. */
  readonly charts: string[] = [];
  get Sheets(): { readonly Count: number; Item(index: number): unknown } {
    const all = [...this.list, ...this.charts.map((Name) => ({ Name }))];
    return { Count: all.length, Item: (index: number) => all[index - 1] };
  }
  get Worksheets(): WpsSheets {
    return {
      Count: this.list.length,
      Item: (index: number) => this.list[index - 1] ?? (() => { throw new Error('没有这张工作表'); })(),
      Add: () => {
        this.expectOpen();
        this.active = this.addSheet(`Sheet${this.list.length + 1}`);
        this.application.raise('WorkbookNewSheet', this, this.active);
        return this.active;
      },
    };
  }

  expectOpen(): void {
    this.expectReady();
    if (this.ProtectStructure) throw new Error('工作簿的结构受保护');
  }

  expectReady(): void {
    if (!this.application.Ready) throw new Error('操作失败');
  }

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(this, name);
    this.list.push(sheet);
    return sheet;
  }

  sheet(name: string): FakeSheet {
    const found = this.list.find((sheet) => sheet.Name === name);
    if (found === undefined) throw new Error(`no sheet ${name}: ${this.list.map((sheet) => sheet.Name).join()}`);
    return found;
  }
}
