/** The commands as processes of their own: exit codes and streams as a shell sees them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Inside the checkout, because the scripts below import from it.
const folder = mkdtempSync(join(root, 'out-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd, encoding: 'utf8', timeout: 60_000, maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout, stderr };
}

describe('npm start', () => {
  it('checks the sample, prints grades and ten shortfalls, writes three files, the documents and the workbench, and says what to do next', () => {
    const { status, stdout } = run(['cli/start.ts']);
    expect(status).toBe(0);
    expect(stdout).toContain('共核查企业 300 家');
    expect(stdout).toMatch(/各行业等级[\s\S]*铸造\/铸件/);
    expect(stdout.match(/^\d+\. .*行未达标$/gm)).toHaveLength(10);
    const marked = /下一步：打开 ([^\s，]+)，/.exec(stdout)?.[1] ?? '';
    expect([existsSync(join(root, marked)), stdout.includes(`  ${marked}\n`)]).toEqual([true, true]);
    expect(readdirSync(join(root, 'out'))).toEqual(expect.arrayContaining(['county.核查报告.xlsx', 'county.核查结果.json']));
    expect(stdout).toMatch(/\nWord 文件（没有活动设置，用示例值，用到的文件都标“示例”）\n/);
    const documents = Number(/已写入 out.文件：(\d+) 份，[\d.]+ 秒。/.exec(stdout)?.[1]);
    expect(stdout).not.toContain('没有做成');
    expect([...stdout.matchAll(/^ {2}\S.*：(\d+) 份$/gm)].reduce((sum, match) => sum + Number(match[1]), 0)).toBe(documents);
    for (const title of ['附件3', '附件4', '附件5', '附件6', '周报', '公示名单（省级）', '公示名单（市级）', '整改方案：3 份']) expect(stdout).toContain(`  ${title}`);
    expect(readdirSync(join(root, 'out/文件'), { recursive: true }).filter((name) => String(name).endsWith('.docx')).length).toBeGreaterThanOrEqual(documents);
    // The workbench is laid beside the results where it has been built.
    const isBuilt = existsSync(join(root, 'dist/workbench.html'));
    const next = isBuilt ? ['下一步：', '没有合适', '核查自己'] : ['下一步：', '核查自己'];
    expect(stdout.trimEnd().split('\n').slice(-next.length).map((line) => line.slice(0, 4))).toEqual(next);
    if (isBuilt) expect(readFileSync(join(root, 'out/workbench.html')).equals(readFileSync(join(root, 'dist/workbench.html')))).toBe(true);
  });
});

describe('a process', () => {
  it('keeps stdout for the result: --format json is nothing but JSON', () => {
    const { status, stdout, stderr } = run(['cli/main.ts', 'check', 'templates/samples/county.xlsx', '--date', '2020-09-01', '--format', 'json']);
    expect([status, (JSON.parse(stdout) as { formatVersion: number }).formatVersion]).toEqual([1, 1]);
    expect(stderr).toContain('读取');
  });

  it('says that a fault is ours, harms nothing, and ends with 3', () => {
    const script = join(folder, 'faulty.ts');
    writeFileSync(script, "import { runProcess } from '../cli/run-process.ts';\nawait runProcess(() => { throw new Error('测试'); });\n");
    const { status, stdout, stderr } = run([script]);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/程序出错：测试。原来的文件没有改动。.*（INTERNAL_001）/);
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 130 when it is interrupted, and leaves nothing', () => {
    const script = join(folder, 'interrupted.ts');
    writeFileSync(script, `import { runProcess } from '../cli/run-process.ts';
await runProcess(async ({ signal }) => {
  setTimeout(() => process.kill(process.pid, 'SIGINT'), 50);
  await new Promise((resolve) => setTimeout(resolve, 400));
  signal.throwIfAborted();
  return 0;
});\n`);
    const { status, stderr } = run([script]);
    expect([status, stderr.includes('已中断')]).toEqual([130, true]);
  });
});
