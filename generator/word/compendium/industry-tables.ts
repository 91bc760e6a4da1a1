/** The tables of the edition by industry. */
import type { LibraryInfo } from '../../../grading/findings/library-info.ts';
import type { TableSummary } from '../../../grading/findings/result.ts';

export interface IndustryTables {
  readonly number: number;
  readonly name: string;
  /** Empty where nobody has written the industry down. */
  readonly tables: readonly TableSummary[];
}

/** Every industry that the edition names, in its order. */
export function industryTables({ industries, tables }: LibraryInfo): readonly IndustryTables[] {
  const byIndustry = new Map<string, TableSummary[]>();
  for (const table of Object.values(tables)) {
    const known = byIndustry.get(table.industry);
    if (known === undefined) byIndustry.set(table.industry, [table]);
    else known.push(table);
  }
  return industries.map(({ number, name }) => ({ number, name, tables: byIndustry.get(name) ?? [] }));
}
