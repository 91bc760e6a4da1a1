/** What a result knows of the enterprise that the form is for; nothing for an empty form. */
import { fill } from '../../../grading/messages/template.ts';
import { applicationTexts as texts } from '../../../grading/messages/documents/application.ts';
import type { LineResult } from '../../../grading/findings/result.ts';
import type { DocumentSource, Subject } from '../../documents/document-kind.ts';

export interface KnownFacts {
  /** The lines judged by the table, in the order of the workbook. */
  readonly lines: readonly LineResult[];
  /** What all lines say alike; where they differ, each with its name, unless `alike` is asked for. */
  readonly valueOf: (field: string, alike: boolean) => string;
}

export function knownFacts({ index: { result } }: DocumentSource, { enterprise, table }: Subject): KnownFacts {
  const lines = (enterprise === undefined ? [] : result.enterprises[enterprise]?.lines ?? [])
    .flatMap((at) => result.lines[at] ?? []).filter((line) => line.table === table);
  return {
    lines,
    valueOf(field, alike) {
      const stated = lines.filter((line) => line.facts[field] !== undefined);
      const values = [...new Set(stated.map((line) => line.facts[field] ?? ''))];
      if (values.length <= 1) return values[0] ?? '';
      return alike ? '' : stated.map((line) => fill(texts.lineValue, {
        line: line.line === '' ? fill(texts.unnamedLine, { row: line.row }) : line.line, value: line.facts[field] ?? '',
      })).join(texts.lineSeparator);
    },
  };
}
