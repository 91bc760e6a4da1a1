/** Whether the result that is shown was made with other settings than those of the next check. */
import type { SessionState } from '../session.ts';

/** False where nothing is shown. A selection that moved is no other setting. */
export function isOfOtherSettings({ view, settings: next }: Pick<SessionState, 'view' | 'settings'>): boolean {
  if (view === undefined) return false;
  const { date, target, scope, visibleOnly } = view.settings;
  return date !== next.date || target !== next.target || scope !== next.scope || visibleOnly !== next.visibleOnly;
}
