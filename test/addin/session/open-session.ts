/** A session over a memory workbook with a timer that the test winds on. */
import { createSession } from '../../../addin/session/create-session.ts';
import type { Issue, Session } from '../../../addin/session/session.ts';
import { problem } from '../../../grading/messages/problem.ts';
import { failure } from '../../../grading/messages/result.ts';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { openMemory, type MemoryHost } from '../../../workbook/memory/memory-host.ts';
import { gridFromTable } from '../../support/grid-from-table.ts';
import { watchedChecker, type WatchedChecker } from './watched-checker.ts';

export const listName = '工业源清单';

/** Two shortfalls (F2, D3), one missing (F4) and nothing wrong in row 5. */
export const list = gridFromTable(`
  | 企业名称 | 行业类别 | 申报绩效等级 | 装备水平 | 排放限值 | 颗粒物浓度 | 工艺 | 未批先建 | 弄虚作假 |
  | 示例甲厂 | 甲业/甲主表 | B | B | B | 22.5 | 干法 | 无 | 无 |
  | 示例乙厂 | 甲业/甲主表 | B | C | B | 12 | 干法 | 无 | 无 |
  | 示例丙厂 | 甲业/甲主表 | B | B | B |  | 干法 | 无 | 无 |
  | 示例丁厂 | 甲业/甲主表 | B | A | A | 5 | 干法 | 无 | 无 |
`, { name: listName });

/** The findings of the list, as `issues` shows them. */
export const found = ['F2 颗粒物排放浓度', 'D3 装备水平自评', 'F4 颗粒物排放浓度'];

/** What a host says of a sheet that it may not write. */
export const protectedSheet = () => failure(problem('SHEET_011', 'error', { sheet: listName }, { sheet: listName }));

export interface Opened {
  readonly host: MemoryHost;
  readonly checker: WatchedChecker;
  readonly session: Session;
  /** Runs what waits for its time, and lets everything settle. */
  wind(): Promise<void>;
  /** Address, title and whether it is ignored, of every issue. */
  issues(): readonly string[];
  issue(title: string): Issue;
  notice(): string;
}

export async function opened(sheets: readonly SheetGrid[] = [list], change: (host: MemoryHost) => Partial<MemoryHost> = () => ({})): Promise<Opened> {
  const memory = openMemory(sheets, '示例.xlsx');
  const host: MemoryHost = overriding(memory, change(memory));
  const checker = watchedChecker();
  const waiting = new Set<() => void>();
  const session = createSession({
    host, checker, today: () => '2020-09-01',
    delay: (_, then) => {
      waiting.add(then);
      return () => { waiting.delete(then); };
    },
  });
  await session.start();
  const shown = () => session.state().view?.issues ?? [];
  return {
    host, checker, session,
    wind: async () => {
      for (const then of [...waiting]) {
        waiting.delete(then);
        then();
      }
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    },
    issues: () => shown().map(({ address, title, ignored }) => `${address} ${title}${ignored === undefined ? '' : `（${ignored}）`}`),
    issue: (title) => shown().find((issue) => issue.title === title) as Issue,
    notice: () => session.state().notice?.text ?? '',
  };
}

/** The host with some of its methods replaced. */
function overriding(memory: MemoryHost, own: Partial<MemoryHost>): MemoryHost {
  return new Proxy(memory, {
    get: (target, name) => {
      const found: unknown = name in own ? own[name as keyof MemoryHost] : target[name as keyof MemoryHost];
      return typeof found === 'function' ? found.bind(name in own ? own : target) : found;
    },
  });
}
