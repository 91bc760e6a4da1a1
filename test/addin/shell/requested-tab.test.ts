/** The tab that a ribbon button asks for. */
import { describe, expect, it } from 'vitest';
import { keepHistory } from '../../../addin/shell/keep-history.ts';
import { listenForTab, requestedTab } from '../../../addin/shell/requested-tab.ts';

describe('the tab asked for', () => {
  it.each([
    ['', undefined], ['#', undefined], ['#documents', 'documents'], ['#documents&xdm_e=https%3A', 'documents'], ['#documents?_host_Info=Excel', 'documents'],
    ['#documents-old', undefined], ['#other&documents', undefined], ['#xdm_e=a', undefined],
  ])('of %j is %s', (hash, tab) => {
    expect(requestedTab(hash)).toBe(tab);
  });

  it('is heard while the pane is open', () => {
    const page = Object.assign(new EventTarget(), { location: { hash: '' } });
    const heard: string[] = [];
    const stop = listenForTab(page as unknown as Window, (tab) => heard.push(tab));
    for (const hash of ['#documents', '', '#documents']) {
      page.location.hash = hash;
      page.dispatchEvent(new Event('hashchange'));
    }
    stop();
    page.dispatchEvent(new Event('hashchange'));
    expect(heard).toEqual(['documents', 'documents']);
  });
});

describe('the history of the page', () => {
  it('is given back after office.js took it away', () => {
    const pushState = () => undefined;
    const history = { pushState, replaceState: pushState } as unknown as History;
    const restore = keepHistory(history);
    Object.assign(history, { pushState: null, replaceState: null });
    restore();
    expect([history.pushState, history.replaceState]).toEqual([pushState, pushState]);
  });
});
