/** Whether marks stand in the workbook that only the user can have made anew. */
import type { SessionState } from '../session.ts';

/** The workbench makes them anew by itself: nothing of them is written before a copy is saved. */
export function areMarksToRenew({ areMarksOld, isOutdated, hostKind }: SessionState): boolean {
  return areMarksOld && !isOutdated && hostKind !== 'workbench';
}
