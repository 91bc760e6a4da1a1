/** What the city's first review adds to the main list: the day it was passed, and whether the enterprise may be published. */
import { Random } from '../random.ts';
import { text } from './cell-content.ts';
import type { SampleRow } from './sample-row.ts';
import { writeDate } from './writings.ts';

/** Working days up to the check; none is the first of a month, which may be written without its day. */
const days = ['2020-08-13', '2020-08-14', '2020-08-20', '2020-08-21', '2020-08-24', '2020-08-25', '2020-08-26', '2020-08-27', '2020-08-28', '2020-08-31'];

/** Grades whose first review is reported upwards. */
const reported: ReadonlySet<string> = new Set(['A', '引领性', 'B', 'B-']);

/** Chosen apart from everything else, so that the rest of the county stays as it was. */
const seed = 20_200_824;

/** Which of the enterprises that passed is secret. */
const secretAt = 4;

export function addReviews(rows: readonly SampleRow[]): void {
  const random = new Random(seed);
  const main = rows.filter(({ profile, graded }) => profile.sheet === 'main' && graded !== undefined);
  const open = new Set(main.filter(({ graded }) => graded?.best !== graded?.worst).map(({ enterprise }) => enterprise));
  // Slips of the pen elsewhere in the row hold no review up; an open grade holds up all lines of the enterprise.
  const ready = main.filter(({ graded, enterprise }) => graded !== undefined && reported.has(graded.best) && !open.has(enterprise));
  const enterprises = [...new Set(ready.map(({ enterprise }) => enterprise))];
  enterprises.forEach((enterprise, at) => {
    const day = random.pick(days);
    // Some are ready, but their review is not over.
    if (at % 8 === 7) return;
    for (const row of ready) if (row.enterprise === enterprise) row.cells.set('first-review-on', writeDate(random, day));
  });
  for (const row of main) row.cells.set('secret', text(row.enterprise === enterprises[secretAt] ? '是' : '否'));
}
