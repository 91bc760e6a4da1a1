/** What Excel refuses, as a problem that says what the user can do about it. */
import { problem, type Place, type Problem } from '../../grading/messages/problem.ts';
import { absentSheet, protectedSheet } from '../edit-problems.ts';

/** An error of Office.js, as far as we look at it. */
export interface OfficeError {
  readonly code: string;
  readonly message: string;
}

/** What was being done, and what is known of the workbook's state since. */
export interface Circumstances {
  readonly doing: 'read' | 'write' | 'mark' | 'select' | 'listen';
  readonly sheet?: string | undefined;
  /** Name of a sheet that had to be written and is protected. */
  readonly protectedSheet?: string | undefined;
  readonly isStructureProtected?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
}

const tooLarge: readonly string[] = ['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'OperationCellsExceedLimit', 'RangeExceedsLimit'];
const tooOld: readonly string[] = ['ApiNotFound', 'ApiNotAvailable', 'UnsupportedFeature', 'NotImplemented', 'UnsupportedOperation'];
const busy: readonly string[] = [
  'ActivityLimitReached', 'RequestAborted', 'Conflict', 'Timeout', 'InvalidOrTimedOutSession', 'ServiceNotAvailable', 'TooManyRequests',
];
const gone: readonly string[] = ['ItemNotFound', 'InvalidReference'];
/** Codes under which Excel hides a protection or a read-only file. */
const vague: readonly string[] = ['AccessDenied', 'GeneralException', 'InvalidOperation', 'UnsupportedOperation'];

/** Whether it comes from Office; anything else is a fault of ours. */
export function isOfficeError(error: unknown): error is OfficeError {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, name } = error as Partial<Record<'code' | 'message' | 'name', unknown>>;
  return typeof code === 'string' && typeof message === 'string' && (name === 'RichApi.Error' || name === 'OfficeExtension.Error');
}

/** Whether it is worth asking which protection stands behind it. */
export function isVague(error: OfficeError): boolean {
  return vague.includes(error.code);
}

/** Whether the same may succeed with fewer cells. */
export function isTooMuch(error: unknown): boolean {
  return isOfficeError(error) && (tooLarge.includes(error.code) || error.code === 'GeneralException');
}

function protection({ doing, protectedSheet: sheet, isStructureProtected, isReadOnly }: Circumstances, place: Place): Problem | undefined {
  if (doing === 'read' || doing === 'select' || doing === 'listen') return undefined;
  if (sheet !== undefined) {
    return doing === 'write' ? { ...protectedSheet({ sheet, row: 0, column: 0 }), place: { sheet } } : problem<'HOST_002'>('HOST_002', 'error', { sheet }, { sheet });
  }
  if (isStructureProtected === true) return problem<'HOST_003'>('HOST_003', 'error', {}, {});
  return isReadOnly === true ? problem<'HOST_007'>('HOST_007', 'error', place, {}) : undefined;
}

/** The problem behind an error of Office. */
export function officeProblem(error: OfficeError, known: Circumstances): Problem {
  const { code, message } = error;
  const place: Place = known.sheet === undefined ? {} : { sheet: known.sheet };
  if (code === 'InvalidOperationInCellEditMode') return problem<'HOST_001'>('HOST_001', 'error', place, {});
  if (code === 'WriteNotSupportedWhenModalDialogOpen') return problem<'HOST_010'>('HOST_010', 'error', place, {});
  if (code === 'InactiveWorkbook' || (known.doing === 'select' && vague.includes(code))) return problem<'HOST_004'>('HOST_004', 'error', {}, {});
  if (code === 'InvalidSelection') return problem<'HOST_013'>('HOST_013', 'error', {}, {});
  const held = vague.includes(code) ? protection(known, place) : undefined;
  if (held !== undefined) return held;
  if (gone.includes(code) && known.sheet !== undefined) return absentSheet(known.sheet);
  if (tooLarge.includes(code)) return problem<'HOST_006'>('HOST_006', 'error', place, { code });
  if (tooOld.includes(code)) return problem<'HOST_008'>('HOST_008', 'error', place, { code });
  if (busy.includes(code)) return problem<'HOST_009'>('HOST_009', 'error', place, { code });
  return problem<'HOST_011'>('HOST_011', 'error', place, { code, detail: message });
}
