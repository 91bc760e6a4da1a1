/** The walls are held by lint: a forbidden import is an error, and its message says what to do instead. */
import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

async function complaints(path: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  return (result?.messages ?? []).filter((message) => message.severity === 2 && message.ruleId?.startsWith('no-restricted') === true).map((message) => message.message);
}

describe('a wall', () => {
  it.each([
    ['grading/records/x.ts', "import '../../workbook/host.ts';", 'grading/ 是纯核心'],
    ['grading/records/x.ts', "import '../../cli/check.ts';", 'grading/ 是纯核心'],
    ['grading/records/x.ts', "import 'node:fs';", '文件读写放在 cli/'],
    ['grading/records/x.ts', 'export const now = Date.now();', '没有时钟'],
    ['grading/records/x.ts', 'export const now = new Date();', '没有时钟'],
    ['grading/records/x.ts', 'export const luck = Math.random();', '没有随机数'],
    ['grading/records/x.ts', 'export const env = process.env;', '不接触环境'],
    ['campaign/x.ts', "import '../generator/excel/report-workbook.ts';", 'campaign/ 只能引用 grading/'],
    ['workbook/xlsx/x.ts', "import '../../generator/excel/report-workbook.ts';", 'workbook/ 只能引用 grading/'],
    ['workbook/xlsx/x.ts', "import 'node:zlib';", '文件读写放在 cli/'],
    ['generator/excel/x.ts', "import '../../workbook/host.ts';", 'generator/ 只能引用'],
    ['generator/excel/x.ts', "import '../../cli/check.ts';", 'generator/ 只能引用'],
    ['addin/x.ts', "import '../cli/check.ts';", 'addin/ 不得引用 cli/'],
    ['cli/x.ts', "import '../addin/pane.ts';", 'cli/ 不得引用 addin/'],
    ['addin/taskpane/x.tsx', 'export const run = () => Excel.run(async () => undefined);', '其他地方用 WorkbookHost'],
    ['workbook/wps/x.ts', 'export const ready = Office.onReady;', '其他地方用 WorkbookHost'],
    ['addin/session/x.ts', "export const get = () => fetch('x');", '不访问网络'],
    ['workbook/excel/x.ts', "export const get = () => fetch('x');", '不访问网络'],
  ])('stands in %s against %s', async (path, code, remedy) => {
    expect((await complaints(path, code)).join('\n')).toContain(remedy);
  });

  it.each([
    ['workbook/xlsx/x.ts', "import '../../grading/messages/problem.ts';"],
    ['generator/excel/x.ts', "import '../../grading/messages/problem.ts';"],
    ['generator/word/x.ts', "import '../../campaign/stages.ts';"],
    ['cli/x.ts', "import '../workbook/host.ts';\nimport '../generator/excel/report-workbook.ts';\nimport 'node:fs';"],
    ['addin/x.ts', "import '../workbook/host.ts';"],
    ['workbook/excel/x.ts', 'export const run = () => Excel.run(async () => undefined);'],
    ['grading/evaluate/x.ts', "import '../records/fact.ts';\nexport const day = new Date(0);"],
  ])('lets %s through where the door is: %s', async (path, code) => {
    expect(await complaints(path, code)).toEqual([]);
  });
}, 60_000);
