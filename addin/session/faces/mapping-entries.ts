/** 列对应 as the user decides it: by heading, for a decision holds in every sheet that has the heading. */
import type { SheetSummary } from '../../../grading/findings/result.ts';
import { columnLetters } from '../../../grading/records/cell-address.ts';
import type { ReadColumn } from '../../../grading/records/record.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';
import type { DoubtfulColumn } from '../session.ts';

export interface MappingEntry {
  readonly heading: string;
  /** Every column of the checked sheets that has the heading. */
  readonly places: readonly { readonly sheet: string; readonly letters: string }[];
  readonly examples: readonly string[];
  readonly candidates: DoubtfulColumn['candidates'];
  /** What was decided before; an empty id: not read. Undefined: nothing. */
  readonly settled: string | undefined;
}

export interface MappingEntries {
  /** In the order of sheets and columns. */
  readonly doubtful: readonly MappingEntry[];
  /** Decided and no longer doubtful. */
  readonly settled: readonly MappingEntry[];
}

export function mappingEntries(
  columns: readonly DoubtfulColumn[], sheets: readonly SheetSummary[], mapping: Readonly<Record<string, string>>,
): MappingEntries {
  const byHeading = new Map<string, readonly DoubtfulColumn[]>();
  for (const column of columns) byHeading.set(column.heading, [...byHeading.get(column.heading) ?? [], column]);
  const settled = Object.entries(mapping).filter(([heading]) => !byHeading.has(heading));
  return {
    doubtful: [...byHeading].map(([heading, own]) => ({
      heading,
      places: placesOf(heading, sheets, own, mapping[heading]),
      examples: own.find(({ examples }) => examples.length > 0)?.examples ?? [],
      candidates: [...new Map(own.flatMap(({ candidates }) => candidates).map((one) => [one.field, one])).values()],
      settled: mapping[heading],
    })),
    settled: settled.map(([heading, field]) => ({ heading, places: placesOf(heading, sheets, [], field), examples: [], candidates: [], settled: field })),
  };
}

/**
 * A decision on `X#2` is about the second column of a sheet that is called `X`, one on `X` about all of them, and about
 * those that have groups before it, unless the groups name a field already.
 */
function placesOf(key: string, sheets: readonly SheetSummary[], doubtful: readonly DoubtfulColumn[], settled: string | undefined): MappingEntry['places'] {
  const [, name = key, repeat] = /^(.*)#(\d+)$/.exec(key) ?? [];
  const wanted = foldKey(name);
  const isMeant = ({ heading, leaf, field }: ReadColumn) =>
    foldKey(heading) === wanted || ((field === undefined || field === settled) && foldKey(leaf) === wanted);
  const named = sheets.flatMap((sheet) => sheet.columns.filter(isMeant)
    .filter((_, at) => repeat === undefined || at + 1 === Number(repeat))
    .map(({ column }) => ({ sheet: sheet.name, letters: columnLetters(column) })));
  const others = doubtful.filter(({ sheet, letters }) => !named.some((place) => place.sheet === sheet && place.letters === letters));
  return [...named, ...others.map(({ sheet, letters }) => ({ sheet, letters }))];
}
