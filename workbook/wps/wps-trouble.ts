/** What WPS refuses, as a problem that says what the user can do about it. WPS throws plain errors without codes. */
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { failure, success, type Result } from '../../grading/messages/result.ts';
import { HostProblem } from '../live/host-problem.ts';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './wps-api.ts';

/** An error that came out of a call of WPS. */
export class WpsError extends Error {}

/** Runs calls of WPS; what they throw is told apart from faults of ours. */
export function calling<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostProblem || error instanceof WpsError) throw error;
    throw new WpsError(error instanceof Error ? error.message : String(error));
  }
}

/** Trouble with WPS is given back; a cancel and faults of ours are thrown. */
export async function inWps<T>(application: WpsApplication, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    if (error instanceof HostProblem) return failure(error.problem);
    if (error instanceof WpsError) return failure(wpsProblem(application, error.message));
    throw error;
  }
}

function wpsProblem(application: WpsApplication, detail: string): Problem {
  if (isEditing(application)) return problem<'HOST_021'>('HOST_021', 'error', {}, {});
  return problem<'HOST_022'>('HOST_022', 'error', {}, { detail });
}

function isEditing(application: WpsApplication): boolean {
  try {
    return application.Ready === false;
  } catch {
    return false;
  }
}

/** Throws the problem that keeps us from adding or taking away sheets. */
export function expectOpenStructure(workbook: WpsWorkbook): void {
  if (calling(() => workbook.ProtectStructure)) throw new HostProblem(problem<'HOST_003'>('HOST_003', 'error', {}, {}));
}

/** Throws the problem that keeps us from marking a sheet. */
export function expectUnprotected(sheet: WpsSheet): void {
  const [name, isProtected] = calling(() => [sheet.Name, sheet.ProtectContents] as const);
  if (isProtected) throw new HostProblem(problem<'HOST_002'>('HOST_002', 'error', { sheet: name }, { sheet: name }));
}
