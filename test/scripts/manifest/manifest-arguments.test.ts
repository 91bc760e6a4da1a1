/** What `npm run manifest` says of its arguments. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../scripts/manifest/manifest-arguments.ts';

const base = 'https://10.1.2.3:8443/fenji';

describe('the arguments of the manifest command', () => {
  it.each([
    [['--base', base], { base, environment: 'prod', officeJs: 'self', out: 'dist' }],
    [['--base', `${base}/`], { base, environment: 'prod', officeJs: 'self', out: 'dist' }],
    [['--base=https://host', '--env', 'test', '--office-js', '21vianet', '--out', '发布'], { base: 'https://host', environment: 'test', officeJs: '21vianet', out: '发布' }],
  ])('are taken: %j', (args, expected) => {
    expect(readArguments(args)).toEqual(expected);
  });

  it.each([
    [[], '没有写 --base'],
    [['--base'], '选项 --base 后面没有写值'],
    [['--base', '--env', 'prod'], '选项 --base 后面没有写值'],
    [['--base', 'fenji'], '--base 填的是“fenji”，须为网址'],
    [['--base', 'ftp://host'], '须为网址'],
    [['--base', 'http://10.1.2.3/fenji'], 'Office 只加载 https 的加载项'],
    [['--base', `${base}?a=1`], '其中的“?a=1”须去掉'],
    [['--base', `${base}#a`], '其中的“#a”须去掉'],
    [['--base', `${base}/taskpane.html`], '其中的“/taskpane.html”须去掉'],
    [['--base', 'https://me:secret@host'], '不能有用户名和密码'],
    [['--base', base, '--env', 'live'], '--env 填的是“live”，须为 dev、test、prod 之一'],
    [['--base', base, '--office-js', 'npm'], '--office-js 填的是“npm”，须为 self、cdn、21vianet 之一'],
    [['--base', base, '--host', 'a'], '没有选项 --host'],
    [['--base', base, 'prod'], '没有选项 prod'],
    [['--base', base, '--out', ''], '选项 --out 后面没有写值'],
  ])('are answered: %j', (args, sentence) => {
    expect(readArguments(args)).toContain(sentence);
  });
});
