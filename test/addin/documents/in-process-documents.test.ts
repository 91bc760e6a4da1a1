/** Documents of the result that is held: planned, looked at, made. */
import { describe, expect, it } from 'vitest';
import type { DocumentRequest } from '../../../addin/documents/documents.ts';
import { enterpriseKey } from '../../../addin/documents/enterprise-key.ts';
import { inProcessDocuments } from '../../../addin/documents/in-process-documents.ts';
import { commentedSettings } from '../../../campaign/settings/print-settings.ts';
import { documentKinds } from '../../../generator/documents/kinds.ts';
import { documentText } from '../../../generator/package/document-text.ts';
import { pathsOf, request, sampleDocuments, templates, unzipped, valueOf } from './sample-documents.ts';

const { documents, result } = await sampleDocuments();
const keyOf = (name: string) => enterpriseKey(result, result.enterprises.findIndex((enterprise) => enterprise.name === name));
const [first, second] = ['示例县正阳泰水泥有限公司', '示例县远山茂水泥有限公司'] as const;
const planOf = async (changes: Partial<DocumentRequest>) => valueOf(await documents.plan(request(changes)));
const problemOf = async (changes: Partial<DocumentRequest>, path?: string) => {
  const made = await documents.make(request(changes), {}, path);
  return made.ok ? '' : made.problem.code;
};

describe('a plan', () => {
  it('counts every kind, and looks at what is missing only in those that were asked for', async () => {
    const plan = await planOf({ kinds: ['audit-form'] });
    expect(plan.kinds.map(({ id }) => id)).toEqual(documentKinds.map(({ id }) => id));
    const form = plan.kinds.find(({ id }) => id === 'audit-form');
    expect(form?.documents).toBe(plan.documents.length);
    expect(form?.lacking).toBe(plan.documents.filter(({ missing }) => missing.length > 0).length);
    expect(plan.kinds.filter(({ id, lacking }) => id !== 'audit-form' && lacking > 0)).toEqual([]);
    const whole = await planOf({ kinds: documentKinds.map(({ id }) => id) });
    expect(whole.kinds.map(({ documents: count }) => count)).toEqual(plan.kinds.map(({ documents: count }) => count));
    expect(new Set(whole.documents.map(({ path }) => path.toLowerCase())).size).toBe(whole.documents.length);
  });

  it('is for the enterprises that were chosen, by name, and keeps what is about none', async () => {
    const plan = await planOf({ kinds: ['audit-form', 'contact-sheet'], enterprises: [keyOf(first), keyOf(second), '没有的企业'] });
    expect([...new Set(plan.documents.map(({ enterprise }) => enterprise))]).toEqual(['', first, second]);
    const all = await planOf({ kinds: ['audit-form'], enterprises: 'all' });
    expect(all.documents.length).toBeGreaterThan((await planOf({ kinds: ['audit-form'] })).documents.length);
  });

  it('is for the rows that are shown', async () => {
    const [line] = result.lines;
    const shown = { selection: { top: line?.row ?? 0, bottom: line?.row ?? 0, left: 1, right: 1 }, hiddenRows: new Map() };
    const plan = await planOf({ kinds: ['audit-form'], enterprises: 'all', shown });
    // The row of every sheet.
    const names = result.lines.filter(({ row, table }) => row === line?.row && table !== undefined).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(plan.documents.map(({ enterprise }) => enterprise)).toEqual(names);
  });

  it('tells of settings that cannot be used, and counts with samples meanwhile', async () => {
    const plan = await planOf({ kinds: ['contact-sheet'], setup: { settings: '成文日期: 去年', templates: [] } });
    expect(plan.problems.map(({ code, severity }) => [code, severity])).toEqual([['SETTINGS_003', 'error']]);
    expect(plan.documents.length).toBe(1);
    expect(await problemOf({ kinds: ['contact-sheet'], setup: { settings: '成文日期: 去年', templates: [] } })).toBe('SETTINGS_003');
  });

  it('tells of an edition that is not the one that was checked by', async () => {
    const settings = commentedSettings().replace(/^指标版本:.*$/m, '指标版本: other-2026');
    expect((await planOf({ setup: { settings, templates: [] } })).problems.map(({ code }) => code)).toEqual(['DOC_034']);
    const same = commentedSettings().replace(/^指标版本:.*$/m, `指标版本: ${result.edition.id}`);
    expect((await planOf({ setup: { settings: same, templates: [] } })).problems).toEqual([]);
  });

  it('takes templates by the names of their files and checks what is written in them', async () => {
    const template = (name: string, bytes = templates.get('weekly-report') ?? new Uint8Array()) => ({ settings: undefined, templates: [{ name, bytes }] });
    expect((await planOf({ setup: template('weekly-report.docx') })).problems).toEqual([]);
    expect((await planOf({ setup: template('周报 (1).docx') })).problems).toEqual([]);
    expect((await planOf({ setup: template('随便.docx') })).problems.map(({ code, place }) => [code, place.file])).toEqual([['DOC_033', '随便.docx']]);
    const broken = await planOf({ kinds: ['weekly-report'], setup: template('weekly-report.docx', new Uint8Array([1, 2, 3])) });
    expect(broken.problems.map(({ code, severity }) => [code.slice(0, 8), severity])).toEqual([['TEMPLATE', 'error']]);
    expect(await problemOf({ kinds: ['weekly-report'], setup: template('weekly-report.docx', new Uint8Array([1, 2, 3])) })).toMatch(/^TEMPLATE/);
  });

  it('is none before the first check', async () => {
    const none = inProcessDocuments({ held: () => undefined, library: async () => { throw new Error('not asked'); }, templates: () => templates });
    const plan = await none.plan(request());
    expect(plan.ok ? '' : plan.problem.code).toBe('DOC_031');
  });
});

describe('documents', () => {
  it('can be read before they are made', async () => {
    const wanted = request({ kinds: ['audit-form'] });
    const [path = ''] = pathsOf(valueOf(await documents.plan(wanted)), 'audit-form');
    const lines = valueOf(await documents.preview(wanted, path));
    expect(lines.join('\n')).toContain(first);
    const gone = await documents.preview(wanted, '没有.docx');
    expect(gone.ok ? '' : gone.problem.code).toBe('DOC_032');
  });

  it('come as one zip with the list of files and of what is missing, or alone', async () => {
    const wanted = request({ kinds: ['contact-sheet', 'audit-form', 'weekly-report'], enterprises: [keyOf(first), keyOf(second)] });
    const plan = valueOf(await documents.plan(wanted));
    const fractions: number[] = [];
    const made = valueOf(await documents.make(wanted, { onProgress: (fraction) => fractions.push(fraction) }));
    expect([made.fileName, made.documents, made.problems]).toEqual(['绩效分级文件.zip', plan.documents.length, []]);
    const files = unzipped(made.bytes);
    expect([...files.keys()]).toEqual([...plan.documents.map(({ path }) => path), '缺少的内容.csv', '文件清单.csv']);
    expect(new TextDecoder().decode(files.get('文件清单.csv')).trim().split('\r\n').length).toBe(plan.documents.length + 2);
    expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
    expect(fractions[fractions.length - 1]).toBe(1);

    const [path = ''] = pathsOf(plan, 'audit-form');
    const one = valueOf(await documents.make(wanted, {}, path));
    expect([one.fileName, one.documents]).toEqual([path.slice(path.lastIndexOf('/') + 1), 1]);
    expect(Buffer.compare(Buffer.from(one.bytes), files.get(path) as Buffer)).toBe(0);
    expect(valueOf(documentText(one.bytes))).toContain(first);
    expect(valueOf(await documents.make(request({ kinds: ['contact-sheet'] }), {})).fileName).toMatch(/\.docx$/);
  });

  it('are none where nothing is chosen', async () => {
    expect(await problemOf({})).toBe('DOC_035');
    expect(await problemOf({ kinds: ['contact-sheet'] }, '没有.docx')).toBe('DOC_032');
  });

  it('end with the reason of the signal when cancelled', async () => {
    const controller = new AbortController();
    const making = documents.make(request({ kinds: ['audit-form'] }), { signal: controller.signal, onProgress: () => controller.abort(new Error('够了')) });
    await expect(making).rejects.toThrow('够了');
  });
});
