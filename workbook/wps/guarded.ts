/** One piece of writing: WPS neither draws nor tells of changes in the meantime. Never over a turn of the page, in which the user may type. */
import type { WpsApplication } from './wps-api.ts';

/** `Calculation` is none of them: a piece is a call or few, so there is nothing to win, and left behind it would harm the user's workbook. */
const switches = ['ScreenUpdating', 'EnableEvents', 'DisplayAlerts'] as const;

type Switch = (typeof switches)[number];

/** Everything is as before afterwards, whatever `work` or a switch throws: each is put back by itself. What broke first is thrown. */
export function guarded<T>(application: WpsApplication, work: () => T): T {
  const turned: (readonly [Switch, boolean])[] = [];
  let answer: { readonly value: T };
  try {
    for (const name of switches) {
      turned.push([name, application[name]]);
      application[name] = false;
    }
    answer = { value: work() };
  } catch (error) {
    putBack(application, turned);
    throw error;
  }
  const [broken] = putBack(application, turned);
  if (broken !== undefined) throw broken;
  return answer.value;
}

/** Gives what could not be put back. */
function putBack(application: WpsApplication, turned: readonly (readonly [Switch, boolean])[]): readonly Error[] {
  return turned.slice().reverse().flatMap(([name, former]) => {
    try {
      application[name] = former;
      return [];
    } catch (error) {
      return [error instanceof Error ? error : new Error(String(error))];
    }
  });
}
