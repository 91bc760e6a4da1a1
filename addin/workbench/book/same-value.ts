/** Whether two cells say the same. */
import type { CellValue } from '../../../grading/records/sheet-grid.ts';

/** By value; dates are the same when their serials are. */
export function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a.kind !== b.kind) return false;
  return keyOf(a) === keyOf(b);
}

function keyOf(cell: Extract<CellValue, object>): string | number {
  switch (cell.kind) {
    case 'date': return cell.iso;
    case 'percent': return cell.fraction;
    case 'error': return cell.code;
    case 'uncalculated': return cell.formula;
    case 'image': return cell.kind;
  }
}
