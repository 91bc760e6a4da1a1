/** Shows a cell in the sheet. */
import { sayProblem, settled, type SessionParts } from '../parts.ts';
import type { Notice, Session } from '../session.ts';

/** That a place is not there is told until one is found; other notices stay. */
export function createGoTo(parts: SessionParts): Session['goTo'] {
  let told: Notice | undefined;
  return ({ sheet, row, column }) => settled(parts, async () => {
    const shown = await parts.host.select(sheet, row, column);
    if (parts.isClosed) return;
    if (!shown.ok) sayProblem(parts, shown.problem);
    else if (told !== undefined && parts.store.get().notice === told) parts.store.set({ notice: undefined });
    told = shown.ok ? undefined : parts.store.get().notice;
  });
}
