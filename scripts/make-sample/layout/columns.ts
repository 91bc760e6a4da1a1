/** A column of a sample sheet: the headings above it as staff write them, and the field it is filled from. */

export interface SampleColumn {
  /** Absent for columns that the checker knows nothing about. */
  readonly field?: string;
  /** What fills a column without field. */
  readonly filler?: 'photo' | 'scale' | 'secondContact' | 'dust';
  /** Groups from the top down, then the leaf. */
  readonly headings: readonly string[];
  /** Characters. */
  readonly width: number;
  readonly look: 'text' | 'center' | 'wrap';
}

export function column(field: string, heading: string, width = 8, look: SampleColumn['look'] = 'center'): SampleColumn {
  return { field, headings: [heading], width, look };
}

/** A column that no field of the edition stands for. */
export function extra(filler: NonNullable<SampleColumn['filler']>, heading: string, width: number): SampleColumn {
  return { filler, headings: [heading], width, look: 'center' };
}

/** Columns under a merged heading. */
export function under(heading: string, columns: readonly SampleColumn[]): readonly SampleColumn[] {
  return columns.map((each) => ({ ...each, headings: [heading, ...each.headings] }));
}
