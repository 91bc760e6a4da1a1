/** The installer for Linux, run for real in a home of its own. The one for Windows is only looked at: there is no PowerShell here. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../../addin/wps/', import.meta.url));
const ours = '<jsplugin name="performance-grading" type="et" url="performance-grading_0.1.0" version="0.1.0" enable="enable_dev" install="null" customDomain=""/>';
const old = '<jsplugin name="performance-grading" type="et" url="performance-grading_0.0.9" version="0.0.9" enable="enable_dev" install="null" customDomain=""/>';
const online = '<jspluginonline name="performance-grading" type="et" url="https://10.1.2.3/fenji/" enable="enable_dev" install="null" customDomain=""/>';
const other = '<jspluginonline name="论文" url="https://example.com/a/?b=1&amp;c=2" type="wps"/>';

let home = '';
let list = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'wps home '));
  cpSync(join(scripts, 'install.sh'), join(home, '安装包', 'install.sh'));
  mkdirSync(join(home, '安装包', 'performance-grading_0.1.0'));
  writeFileSync(join(home, '安装包', 'performance-grading_0.1.0', 'ribbon.xml'), '<customUI/>');
  list = join(home, '.local/share/Kingsoft/wps/jsaddons/publish.xml');
});
afterEach(() => rmSync(home, { recursive: true }));

function install(...args: readonly string[]): { readonly code: number | null; readonly says: string } {
  const { XDG_DATA_HOME: _, ...rest } = process.env;
  const run = spawnSync('sh', [join(home, '安装包', 'install.sh'), ...args], { encoding: 'utf8', env: { ...rest, HOME: home } });
  return { code: run.status, says: run.stdout + run.stderr };
}

function given(text: string): void {
  mkdirSync(join(list, '..'), { recursive: true });
  writeFileSync(list, text);
}

const installed = () => readFileSync(list, 'utf8');

describe.skipIf(process.platform === 'win32')('the installer for WPS on Linux', () => {
  it.each([
    ['no list', undefined, `<jsplugins>\n  ${ours}\n</jsplugins>\n`],
    ['an empty list', '', `<jsplugins>\n  ${ours}\n</jsplugins>\n`],
    ['blanks', ' \n', `<jsplugins>\n  ${ours}\n</jsplugins>\n`],
    ['a list of nothing', '<jsplugins/>', `<jsplugins>\n  ${ours}\n</jsplugins>\n`],
    ['others', `<jsplugins>\n    ${other}\n</jsplugins>\n`, `<jsplugins>\n    ${other}\n  ${ours}\n</jsplugins>\n`],
    ['others on one line', `<?xml version="1.0" encoding="UTF-8"?><jsplugins>${other}</jsplugins>`, `<?xml version="1.0" encoding="UTF-8"?><jsplugins>${other}\n  ${ours}\n</jsplugins>\n`],
    ['ours', `<jsplugins>\n  ${ours}\n</jsplugins>\n`, `<jsplugins>\n  ${ours}\n</jsplugins>\n`],
    ['an older one of ours', `<jsplugins>\n  ${old}\n  ${other}\n</jsplugins>\n`, `<jsplugins>\n  ${other}\n  ${ours}\n</jsplugins>\n`],
    ['ours with single quotes', `<jsplugins>\n  <jspluginonline type='et' name='performance-grading'></jspluginonline>\n  ${other}\n</jsplugins>\n`, `<jsplugins>\n  ${other}\n  ${ours}\n</jsplugins>\n`],
    ['a comment', `<jsplugins>\n  <!-- ${old} </jsplugins> -->\n  ${other}\n</jsplugins>\n`, `<jsplugins>\n  <!-- ${old} </jsplugins> -->\n  ${other}\n  ${ours}\n</jsplugins>\n`],
    ['a name that only begins alike', `<jsplugins>\n  <jsplugin name="performance-grading-2" type="et"/>\n</jsplugins>\n`, `<jsplugins>\n  <jsplugin name="performance-grading-2" type="et"/>\n  ${ours}\n</jsplugins>\n`],
    ['lines of Windows', `<jsplugins>\r\n  ${other}\r\n  ${old}\r\n</jsplugins>\r\n`, `<jsplugins>\r\n  ${other}\r\n  ${ours}\n</jsplugins>\r\n`],
  ])('adds only our entry to %s', (_, before, after) => {
    if (before !== undefined) given(before);
    const { code, says } = install();
    expect([code, says]).toEqual([0, expect.stringContaining('已安装到')]);
    expect(installed()).toBe(after);
    expect(existsSync(join(list, '../performance-grading_0.1.0/ribbon.xml'))).toBe(true);
    install();
    expect(installed().split('performance-grading_0.1.0').length).toBe(after.split('performance-grading_0.1.0').length);
  });

  it.each([
    ['cut off', `<jsplugins>\n  ${other}\n`], ['two lists', '<jsplugins></jsplugins><jsplugins></jsplugins>'], ['another root', '<plugins/>'],
    ['a tag that does not end', '<jsplugins>\n  <jsplugin name="a"\n</jsplugins>'], ['no XML', 'hello'], ['a comment that does not end', '<jsplugins><!-- </jsplugins>'],
  ])('leaves a list alone that is %s', (_, before) => {
    given(before);
    const { code, says } = install();
    expect([code, says]).toEqual([4, expect.stringContaining('没有改动')]);
    expect(installed()).toBe(before);
    expect(readdirSync(join(list, '..'))).toEqual(['publish.xml']);
  });

  it('takes an address instead', () => {
    given(`<jsplugins>\n  ${old}\n</jsplugins>\n`);
    expect(install('https://10.1.2.3/fenji/').code).toBe(0);
    expect(installed()).toBe(`<jsplugins>\n  ${online}\n</jsplugins>\n`);
  });

  it('takes out what it put in, and nothing else', () => {
    const before = `<jsplugins>\n  ${other}\n</jsplugins>\n`;
    given(before);
    install();
    mkdirSync(join(list, '../别的_1.0.0'));
    expect(install('--remove')).toEqual({ code: 0, says: expect.stringContaining('已卸载') as string });
    expect(installed()).toBe(before);
    expect(readdirSync(join(list, '..')).sort()).toEqual(['publish.xml', '别的_1.0.0']);
  });

  it('has nothing to take out where nothing is', () => {
    expect(install('--remove')).toEqual({ code: 0, says: expect.stringContaining('没有要卸载的') as string });
  });

  it('refuses what it does not know', () => {
    expect(install('http://host/').code).toBe(2);
    expect(install('https://host/"x').code).toBe(2);
    rmSync(join(home, '安装包', 'performance-grading_0.1.0'), { recursive: true });
    expect(install()).toEqual({ code: 2, says: expect.stringContaining('完整解压') as string });
    expect(existsSync(list)).toBe(false);
  });

  it('stands back where the office has installed it for everybody', () => {
    given('');
    writeFileSync(join(list, '../jsplugins.xml'), `<jsplugins>${online}</jsplugins>`);
    expect(install().code).toBe(3);
    expect(installed()).toBe('');
  });
});

describe('the installer for WPS on Windows', () => {
  it('is stored as Windows reads it: a mark in front of the Chinese script, ASCII in the batch file', () => {
    expect([...readFileSync(join(scripts, 'install.ps1')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readFileSync(join(scripts, 'install.bat'), 'latin1')).toMatch(/^[\x00-\x7f]*$/);
    expect(readFileSync(join(scripts, 'install.bat'), 'latin1').split('\r\n').length).toBeGreaterThan(3);
  });
});
