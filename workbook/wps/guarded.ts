/** One piece of writing: WPS neither draws nor tells of changes in the meantime. Never over a turn of the page, in which the user may type. */
import type { WpsApplication } from './wps-api.ts';

/** Everything is as before afterwards, whatever `work` throws. */
export function guarded<T>(application: WpsApplication, work: () => T): T {
  const { ScreenUpdating, EnableEvents, DisplayAlerts } = application;
  application.ScreenUpdating = false;
  application.EnableEvents = false;
  application.DisplayAlerts = false;
  try {
    return work();
  } finally {
    application.DisplayAlerts = DisplayAlerts;
    application.EnableEvents = EnableEvents;
    application.ScreenUpdating = ScreenUpdating;
  }
}
