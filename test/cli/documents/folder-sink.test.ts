/** What lies in the folder of a run: nobody's work is lost, and the list says what is what. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderSink, type FolderRun } from '../../../cli/documents/folder-sink.ts';
import { makeFolder } from '../../../cli/make-folder.ts';
import { writeSafely } from '../../../cli/write-safely.ts';
import { manifestRow, manifestRows } from '../../../generator/documents/manifest.ts';
import { temporaryFolder } from '../../support/fake-surroundings.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const bytes = (text: string) => new TextEncoder().encode(text);
let number = 0;
const fresh = () => join(folder.path, String(number += 1));

/** One run that writes these files; the paths that they got. */
async function run(place: string, files: Readonly<Record<string, string>>, changes: Partial<FolderRun> = {}): Promise<readonly string[]> {
  const sink = await folderSink(place, { planned: Object.keys(files), isOutdated: () => false, onKept: () => undefined, ...changes });
  const got: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const written = await sink.write(path, bytes(text));
    got.push(written.ok ? written.value : written.problem.code);
  }
  expect((await sink.finish()).ok).toBe(true);
  return got;
}

const listed = (place: string) => manifestRows(readFileSync(join(place, '文件清单.csv'), 'utf8')).map(({ path, note = '' }) => `${path} ${note}`.trim());

describe('the list of a folder', () => {
  it('says of a file that somebody has edited that it was left alone, with the checksum that it has', async () => {
    const place = fresh();
    await run(place, { '甲.docx': '一', '乙.docx': '一' });
    writeFileSync(join(place, '甲.docx'), '有人改过');
    expect(await run(place, { '甲.docx': '二', '乙.docx': '二' })).toEqual(['甲(2).docx', '乙.docx']);
    expect(listed(place)).toEqual(['乙.docx', '甲(2).docx', '甲.docx edited']);
    const row = manifestRows(readFileSync(join(place, '文件清单.csv'), 'utf8')).find(({ path }) => path === '甲.docx');
    expect(row).toEqual({ ...manifestRow('甲.docx', bytes('有人改过')), note: 'edited' });
    expect(await run(place, { '甲.docx': '三', '乙.docx': '三' })).toEqual(['甲(2).docx', '乙.docx']);
    expect(readFileSync(join(place, '甲.docx'), 'utf8')).toBe('有人改过');
    expect(await run(place, { '乙.docx': '四' })).toEqual(['乙.docx']);
    expect(listed(place)).toEqual(['乙.docx', '甲(2).docx earlier', '甲.docx edited']);
  });

  it('leaves out what can no longer be made, and says of the rest that it is of an earlier run', async () => {
    const place = fresh();
    await run(place, { '表/1.docx': '一', '表/2.docx': '一', '表/2.pdf': '一', '周报.docx': '一' });
    await run(place, { '表/1.docx': '二' }, { isOutdated: (path) => path === '表/2.docx' });
    expect(listed(place)).toEqual(['周报.docx earlier', '表/1.docx']);
    expect(readdirSync(join(place, '表')).sort()).toEqual(['1.docx', '2.docx', '2.pdf']);
  });

  it('takes over no row that leads elsewhere', async () => {
    const place = fresh();
    mkdirSync(join(place, '内'), { recursive: true });
    writeFileSync(join(place, '外.txt'), '秘密');
    writeFileSync(join(place, '内/文件清单.csv'), `../外.txt,6,${manifestRow('', bytes('秘密')).sha256}\r\n`);
    await run(join(place, '内'), { '甲.docx': '一' });
    expect(listed(join(place, '内'))).toEqual(['甲.docx']);
  });

  it('names what is written after the end, when it is finished again', async () => {
    const place = fresh();
    const sink = await folderSink(place, { planned: ['甲.docx'], isOutdated: () => false, onKept: () => undefined });
    await sink.write('甲.docx', bytes('一'));
    await sink.finish();
    await sink.write('甲.pdf', bytes('二'));
    await sink.finish();
    expect(listed(place)).toEqual(['甲.docx', '甲.pdf']);
  });
});

describe('a name that is taken', () => {
  it('never gives way to that of another document of the run', async () => {
    const place = fresh();
    const files = { '甲.docx': '甲一', '甲(2).docx': '乙一' };
    await run(place, files);
    writeFileSync(join(place, '甲.docx'), '有人改过');
    expect(await run(place, { '甲.docx': '甲二', '甲(2).docx': '乙二' })).toEqual(['甲(3).docx', '甲(2).docx']);
    expect(readFileSync(join(place, '甲(2).docx'), 'utf8')).toBe('乙二');
  });

  it('by a PDF of somebody is left to it', async () => {
    const place = fresh();
    await run(place, { '甲.docx': '一', '甲.pdf': '一' });
    writeFileSync(join(place, '甲.pdf'), '签字扫描件');
    expect(await run(place, { '甲.docx': '二', '甲.pdf': '二' })).toEqual(['甲.docx', '甲(2).pdf']);
    expect(readFileSync(join(place, '甲.pdf'), 'utf8')).toBe('签字扫描件');
  });

  it('by something that cannot be read is left alone, and so is the last of all numbers', async () => {
    const place = fresh();
    mkdirSync(join(place, '甲.docx'), { recursive: true });
    expect(await run(place, { '甲.docx': '一' })).toEqual(['甲(2).docx']);
    const full = fresh();
    mkdirSync(full);
    for (let at = 1; at <= 999; at++) writeFileSync(join(full, at === 1 ? '甲.docx' : `甲(${at}).docx`), '别人的');
    expect(await run(full, { '甲.docx': '一' })).toEqual(['FILE_010']);
    expect(readFileSync(join(full, '甲(999).docx'), 'utf8')).toBe('别人的');
  });
});

describe('a folder', () => {
  it('is made with those above it, also when it is there', async () => {
    const place = join(fresh(), '甲/乙/丙');
    await makeFolder(place);
    await makeFolder(place);
    expect(existsSync(place)).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('that cannot be made is told of at once', async () => {
    const written = await writeSafely([{ path: '/proc/没有/这里/甲.docx', bytes: bytes('一') }]);
    expect(written).toMatchObject({ ok: false, problem: { code: 'FILE_010', params: { detail: '这里不能建文件夹' } } });
  }, 5_000);
});
