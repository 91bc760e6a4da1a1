import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findSoffice } from '../../../cli/documents/find-soffice.ts';
import { folderSink } from '../../../cli/documents/folder-sink.ts';
import { makePdfs } from '../../../cli/documents/make-pdfs.ts';
import { openTerminal } from '../../../cli/terminal.ts';
import { temporaryFolder } from '../../support/fake-surroundings.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string) => join(folder.path, name);

function terminal() {
  let said = '';
  const stream = { write: (text: string) => { said += text; } };
  return { terminal: openTerminal(stream, stream), said: () => said };
}

/** A program that writes down how it was called and makes a PDF of every file but those named 坏. */
function fakeSoffice(): string {
  const path = at('soffice');
  writeFileSync(path, `#!${process.execPath}
const fs = require('node:fs'); const path = require('node:path');
const args = process.argv.slice(2); const out = args[args.indexOf('--outdir') + 1];
fs.appendFileSync(${JSON.stringify(at('calls'))}, JSON.stringify(args) + '\\n');
fs.mkdirSync(out, { recursive: true });
for (const file of args.filter((arg) => arg.endsWith('.docx'))) if (!file.includes('坏')) fs.writeFileSync(path.join(out, path.basename(file, '.docx') + '.pdf'), '%PDF ' + file);
if (args.some((arg) => arg.includes('慢'))) setTimeout(() => undefined, 60000);
if (args.some((arg) => arg.includes('坏'))) { process.stderr.write('读不了'); process.exitCode = 1; }
`);
  chmodSync(path, 0o755);
  return path;
}

const sink = (path = at('出')) => folderSink(path, { planned: [], isOutdated: () => false, onKept: () => undefined });

function word(names: readonly string[]): readonly string[] {
  for (const name of names) {
    mkdirSync(join(at('出'), name, '..'), { recursive: true });
    writeFileSync(join(at('出'), name), 'docx');
  }
  return names;
}

describe('LibreOffice', () => {
  it('is found on the path of the system, else where installers put it', () => {
    expect(findSoffice(['/甲', '/乙'].join(delimiter), (file) => file === join('/乙', 'soffice'))).toBe(join('/乙', 'soffice'));
    expect(findSoffice('', (file) => file.startsWith('/Applications'))).toBe('/Applications/LibreOffice.app/Contents/MacOS/soffice');
    expect(findSoffice('/甲', () => false)).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('PDF files', () => {
  it('come to stand beside their Word files, also where two in different folders have one name', async () => {
    const { terminal: to, said } = terminal();
    expect(await makePdfs(at('出'), word(['甲/表.docx', '乙/表.docx', '周报.docx']), await sink(), to, new AbortController().signal, fakeSoffice())).toBe(true);
    expect(readFileSync(at('出/甲/表.pdf'), 'utf8')).toBe(`%PDF ${at('出/甲/表.docx')}`);
    expect(readFileSync(at('出/乙/表.pdf'), 'utf8')).toBe(`%PDF ${at('出/乙/表.docx')}`);
    expect(said()).toMatch(/另有 PDF 3 份。\n.*字体/);
    expect(readdirSync(at('出/甲'))).toEqual(['表.docx', '表.pdf']);
  });

  it('are made at most 50 in a call, with a profile of its own', async () => {
    writeFileSync(at('calls'), '');
    await makePdfs(at('出'), word(Array.from({ length: 120 }, (_, number) => `多/${number}.docx`)), await sink(), terminal().terminal, new AbortController().signal, fakeSoffice());
    const calls = readFileSync(at('calls'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as string[]);
    expect(calls.map((args) => args.filter((arg) => arg.endsWith('.docx')).length)).toEqual([50, 50, 20]);
    expect(calls.every((args) => args.some((arg) => arg.startsWith('-env:UserInstallation=file:///')))).toBe(true);
  });

  it('that are not made are named, and the others stand', async () => {
    const { terminal: to, said } = terminal();
    expect(await makePdfs(at('出'), word(['坏.docx', '好.docx']), await sink(), to, new AbortController().signal, fakeSoffice())).toBe(false);
    expect([existsSync(at('出/好.pdf')), existsSync(at('出/坏.pdf')), existsSync(at('出/坏.docx'))]).toEqual([true, false, true]);
    expect(said()).toContain('“坏.docx”：这份文件没有生成 PDF（LibreOffice 以 1 结束：读不了）；Word 文件已经写好。');
  });

  it('stop when they are told to', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 300);
    const started = performance.now();
    expect(await makePdfs(at('出'), word(['慢.docx']), await sink(), terminal().terminal, abort.signal, fakeSoffice())).toBe(false);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('are left out, with the reason, where there is no LibreOffice', async () => {
    const { terminal: to, said } = terminal();
    expect(await makePdfs(at('出'), [], await sink(), to, new AbortController().signal, at('没有的程序'))).toBe(true);
    expect(await makePdfs(at('出'), word(['周报.docx']), await sink(), to, new AbortController().signal, at('没有的程序'))).toBe(false);
    expect(said()).toContain('DOC_008');
  });

  it.skipIf(findSoffice() === undefined)('are real ones where LibreOffice is there', async () => {
    const path = at('真');
    mkdirSync(path);
    writeFileSync(join(path, '文字.docx'), '纯文字也读得');
    expect(await makePdfs(path, ['文字.docx'], await sink(path), terminal().terminal, new AbortController().signal)).toBe(true);
    expect(readFileSync(join(path, '文字.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  }, 120_000);
});
