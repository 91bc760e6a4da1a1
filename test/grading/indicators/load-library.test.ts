import { describe, expect, it } from 'vitest';
import { chooseLibrary, loadLibraries } from '../../../grading/indicators/load-library.ts';
import { problemLine } from '../../../grading/messages/problem.ts';
import { tinyEdition, tinyPack } from '../../support/tiny-edition.ts';

const load = (pack: string, edition = tinyEdition) => loadLibraries([
  { path: 'test-2020/edition.yaml', text: edition }, { path: 'test-2020/01.yaml', text: pack },
]);
const faults = (pack: string, edition?: string) => load(pack, edition).problems.map((found) => [found.code, found.params['line'], found.params['path']]);
const changed = (from: string, to: string) => {
  if (!tinyPack.includes(from)) throw new Error(`no ${from}`);
  return tinyPack.replace(from, to);
};

describe('loading packs', () => {
  it('loads a sound pack: sets first, then its own indicators', () => {
    const { libraries, problems } = load(tinyPack);
    expect(problems).toEqual([]);
    expect(libraries[0]?.tables.map((table) => [table.key, table.indicators.map((indicator) => indicator.id)])).toEqual([
      ['first/main', ['equipment-declared', 'particulate-limit', 'oxide-limit']], ['first/leading', ['share-floor']],
    ]);
  });

  it.each([
    ['an unknown key', 'remedy: 更换滤袋', 'remedi: 更换滤袋', 'PACK_003', 'tables[0].indicators[0]'],
    ['a value of the wrong kind', 'value: 10 }', 'value: 十 }', 'PACK_002', 'tables[0].indicators[0].requirements.A.check.value'],
    ['an unknown operator', 'op: atLeast', 'op: 大于', 'PACK_002', 'tables[1].indicators[0].requirements.引领性.check.op'],
    ['an unknown field', 'field: share,', 'field: shares,', 'PACK_004', 'tables[1].indicators[0].requirements.引领性.check.field'],
    ['an unknown choice', 'values: [湿法]', 'values: [水法]', 'PACK_004', 'tables[0].indicators[1].appliesWhen'],
    ['an unknown reference', 'reference: own', 'reference: onw', 'PACK_004', 'tables[0].indicators[0].reference'],
    ['an unknown dimension', 'dimension: 装备水平', 'dimension: 装备', 'PACK_004', 'tables[1].indicators[0].dimension'],
    ['an unknown set', 'use: [shared]', 'use: [shard]', 'PACK_004', 'tables[0].use[0]'],
    ['an unknown industry', 'name: 甲业', 'name: 丙业', 'PACK_004', 'name'],
    ['a repeated id', 'id: oxide-limit', 'id: particulate-limit', 'PACK_005', 'tables[0].indicators[1].id'],
    ['an id of a set used again', 'id: oxide-limit', 'id: equipment-declared', 'PACK_005', 'tables[0].indicators[1].id'],
    ['a grade outside the scheme', 'B: { sameAs: A }', 'E: { sameAs: A }', 'PACK_006', 'tables[0].indicators[1].requirements.E'],
    ['sameAs of a worse grade', 'B: { sameAs: A }', 'B: { sameAs: C }', 'PACK_006', 'tables[0].indicators[1].requirements.B.sameAs'],
    ['dates the wrong way round', 'remedy: 更换滤袋', 'from: 2021-01-01\n        until: 2020-01-01', 'PACK_010', 'tables[0].indicators[0].until'],
    ['a lower grade that asks for more', 'value: 20 }', 'value: 5 }', 'PACK_012', 'tables[0].indicators[0].requirements.B'],
    ['an operator that does not fit the field', 'op: atLeast, field: share', 'op: atLeast, field: process', 'PACK_013', 'tables[1].indicators[0].requirements.引领性.check.op'],
    ['a scheme with a grade that nobody knows', 'grades: [引领性, 非引领性]', 'grades: [引领性, 普通]', 'PACK_006', 'tables[1].scheme.grades'],
    ['a set taken twice', 'use: [shared]', 'use: [shared, shared]', 'PACK_005', 'tables[0].use[1]'],
    ['limits the wrong way round', 'op: atLeast, field: share, value: 80', 'op: between, field: share, min: 90, max: 80', 'PACK_018', 'tables[1].indicators[0].requirements.引领性.check'],
    ['a figure without a source', 'confidence: unverified', 'confidence: blank', 'PACK_016', 'tables[1].indicators[0].requirements.引领性'],
  ])('names file, path and remedy for %s', (_, from, to, code, path) => {
    const found = load(changed(from, to)).problems;
    expect(found.map((problem) => [problem.code, problem.params['path']])).toContainEqual([code, path]);
    for (const problem of found) expect(problemLine(problem)).not.toContain('（未知）');
    expect(problemLine(found[0] as (typeof found)[number])).toContain('test-2020/01.yaml');
  });

  const editionChanged = (from: string, to: string) => load(tinyPack, tinyEdition.replace(from, to)).problems.map((found) => [found.code, found.params['path']]);

  it.each([
    ['a veto that bars a grade nobody knows', 'barredGrades: [A, B, 引领性]', 'barredGrades: [Ａ级]', 'PACK_006', 'vetoes[1].effect.barredGrades'],
    ['a grade that two levels review', 'grades: [C, D, 非引领性]', 'grades: [B, C, D, 非引领性]', 'PACK_021', 'reviewLevels[1].grades[0]'],
    ['a grade that nobody reviews', 'grades: [C, D, 非引领性]', 'grades: [C, D]', 'PACK_022', 'reviewLevels'],
    ['a veto on a field that is not yes or no', 'field: fraud,', 'field: share,', 'PACK_017', 'vetoes[0].field'],
    ['a dimension declared in a field that is no level', 'declaredIn: declared-limits', 'declaredIn: share', 'PACK_017', 'dimensions[1].declaredIn'],
    ['sameAs in a set that names a worse grade', 'A: { check: { op: declaredLevel } }', 'A: { sameAs: B }', 'PACK_006', 'tables[0].use[0]'],
    ['sameAs in a set that goes in a circle', 'B: { check: { op: declaredLevel } }', 'B: { sameAs: B }', 'PACK_006', 'tables[0].use[0]'],
  ])('names %s', (_, from, to, code, path) => {
    expect(editionChanged(from, to)).toContainEqual([code, path]);
  });

  it('refuses two packs that mean different things by one field', () => {
    const withField = (pack: string, heading: string) => `${pack}fields: [{ id: own-field, heading: ${heading}, kind: text }]\n`;
    const other = tinyPack.replace('industry: first', 'industry: second').replace('name: 甲业', 'name: 乙业');
    const codes = (first: string, second: string) => loadLibraries([
      { path: 'edition.yaml', text: tinyEdition }, { path: 'a.yaml', text: withField(tinyPack, first) }, { path: 'b.yaml', text: withField(other, second) },
    ]).problems.map((found) => found.code);
    expect([codes('甲', '甲'), codes('甲', '乙')]).toEqual([[], ['PACK_019']]);
  });

  it('points at the line', () => {
    const at = changed('value: 20 }', 'value: 5 }').split('\n').findIndex((line) => line.includes('value: 5 }')) + 1;
    expect(faults(changed('value: 20 }', 'value: 5 }'))).toEqual([['PACK_012', at, 'tables[0].indicators[0].requirements.B']]);
  });

  it('refuses duplicate keys', () => {
    expect(faults(changed('industry: first', 'industry: first\nindustry: second')).map(([code, line]) => [code, line])).toEqual([['PACK_001', 5]]);
  });

  it('misses a grade that is not stated', () => {
    expect(faults(changed('          C: { check: { op: atMost, field: particulate, value: 30 } }\n', '')).map(([code]) => code)).toEqual(['PACK_007']);
  });

  it('leaves out a broken pack and keeps the others', () => {
    const other = tinyPack.replace('industry: first', 'industry: second').replace('name: 甲业', 'name: 乙业');
    const { libraries } = loadLibraries([
      { path: 'edition.yaml', text: tinyEdition }, { path: 'a.yaml', text: changed('dimension: 装备水平', 'dimension: 无') }, { path: 'b.yaml', text: other },
    ]);
    expect(libraries[0]?.packs.map((pack) => pack.name)).toEqual(['乙业']);
  });

  it('replaces a shipped pack by one of the user, and refuses two of one layer', () => {
    const own = tinyPack.replace('title: 颗粒物排放浓度', 'title: 自定');
    const files = (layer: number) => [{ path: 'edition.yaml', text: tinyEdition }, { path: 'a.yaml', text: tinyPack }, { path: 'b.yaml', text: own, layer }];
    expect(loadLibraries(files(1)).libraries[0]?.tables[0]?.indicators[1]?.title).toBe('自定');
    expect(loadLibraries(files(0)).problems.map((found) => found.code)).toEqual(['PACK_015']);
  });

  it('says so when a pack belongs to no edition', () => {
    expect(loadLibraries([{ path: 'a.yaml', text: tinyPack }]).problems.map((found) => found.code)).toEqual(['PACK_011']);
  });

  it('survives YAML bombs', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`).join('\n')}\n`;
    expect(loadLibraries([{ path: 'a.yaml', text: bomb }]).problems[0]?.code).toBe('PACK_001');
  });
});

describe('choosing the edition', () => {
  const later = tinyEdition.replace('id: test-2020', 'id: test-2026').replace('from: 2020-06-29', 'from: 2026-01-01');
  const ended = tinyEdition.replace('from: 2020-06-29', 'from: 2020-06-29\nuntil: 2026-01-01');
  const { libraries } = loadLibraries([{ path: 'a/edition.yaml', text: ended }, { path: 'b/edition.yaml', text: later }]);

  it.each([
    ['2020-06-28', undefined, 'PACK_008'],
    ['2020-06-29', undefined, 'test-2020'],
    ['2025-12-31', undefined, 'test-2020'],
    ['2026-01-01', undefined, 'test-2026'],
    ['2020-06-28', 'test-2026', 'test-2026'],
    ['2020-06-28', 'test-2099', 'PACK_009'],
  ])('on %s asked for %s gives %s', (date, edition, expected) => {
    const chosen = chooseLibrary(libraries, date, edition);
    expect(chosen.ok ? chosen.value.edition.id : chosen.problem.code).toBe(expected);
  });

  it('says from when the editions are in force, in words for the pane and the terminal alike', () => {
    const chosen = chooseLibrary(libraries, '2019-01-01');
    expect(chosen.ok ? '' : problemLine(chosen.problem)).toMatch(/^没有在 2019-01-01 生效的指标版本；现有：.+，从 2020-06-29 起，到 2026-01-01 之前；.+，从 2026-01-01 起。改一个日期。（PACK_008）$/);
  });
});
