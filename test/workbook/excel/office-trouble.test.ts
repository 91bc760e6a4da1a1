import { describe, expect, it } from 'vitest';
import { isOfficeError, isTooMuch, officeProblem, type Circumstances } from '../../../workbook/excel/office-trouble.ts';

const table: readonly (readonly [string, Circumstances, string])[] = [
  ['InvalidOperationInCellEditMode', { doing: 'read' }, 'HOST_001'],
  ['InvalidOperationInCellEditMode', { doing: 'mark', protectedSheet: '清单' }, 'HOST_001'],
  ['AccessDenied', { doing: 'mark', protectedSheet: '清单' }, 'HOST_002'],
  ['GeneralException', { doing: 'mark', protectedSheet: '清单' }, 'HOST_002'],
  ['AccessDenied', { doing: 'write', protectedSheet: '清单' }, 'SHEET_011'],
  ['AccessDenied', { doing: 'mark', isStructureProtected: true }, 'HOST_003'],
  ['InvalidOperation', { doing: 'mark', isStructureProtected: true, isReadOnly: true }, 'HOST_003'],
  ['AccessDenied', { doing: 'mark', isReadOnly: true }, 'HOST_007'],
  ['AccessDenied', { doing: 'mark' }, 'HOST_011'],
  ['AccessDenied', { doing: 'read', protectedSheet: '清单' }, 'HOST_011'],
  ['GeneralException', { doing: 'select' }, 'HOST_004'],
  ['InactiveWorkbook', { doing: 'mark' }, 'HOST_004'],
  ['ItemNotFound', { doing: 'read', sheet: '清单' }, 'SHEET_012'],
  ['ItemNotFound', { doing: 'read' }, 'HOST_011'],
  ['RequestPayloadSizeLimitExceeded', { doing: 'mark' }, 'HOST_006'],
  ['ResponsePayloadSizeLimitExceeded', { doing: 'read' }, 'HOST_006'],
  ['OperationCellsExceedLimit', { doing: 'mark' }, 'HOST_006'],
  ['ApiNotFound', { doing: 'read' }, 'HOST_008'],
  ['UnsupportedFeature', { doing: 'mark', sheet: '清单' }, 'HOST_008'],
  ['ActivityLimitReached', { doing: 'read' }, 'HOST_009'],
  ['RequestAborted', { doing: 'mark' }, 'HOST_009'],
  ['WriteNotSupportedWhenModalDialogOpen', { doing: 'mark' }, 'HOST_010'],
  ['InvalidSelection', { doing: 'select' }, 'HOST_013'],
  ['GeneralException', { doing: 'mark' }, 'HOST_011'],
  ['PropertyNotLoaded', { doing: 'read' }, 'HOST_011'],
];

describe('what Excel refuses', () => {
  it.each(table)('%s while %j is %s', (code, known, expected) => {
    expect(officeProblem({ code, message: '原话' }, known).code).toBe(expected);
  });

  it('is named by its code and words when nobody knows it', () => {
    expect(officeProblem({ code: 'NewCode', message: '原话' }, { doing: 'mark' }).params).toEqual({ code: 'NewCode', detail: '原话' });
  });

  it('is told from faults of ours', () => {
    const office = Object.assign(new Error('m'), { name: 'RichApi.Error', code: 'GeneralException' });
    expect([isOfficeError(office), isTooMuch(office)]).toEqual([true, true]);
    for (const other of [new TypeError('x'), undefined, 'text', Object.assign(new Error('x'), { code: 'ENOENT' })]) {
      expect([isOfficeError(other), isTooMuch(other)]).toEqual([false, false]);
    }
  });
});
