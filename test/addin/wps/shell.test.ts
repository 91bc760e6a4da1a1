/** The hidden page of the WPS add-in, run in a context of its own with a fake Application. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bookInAddress } from '../../../workbook/wps/own-book.ts';
import { filledText, shellFile, shellFiles } from '../../../scripts/build/wps-shell.ts';
import { everyElement, xmlTree } from '../../../scripts/manifest/xml-tree.ts';


interface FakePane { readonly ID: number; readonly url: string; DockPosition: number; Visible: boolean; readonly went: string[]; Navigate(url: string): void }
interface Ribbon { OnAddinLoad(ui: object): boolean; OnAction(control: { readonly Id: string }): boolean; GetImage(control: { readonly Id: string }): string }

/** `events` is false for a build that does not tell of saving. */
function load(ActiveWorkbook: { FullName: string } | null = { FullName: 'C:\\清单.xlsx' }, events = true) {
  const listeners = new Map<string, (workbook: { readonly FullName: string }) => void>();
  const panes: FakePane[] = [];
  const alerts: string[] = [];
  const stored = new Map<string, unknown>();
  const application = {
    ActiveWorkbook,
    ApiEvent: {
      AddApiEventListener: (name: string, listener: (workbook: { readonly FullName: string }) => void) => {
        if (!events) throw new Error('没有这个事件');
        listeners.set(name, listener);
      },
    },
    PluginStorage: { getItem: (key: string) => stored.get(key), setItem: (key: string, value: unknown) => stored.set(key, value) },
    GetTaskPane: (id: number) => panes.find(({ ID }) => ID === id) ?? (() => { throw new Error('gone'); })(),
    CreateTaskPane: (url: string) => {
      const pane: FakePane = { ID: panes.length + 7, url, DockPosition: 0, Visible: false, went: [], Navigate: (to) => { pane.went.push(to); } };
      panes.push(pane);
      return pane;
    },
  };
  const page = { Application: application, location: { href: 'file:///C:/jsaddons/performance-grading_0.1.0/index.html?a#b' }, alert: (text: string) => alerts.push(text), console: { log: () => undefined } };
  const context = createContext({ ...page, window: page });
  runInContext(shellFile('main.js'), context);
  const { ribbon } = page as unknown as { readonly ribbon: Ribbon };
  const save = (workbook: { FullName: string }, as = workbook.FullName) => {
    listeners.get('WorkbookBeforeSave')?.(workbook);
    workbook.FullName = as;
    listeners.get('WorkbookAfterSave')?.(workbook);
  };
  return { ribbon, panes, alerts, application, save };
}

const base = 'file:///C:/jsaddons/performance-grading_0.1.0/';
const pageOf = (book: string) => `${base}taskpane.html?book=${encodeURIComponent(book)}`;

describe('the WPS add-in', () => {
  it('has a ribbon as WPS takes it: no declaration, and callbacks that exist', () => {
    const text = shellFile('ribbon.xml');
    expect(text.startsWith('<customUI')).toBe(true);
    const { ribbon } = load();
    const names = [...text.matchAll(/"ribbon\.(\w+)"/g)].map((match) => match[1] ?? '');
    expect(names.filter((name) => typeof (ribbon as unknown as Record<string, unknown>)[name] !== 'function')).toEqual([]);
    const ids = everyElement(xmlTree(text)).filter(({ name }) => name === 'button').map((button) => button.attribute('id') ?? '');
    expect(ids.map((Id) => ribbon.GetImage({ Id }))).toEqual(['assets/icon-32.png', 'assets/documents-32.png']);
  });

  it('opens one pane for each workbook, on the right, beside the page', () => {
    const { ribbon, panes, application } = load();
    expect(ribbon.OnAddinLoad({})).toBe(true);
    expect(ribbon.OnAction({ Id: 'gradingCheck' })).toBe(true);
    ribbon.OnAction({ Id: 'gradingCheck' });
    expect(panes.map(({ url, DockPosition, Visible, went }) => [url, DockPosition, Visible, went])).toEqual([[pageOf('C:\\清单.xlsx'), 2, true, []]]);
    ribbon.OnAction({ Id: 'gradingDocuments' });
    expect(panes.map(({ went }) => went)).toEqual([[`${pageOf('C:\\清单.xlsx')}#documents`]]);
    application.ActiveWorkbook = { FullName: 'C:\\别的.xlsx' };
    ribbon.OnAction({ Id: 'gradingDocuments' });
    expect(panes.map(({ url }) => url)).toEqual([pageOf('C:\\清单.xlsx'), `${pageOf('C:\\别的.xlsx')}#documents`]);
  });

  it('opens a new pane where the old one is gone', () => {
    const { ribbon, panes } = load();
    ribbon.OnAction({ Id: 'gradingCheck' });
    panes.length = 0;
    ribbon.OnAction({ Id: 'gradingCheck' });
    expect(panes.length).toBe(1);
  });

  it('says what to do first where no workbook is open, and ignores what it does not know', () => {
    const { ribbon, panes, alerts } = load(null);
    ribbon.OnAction({ Id: 'gradingCheck' });
    ribbon.OnAction({ Id: 'unknown' });
    expect([panes.length, alerts]).toEqual([0, ['请先打开企业清单，再按这个按钮。']]);
  });

  it('names the workbook in the address of the pane, whatever letters its name has', () => {
    const { ribbon, panes } = load({ FullName: 'C:\\甲&乙#1?=%.xlsx' });
    ribbon.OnAction({ Id: 'gradingDocuments' });
    const { search, hash } = new URL(panes[0]?.url ?? '');
    expect([bookInAddress(search), hash]).toEqual(['C:\\甲&乙#1?=%.xlsx', '#documents']);
  });

  it('keeps the pane of a new workbook that is saved, with the address it has', () => {
    const workbook = { FullName: '工作簿1' };
    const { ribbon, panes, application, save } = load(workbook);
    ribbon.OnAddinLoad({});
    ribbon.OnAction({ Id: 'gradingCheck' });
    save(workbook, 'C:\\清单.xlsx');
    save(workbook);
    ribbon.OnAction({ Id: 'gradingDocuments' });
    expect(panes.map(({ url, went }) => [url, went])).toEqual([[pageOf('工作簿1'), [`${pageOf('工作簿1')}#documents`]]]);
    application.ActiveWorkbook = { FullName: '工作簿1' };
    ribbon.OnAction({ Id: 'gradingCheck' });
    expect(panes.length).toBe(2);
  });

  it('opens a second pane after saving where WPS does not tell of it, and takes no pane from another workbook', () => {
    const workbook = { FullName: '工作簿1' };
    const { ribbon, panes, save } = load(workbook, false);
    expect(ribbon.OnAddinLoad({})).toBe(true);
    ribbon.OnAction({ Id: 'gradingCheck' });
    save(workbook, 'C:\\清单.xlsx');
    ribbon.OnAction({ Id: 'gradingCheck' });
    expect(panes.length).toBe(2);
  });

  it('is ES5, as WPS loads it as it is', () => {
    expect(shellFile('main.js').replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/=>|`|\b(const|let|class|async)\b/);
  });

  it('has its sentences from the catalogue, written as each file needs them', () => {
    const sources = shellFiles.map((name) => readFileSync(new URL(`../../../addin/wps/${name}`, import.meta.url), 'utf8'));
    expect(sources.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    expect(shellFiles.map(shellFile).join('')).not.toMatch(/\{\{\w+\}\}/);
    expect(shellFile('ribbon.xml')).toContain('label="核查"');
    expect(() => filledText('main.js', "'{{nothing}}'")).toThrow('{{nothing}}');
  });
});
