/** Where the page finds itself, from what it can see. */
import { describe, expect, it } from 'vitest';
import { detectHost } from '../../../addin/shell/detect-host.ts';
import { surroundingsOf, type Surroundings } from '../../../addin/shell/surroundings.ts';

const nothing: Surroundings = { search: '', hash: '', name: '', noted: '', hasOfficeExternal: false, hasWps: false };
const desktop = '?_host_Info=Excel$Win32$16.01$zh-CN$$$$0';

describe('the place of the page', () => {
  it.each<readonly [string, Partial<Surroundings>, string]>([
    ['a plain browser', {}, 'browser'],
    ['a plain browser with an address of its own', { search: '?from=mail', hash: '#documents' }, 'browser'],
    ['Excel on Windows', { search: desktop }, 'office'],
    ['Excel on Windows, second button', { search: desktop, hash: '#documents' }, 'office'],
    ['Excel on the web', { search: '?_host_Info=Excel$Web$16.00$zh-CN$x$isDialog$$0', hash: '#xdm_e=https%3A%2F%2Fexcel' }, 'office'],
    ['the web, facts behind the mark', { hash: '#documents&_xdm_Info=a' }, 'office'],
    ['an old webview', { hasOfficeExternal: true }, 'office'],
    ['a dialog of Office', { name: '{"hostInfo":"Excel$Win32$16.01$zh-CN"}' }, 'office'],
    ['a page that office.js was in before', { noted: 'Excel$Mac$16.00$zh-CN' }, 'office'],
    ['WPS', { hasWps: true }, 'wps'],
    ['WPS, whatever else there is', { hasWps: true, hasOfficeExternal: true, noted: 'Excel$Win32' }, 'wps'],
  ])('is known: %s', (_, seen, expected) => {
    expect(detectHost({ ...nothing, ...seen })).toBe(expected);
  });
});

function page(globals: object): Window {
  return { location: { search: '', hash: '' }, name: '', sessionStorage: { getItem: () => null }, ...globals } as unknown as Window;
}

describe('what the page can see', () => {
  it.each<readonly [string, object, Partial<Surroundings>]>([
    ['nothing', {}, {}],
    ['the empty external of a browser', { external: {} }, {}],
    ['the external of Office', { external: { GetHostInfo: () => '' } }, { hasOfficeExternal: true }],
    ['the host of Excel on Mac', { agaveHost: { GetHostInfo: () => '' } }, { hasOfficeExternal: true }],
    ['the object of WPS', { wps: {} }, { hasWps: true }],
    ['the Application of WPS without a workbook', { Application: { ActiveWorkbook: null } }, { hasWps: true }],
    ['an Application of somebody else', { Application: {} }, {}],
    ['what office.js noted', { sessionStorage: { getItem: (key: string) => (key === 'hostInfoValue' ? 'Excel' : null) } }, { noted: 'Excel' }],
  ])('is taken down: %s', (_, globals, expected) => {
    expect(surroundingsOf(page(globals))).toEqual({ ...nothing, ...expected });
  });

  it('is nothing where touching it throws', () => {
    const wary = { get external() { throw new Error('no'); }, get sessionStorage() { throw new Error('no'); }, get Application() { throw new Error('no'); }, location: { search: '', hash: '' }, name: '' };
    expect(surroundingsOf(wary as unknown as Window)).toEqual(nothing);
  });
});
