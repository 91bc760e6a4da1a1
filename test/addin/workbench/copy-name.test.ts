/** Names of saved copies. */
import { describe, expect, it } from 'vitest';
import { copyName, endingOf, type CopyKind } from '../../../addin/workbench/page/copy-name.ts';

describe('the name of a copy', () => {
  it.each<[string, CopyKind, string]>([
    ['清单.xlsx', 'edited', '清单.已修改.xlsx'],
    ['清单.xlsx', 'marked', '清单.已核查.xlsx'],
    ['清单.xlsx', 'same', '清单.副本.xlsx'],
    ['清单.已核查.xlsx', 'edited', '清单.已修改.xlsx'],
    ['清单.已修改.xlsx', 'marked', '清单.已核查.xlsx'],
    ['清单.副本.xlsx', 'edited', '清单.已修改.xlsx'],
    ['清单.副本.xlsx', 'same', '清单.副本.xlsx'],
    ['清单.已核查.xlsx', 'same', '清单.已核查.副本.xlsx'],
    ['清单.xlsm', 'edited', '清单.已修改.xlsm'],
    ['清单.已修改.xlsm', 'marked', '清单.已核查.xlsm'],
    ['清单.XLSM', 'edited', '清单.已修改.xlsm'],
    ['清单.xlsx.xlsm', 'edited', '清单.xlsx.已修改.xlsm'],
    ['清单', 'marked', '清单.已核查.xlsx'],
    ['.已核查.xlsx', 'edited', '.已核查.已修改.xlsx'],
  ])('of %s, %s, is %s', (file, kind, name) => {
    expect(copyName(file, kind)).toBe(name);
  });

  it('has the ending of the workbook, and of what is none the usual one', () => {
    expect(['a.xlsx', 'a.XLSM', 'a.xltm', 'a.xls', 'a'].map(endingOf)).toEqual(['.xlsx', '.xlsm', '.xltm', '.xlsx', '.xlsx']);
  });
});
