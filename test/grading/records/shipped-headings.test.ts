import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../cli/load-packs.ts';
import { headingIndexOf } from '../../../grading/records/headings/heading-index.ts';
import { matchHeading } from '../../../grading/records/headings/match-heading.ts';
import { parseHeading } from '../../../grading/records/headings/parse-heading.ts';
import { isUnit } from '../../../grading/records/values/units.ts';

describe.each(loadPacks().libraries.map((library) => [library.edition.id, library] as const))('the edition %s', (_, { fields }) => {
  const index = headingIndexOf(fields);
  const fieldOf = (groups: readonly string[], leaf: string) => {
    const found = matchHeading({ groups: groups.map(parseHeading), leaf: parseHeading(leaf) }, index);
    return found.kind === 'field' ? found.field.id : found.kind;
  };

  it('has headings that each lead to their own field, with the group and with the unit', () => {
    const seen = fields.all.map(({ heading, group, unit }) => fieldOf(group === undefined ? [] : [group], unit === undefined ? heading : `${heading}（${unit}）`));
    expect(seen).toEqual(fields.all.map(({ id }) => id));
  });

  it('has aliases that each lead to their own field', () => {
    const wrong = fields.all.flatMap(({ id, aliases }) => (aliases ?? []).flatMap((alias) => {
      const parts = alias.split('/');
      const found = fieldOf(parts.slice(0, -1), parts.at(-1) ?? '');
      return found === id ? [] : [`${alias}: ${found} instead of ${id}`];
    }));
    expect(wrong).toEqual([]);
  });

  it('has units that cells can be converted to', () => {
    expect(fields.all.flatMap(({ unit }) => (unit === undefined || isUnit(unit) ? [] : [unit]))).toEqual([]);
  });
});
