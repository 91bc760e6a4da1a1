import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../grading/messages/problem.ts';
import { parseNotes, printNotes } from '../../../grading/notes/notes-text.ts';
import { noNotes, type IgnoredEntry, type WorkbookNotes } from '../../../grading/notes/workbook-notes.ts';

const entry: IgnoredEntry = {
  enterprise: '示例甲厂', line: '1号线', subject: 'first/main particulate-limit', seen: '25', reason: '已现场核实', on: '2020-09-01',
};
const notes: WorkbookNotes = { mapping: { '排放浓度/烟尘': 'pm', 备注: '' }, ignored: [entry] };

const faultOf = (text: string) => {
  const parsed = parseNotes(text);
  return parsed.ok ? undefined : [parsed.problem.code, parsed.problem.severity];
};

const words = fc.string({ unit: 'binary', maxLength: 12 });
const anyEntry: fc.Arbitrary<IgnoredEntry> = fc.record({
  sheet: words, enterprise: words, line: words, subject: words, seen: words, reason: words,
  on: fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
}, { requiredKeys: ['enterprise', 'line', 'subject', 'seen', 'reason', 'on'] });
const heading = words.filter((name) => !(name in Object.prototype));
const anyDay = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const anyCheck = fc.record({ date: anyDay, target: fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }) }, { requiredKeys: [] })
  .filter((check) => Object.keys(check).length > 0);
const anyNotes: fc.Arbitrary<WorkbookNotes> = fc.record({
  mapping: fc.array(fc.tuple(heading, fc.constantFrom('', 'pm', 'enterprise-name'))).map((pairs) => Object.fromEntries(pairs)),
  ignored: fc.array(anyEntry, { maxLength: 5 }),
  check: anyCheck,
}, { requiredKeys: ['mapping', 'ignored'] });

describe('notes as text', () => {
  it('come back as they were, whatever they say', () => {
    fc.assert(fc.property(anyNotes, (made) => {
      const back = parseNotes(printNotes(made));
      expect(back.ok && back.value.mapping).toEqual(made.mapping);
      const shown = (entries: readonly IgnoredEntry[]) => entries.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
      expect(back.ok && shown(back.value.ignored)).toEqual(shown(made.ignored));
      expect(back.ok && { ...back.value.check }).toEqual({ ...made.check });
      expect(back.ok && 'check' in back.value).toBe(made.check !== undefined);
    }));
  });

  it('are the same text in whatever order they were made', () => {
    fc.assert(fc.property(anyNotes, (made) => {
      const turned = { ...made, mapping: Object.fromEntries(Object.entries(made.mapping).reverse()), ignored: [...made.ignored].reverse() };
      expect(printNotes(turned)).toBe(printNotes(made));
    }));
  });

  it('say their format, and are no text at all where nothing is kept', () => {
    expect(printNotes(notes)).toBe('{"formatVersion":1,"mapping":{"备注":"","排放浓度/烟尘":"pm"},"ignored":[{"enterprise":"示例甲厂","line":"1号线",'
      + '"subject":"first/main particulate-limit","seen":"25","reason":"已现场核实","on":"2020-09-01"}]}');
    expect([printNotes(noNotes), parseNotes(''), parseNotes(' \n')]).toEqual(['', { ok: true, value: noNotes }, { ok: true, value: noNotes }]);
  });

  it('may name the sheet of an entry; those without one are read as they always were', () => {
    const both = [entry, { ...entry, sheet: '工业源清单' }];
    const text = printNotes({ mapping: {}, ignored: both });
    expect(text).toContain('"ignored":[{"enterprise":"示例甲厂"');
    expect(text).toContain('{"sheet":"工业源清单","enterprise":"示例甲厂"');
    expect(parseNotes(text)).toEqual({ ok: true, value: { mapping: {}, ignored: both } });
  });

  it('may say how the workbook was checked; nothing chosen and what is no day are not kept', () => {
    const text = '{"formatVersion":1,"mapping":{},"ignored":[],"check":{"date":"2020-09-15","target":"A"}}';
    expect(printNotes({ ...noNotes, check: { target: 'A', date: '2020-09-15' } })).toBe(text);
    expect(parseNotes(text)).toEqual({ ok: true, value: { ...noNotes, check: { date: '2020-09-15', target: 'A' } } });
    expect(parseNotes('{"formatVersion":1,"mapping":{},"ignored":[],"check":{}}')).toEqual({ ok: true, value: noNotes });
    expect([printNotes({ ...noNotes, check: {} }), printNotes({ ...noNotes, check: { date: '12020-09-15', target: '' } })]).toEqual(['', '']);
  });

  it('do not keep a heading that is called like a part of every object', () => {
    expect(printNotes({ mapping: { constructor: 'pm', ...Object.fromEntries([['__proto__', 'pm']]) }, ignored: [] })).toBe('');
  });
});

describe('a text that is no notes', () => {
  const json = (value: unknown) => JSON.stringify(value);
  const whole = { formatVersion: 1, mapping: {}, ignored: [] };

  it.each([
    ['no JSON', '{'], ['a word', '别的'], ['null', 'null'], ['a list', '[]'], ['a number', '1'], ['no version', json({ mapping: {}, ignored: [] })],
    ['a version of words', json({ ...whole, formatVersion: '1' })], ['version nought', json({ ...whole, formatVersion: 0 })], ['half a version', json({ ...whole, formatVersion: 1.5 })],
    ['no ignored', json({ formatVersion: 1, mapping: {} })], ['more than it may hold', json({ ...whole, more: 1 })],
    ['a mapping of numbers', json({ ...whole, mapping: { a: 1 } })], ['a mapping that is a list', json({ ...whole, mapping: ['a'] })],
    ['an entry without reason', json({ ...whole, ignored: [{ ...entry, reason: undefined }] })], ['an entry on no day', json({ ...whole, ignored: [{ ...entry, on: '2020-13-01' }] })],
    ['a check on no day', json({ ...whole, check: { date: '2020-02-30' } })], ['a check with more', json({ ...whole, check: { scope: 'sheet' } })],
    ['an entry that is null', json({ ...whole, ignored: [null] })],
    ['a prototype in the mapping', '{"formatVersion":1,"mapping":{"__proto__":"pm"},"ignored":[]}'],
    ['a prototype beside it', '{"formatVersion":1,"mapping":{},"ignored":[],"__proto__":{"x":1}}'],
    ['a constructor', json({ ...whole, mapping: { constructor: 'pm' } })],
    ['depth', '['.repeat(200_000)], ['length', `"${'a'.repeat(9_000_000)}"`], ['a cell longer than a cell', json({ ...whole, ignored: [{ ...entry, seen: 'a'.repeat(40_000) }] })],
  ])('is NOTES_001: %s', (_, text) => {
    expect(faultOf(text)).toEqual(['NOTES_001', 'warning']);
  });

  it('is NOTES_002 when a newer version wrote it, whatever else it holds', () => {
    expect(faultOf(json({ formatVersion: 2, ranges: [] }))).toEqual(['NOTES_002', 'warning']);
  });

  it('tells what is wrong, what was kept and what to do', () => {
    const parsed = parseNotes(json({ ...whole, ignored: [{ ...entry, on: 'x' }] }));
    expect(parsed.ok ? '' : problemLine(parsed.problem)).toBe('工作簿里存有列对应和忽略项，但内容已损坏（“ignored.0.on”处的内容不对），这次没有采用；那段内容原样留着，企业数据不受影响。'
      + '需要找回的，用改动之前的文件。（NOTES_001）');
  });

  it('never throws and never touches other objects, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.jsonValue().map((value) => json({ ...whole, mapping: value })), fc.jsonValue().map((value) => json({ ...whole, ignored: [value] }))), (text) => {
      const parsed = parseNotes(text);
      if (!parsed.ok) expect(problemLine(parsed.problem)).not.toContain('（未知）');
      expect(({} as Readonly<Record<string, unknown>>)['pm']).toBeUndefined();
    }));
  });
});
