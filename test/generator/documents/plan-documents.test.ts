import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { documentKinds, kindOf } from '../../../generator/documents/kinds.ts';
import { missingCsv, missingFacts } from '../../../generator/documents/missing-list.ts';
import { isOutdated, planDocuments } from '../../../generator/documents/plan-documents.ts';
import { sampleSource } from '../../support/sample-source.ts';
import { fakeKind } from './fake-kind.ts';

let source: DocumentSource;
beforeAll(async () => {
  source = await sampleSource();
});

const named = (names: readonly string[]): DocumentSource => ({
  ...source, index: { ...source.index, result: { ...source.index.result, enterprises: names.map((name) => ({ name, creditCode: '', lines: [] })) } } as unknown as DocumentSource['index'],
});
const paths = (...args: Parameters<typeof planDocuments>) => planDocuments(...args).map(({ path }) => path);

describe('a plan', () => {
  it('has a folder for each kind that is made often, and the campaign\'s own documents at the top', () => {
    const one = fakeKind({ id: 'one', title: '一份', per: 'campaign', namePattern: '周报', subjects: () => [{}], usual: () => [{}] });
    expect(paths(named(['甲厂', '乙/厂']), { kinds: [one, fakeKind()], scope: 'all' })).toEqual(['周报.docx', '假表/1_甲厂_假表.docx', '假表/2_乙_厂_假表.docx']);
  });

  it('takes what is usual, all, or the enterprises asked for; their paths stay the same', () => {
    const many = named(['甲厂', '甲厂', '甲厂', '丁厂']);
    const options = { kinds: [fakeKind()], namePattern: '{企业名称}' };
    expect(paths(many, { ...options, scope: 'usual' })).toEqual(['假表/甲厂.docx', '假表/甲厂(2).docx']);
    expect(paths(many, { ...options, scope: [2, 3] })).toEqual(['假表/甲厂(3).docx', '假表/丁厂.docx']);
  });

  it('tells the documents of one enterprise apart by their tables, those of others by numbers', () => {
    const form = fakeKind({ per: 'form', subjects: () => [{ enterprise: 0, table: 'cement/clinker' }, { enterprise: 0, table: 'glass/glass' }, { enterprise: 1, table: 'glass/glass' }], usual: () => [] });
    expect(paths(named(['甲厂', '甲厂']), { kinds: [form], scope: 'all', namePattern: '{企业名称}' })).toEqual(['假表/甲厂_水泥_水泥熟料.docx', '假表/甲厂_玻璃.docx', '假表/甲厂.docx']);
  });

  it('fills in a kind about tables for the enterprises that are chosen, with their names', () => {
    const form = fakeKind({
      id: 'table', title: '表', per: 'table', namePattern: '{指标表}_申报', subjects: () => [{ table: 'glass/glass' }, { table: 'cement/clinker' }], usual: () => [{ table: 'glass/glass' }],
      forEnterprise: (_, enterprise) => [{ enterprise, table: 'glass/glass' }],
    });
    const of = named(['甲厂', '乙厂']);
    expect(paths(of, { kinds: [form], scope: 'all' })).toEqual(['表/玻璃_申报.docx', '表/水泥_水泥熟料_申报.docx']);
    expect(paths(of, { kinds: [form], scope: [1] })).toEqual(['表/2_乙厂_玻璃_申报.docx']);
    expect(paths(of, { kinds: [form], scope: [1], namePattern: '{企业名称}' })).toEqual(['表/乙厂.docx']);
  });

  it('knows which paths in the folders of its kinds no document has any more', () => {
    const outdated = isOutdated(named(['甲厂', '乙厂']), { kinds: [fakeKind()] });
    expect(['假表/1_甲厂_假表.docx', '假表/3_丙厂_假表.docx', '别的/3_丙厂_假表.docx', '周报.docx'].filter(outdated)).toEqual(['假表/3_丙厂_假表.docx']);
  });

  it('keeps documents about no enterprise when enterprises are chosen', () => {
    const one = fakeKind({ id: 'one', per: 'campaign', subjects: () => [{}], usual: () => [{}], namePattern: '一份' });
    expect(paths(named(['甲厂']), { kinds: [one, fakeKind()], scope: [] })).toEqual(['一份.docx']);
  });

  it('gives every document a path of its own, the same in every plan', () => {
    const name = fc.oneof(fc.constantFrom('甲', 'a', 'A', '', '.', '甲(2)', 'CON', '../x'), fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(fc.property(fc.array(name, { maxLength: 20 }), fc.constantFrom(undefined, '{企业名称}', '{序号}', 'x'), fc.array(fc.nat(19)), (names, namePattern, some) => {
      const of = named(names);
      const options = { kinds: [fakeKind(), fakeKind({ id: 'other', title: '另表' })], ...(namePattern === undefined ? {} : { namePattern }) };
      const all = planDocuments(of, { ...options, scope: 'all' });
      expect(new Set(all.map(({ path }) => path.toLowerCase())).size).toBe(all.length);
      expect(all.filter(({ path }) => !/^[^/\\]+\/[^/\\]+\.docx$/.test(path))).toEqual([]);
      const few = planDocuments(of, { ...options, scope: some });
      expect(few).toEqual(all.filter(({ subject }) => some.includes(subject.enterprise ?? -1)).map((document) => expect.objectContaining({ path: document.path, subject: document.subject })));
    }), { numRuns: 150 });
  });
});

describe('what is missing', () => {
  const lacking = () => fakeKind({ missing: (_, { enterprise = 0 }) => (enterprise === 0 ? [] : enterprise === 1 ? ['电话', '=地址', '电话'] : ['电话']) });

  it('is counted by documents, the most frequent first', () => {
    expect(missingFacts(planDocuments(named(['甲', '乙', '丙']), { kinds: [lacking()], scope: 'all' }))).toEqual([{ fact: '电话', documents: 2 }, { fact: '=地址', documents: 1 }]);
  });

  it('is listed for tables to open, without formulas', () => {
    const of = named(['甲', '=1+1', '丙"厂"']);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(missingCsv(of, planDocuments(of, { kinds: [lacking()], scope: 'all' })));
    expect(text.split('\r\n')).toEqual([
      '\ufeff文件,种类,企业名称,缺少的内容', '假表/2_=1+1_假表.docx,假表,"\'=1+1",电话、=地址', '假表/3_丙_厂_假表.docx,假表,"丙""厂""",电话', '',
    ]);
  });

  it('makes no list when there is nothing', () => {
    expect(missingCsv(source, planDocuments(named(['甲']), { kinds: [fakeKind()], scope: 'all' }))).toBeUndefined();
  });
});

describe('the kinds', () => {
  it('have ids, titles, and names of their own', () => {
    const unique = (values: readonly string[]) => expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
    unique(documentKinds.map(({ id }) => id));
    unique(documentKinds.map(({ title }) => title));
    unique(documentKinds.filter(({ per }) => per === 'campaign').map(({ namePattern }) => namePattern));
    expect(documentKinds.filter(({ id }) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id) || kindOf(id.toUpperCase())?.id !== id)).toEqual([]);
  });

  it('plan the sample: no path twice, nothing usual that makes no sense', () => {
    const all = planDocuments(source, { kinds: documentKinds, scope: 'all' });
    const usual = planDocuments(source, { kinds: documentKinds, scope: 'usual' });
    expect(new Set(all.map(({ path }) => path.toLowerCase())).size).toBe(all.length);
    const known = new Set(all.map(({ path }) => path));
    expect(usual.filter(({ path }) => !known.has(path)).map(({ path }) => path)).toEqual([]);
    expect(new Set(usual.map(({ kind }) => kind.id)).size).toBeGreaterThan(0);
  });
});
