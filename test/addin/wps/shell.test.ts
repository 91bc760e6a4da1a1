/** The hidden page of the WPS add-in, run in a context of its own with a fake Application. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { everyElement, xmlTree } from '../../../scripts/manifest/xml-tree.ts';

const textOf = (name: string) => readFileSync(new URL(`../../../addin/wps/${name}`, import.meta.url), 'utf8');

interface FakePane { readonly ID: number; readonly url: string; DockPosition: number; Visible: boolean; readonly went: string[]; Navigate(url: string): void }
interface Ribbon { OnAddinLoad(ui: object): boolean; OnAction(control: { readonly Id: string }): boolean; GetImage(control: { readonly Id: string }): string }

function load(ActiveWorkbook: { FullName: string } | null = { FullName: 'C:\\清单.xlsx' }) {
  const panes: FakePane[] = [];
  const alerts: string[] = [];
  const stored = new Map<string, unknown>();
  const application = {
    ActiveWorkbook,
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
  runInContext(textOf('main.js'), context);
  return { ribbon: (page as unknown as { readonly ribbon: Ribbon }).ribbon, panes, alerts, application };
}

const base = 'file:///C:/jsaddons/performance-grading_0.1.0/';

describe('the WPS add-in', () => {
  it('has a ribbon as WPS takes it: no declaration, and callbacks that exist', () => {
    const text = textOf('ribbon.xml');
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
    expect(panes.map(({ url, DockPosition, Visible, went }) => [url, DockPosition, Visible, went])).toEqual([[`${base}taskpane.html`, 2, true, []]]);
    ribbon.OnAction({ Id: 'gradingDocuments' });
    expect(panes.map(({ went }) => went)).toEqual([[`${base}taskpane.html#documents`]]);
    application.ActiveWorkbook = { FullName: 'C:\\别的.xlsx' };
    ribbon.OnAction({ Id: 'gradingDocuments' });
    expect(panes.map(({ url }) => url)).toEqual([`${base}taskpane.html`, `${base}taskpane.html#documents`]);
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

  it('is ES5, as WPS loads it as it is', () => {
    expect(textOf('main.js').replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/=>|`|\b(const|let|class|async)\b/);
  });
});
