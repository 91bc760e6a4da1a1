/** The page that becomes one file, and the handing out of it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isUpToDate } from '../../../scripts/build/newer.ts';
import { inScript, singlePage } from '../../../scripts/build/single-page.ts';

const html = `<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" crossorigin href="./a.css"></head>
<body><script nomodule>old()</script><script type="module" crossorigin src="./a.js"></script></body></html>`;
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('one page', () => {
  it('holds script and style, and lets in nothing but them', () => {
    const page = singlePage({ html, script: "run('$&')", style: 'p{}', icon: 'data:,' });
    expect(page).toContain(`script-src ${digest('old()')} ${digest("run('$&')")} blob:`);
    expect(page).toContain("<script type=\"module\">run('$&')</script>");
    expect([page.includes('a.css'), page.includes('a.js'), page.includes('<style>p{}</style>')]).toEqual([false, false, true]);
  });

  it('does not end early where the code speaks of scripts and comments', () => {
    const code = "const s = '</script><!-- </SCRIPT >';";
    expect(inScript(code)).toBe("const s = '<\\/script><\\!-- <\\/SCRIPT >';");
    expect(new Function(`${inScript(code)} return s;`)()).toBe('</script><!-- </SCRIPT >');
  });

  it('is refused when it still asks for something', () => {
    expect(() => singlePage({ html: html.replace('<body>', '<body><img src="x.png">'), script: '', style: '', icon: 'data:,' })).toThrow('x.png');
  });
});

describe('a build', () => {
  it('is needed when it is absent or older than one of its sources', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newer-'));
    try {
      mkdirSync(join(folder, 'from/inner'), { recursive: true });
      writeFileSync(join(folder, 'from/inner/a.ts'), '');
      const seen = [isUpToDate(join(folder, 'built'), folder, ['from'])];
      writeFileSync(join(folder, 'built'), '');
      utimesSync(join(folder, 'built'), 2_000, 2_000);
      utimesSync(join(folder, 'from/inner/a.ts'), 1_000, 1_000);
      seen.push(isUpToDate(join(folder, 'built'), folder, ['from', 'absent']));
      utimesSync(join(folder, 'from/inner/a.ts'), 3_000, 3_000);
      seen.push(isUpToDate(join(folder, 'built'), folder, ['from']));
      expect(seen).toEqual([false, true, false]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const root = fileURLToPath(new URL('../../../', import.meta.url));
const isBuilt = existsSync(join(root, 'dist/workbench.html'));
if (!isBuilt) console.warn('SKIPPED: npm run workbench (dist/workbench.html is not built)');

describe.skipIf(!isBuilt)('npm run workbench', () => {
  it('prints an address of this machine, hands out the page there and nothing else, and ends when interrupted', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve-workbench.ts'], { cwd: root });
    const ended = new Promise<number | null>((settle) => child.on('exit', settle));
    const line = await new Promise<string>((settle) => child.stdout.on('data', (data: Buffer) => settle(data.toString())));
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0] ?? '';
    const page = await fetch(address);
    expect([page.status, (await page.text()).slice(0, 15), (await fetch(`${address}package.json`)).status]).toEqual([200, '<!doctype html>', 404]);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
