/** Protections that would stop us halfway are looked for before anything is changed. */
import { problem } from '../../../grading/messages/problem.ts';
import { HostProblem } from '../../live/host-problem.ts';
import type { ExcelSession } from '../session.ts';

/** Throws the problem behind a read-only workbook, a protected structure, or the first of these sheets that is protected. */
export async function expectOpen(session: ExcelSession, sheets: readonly string[]): Promise<void> {
  const { workbook } = session.context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  const asked = sheets.map((name) => ({ name, sheet: session.sheet(name) }));
  for (const { sheet } of asked) sheet.protection.load('protected');
  await session.sync();
  if (workbook.readOnly) throw new HostProblem(problem<'HOST_007'>('HOST_007', 'error', {}, {}));
  if (workbook.protection.protected) throw new HostProblem(problem<'HOST_003'>('HOST_003', 'error', {}, {}));
  const locked = asked.find(({ sheet }) => sheet.protection.protected)?.name;
  if (locked !== undefined) throw new HostProblem(problem<'HOST_002'>('HOST_002', 'error', { sheet: locked }, { sheet: locked }));
}
