import { describe, expect, it } from 'vitest';
import type { DocumentSource } from '../../../generator/documents/document-kind.ts';
import { attachmentValues } from '../../../generator/letters/values/course-values.ts';
import { sampleSource } from '../../support/sample-source.ts';

const source = await sampleSource();
const { annex, ...edition } = source.library.edition;
const numbers = (from: DocumentSource) => attachmentValues(from).attachments.map(({ number }) => number);

describe('the attachments of the notice', () => {
  it('are those that can be made, under the numbers of the official set', () => {
    expect(annex).toBe(1);
    expect(numbers(source)).toEqual(['1', '3', '4', '5', '6']);
    expect(numbers({ ...source, library: { ...source.library, edition: { ...edition, annex: 2 } } })).toEqual(['2', '3', '4', '5', '6']);
    expect(numbers({ ...source, library: { ...source.library, edition } })).toEqual(['3', '4', '5', '6']);
  });

  it('have the name of the form of 附件6 as its file has it', () => {
    expect(attachmentValues(source).attachments[4]?.title).toBe('企业绩效分级申报材料模板');
  });
});
