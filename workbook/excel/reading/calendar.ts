/** Whether the workbook counts its days from 1904. Office.js has no property for it, so Excel is asked what DATE(1904,1,2) is. */
import { isOfficeError } from '../office-trouble.ts';
import type { ExcelSession } from '../session.ts';

export async function isDate1904(session: ExcelSession): Promise<boolean> {
  if (session.memory.date1904 !== undefined) return session.memory.date1904;
  const answer = session.context.workbook.functions.date(1904, 1, 2);
  answer.load('value,error');
  try {
    await session.sync();
  } catch (error) {
    if (isOfficeError(error)) return false;
    throw error;
  }
  session.memory.date1904 = Number(answer.value) === 1;
  return session.memory.date1904;
}
