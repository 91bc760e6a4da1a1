/** Whether the result that is shown was made with other settings than those of the next check. */
import type { SessionState } from '../session.ts';

/** False where nothing is shown. */
export function isOfOtherSettings({ view, settings }: Pick<SessionState, 'view' | 'settings'>): boolean {
  if (view === undefined) return false;
  const { date, target } = view.index.result;
  return date !== settings.date || target !== settings.target;
}
