/** Hears what others change in the open workbook. */
import type { HostChange } from '../host.ts';
import { isOfficeError } from './office-trouble.ts';
import type { ExcelSession } from './session.ts';

type Removable = OfficeExtension.EventHandlerResult<never>;

/** `B5:D9`, `5:9`, `B:D` (whole columns), several of them joined by commas: the rows from the first to the last. */
export function changedRows(address: string): readonly [number, number] | undefined {
  const rows = address.split(',').flatMap((part) => (part.slice(part.lastIndexOf('!') + 1).match(/\d+/g) ?? [NaN]).map(Number));
  return rows.some((row) => Number.isNaN(row)) ? undefined : [Math.min(...rows), Math.max(...rows)];
}

/** Known from ExcelApi 1.14 on; before it the events of our own changes are switched off. */
function isOurDoing({ triggerSource }: { readonly triggerSource?: string }): boolean {
  return triggerSource === 'ThisLocalAddin';
}

/** What an event of a sheet means. `sheet` is undefined when nobody knows its name. */
function changeOf(event: Pick<Excel.WorksheetChangedEventArgs, 'address' | 'changeType'>, sheet: string | undefined): HostChange {
  const rows = event.changeType === 'RangeEdited' ? changedRows(event.address) : undefined;
  return sheet === undefined || rows === undefined ? { kind: 'structure' } : { kind: 'cells', sheet, rows };
}

/** Names of sheets by id. Sheets get other names, so each is asked for again; while Excel has no time, and when the sheet is gone, the last one known counts. */
class SheetNames {
  private readonly known: Map<string, string>;

  constructor(sheets: readonly { readonly id: string; readonly name: string }[]) {
    this.known = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  async nameOf(id: string): Promise<string | undefined> {
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(id);
        sheet.load('name');
        await context.sync();
        if (!sheet.isNullObject) this.known.set(id, sheet.name);
      });
    } catch (error) {
      if (!isOfficeError(error)) throw error;
    }
    return this.known.get(id);
  }
}

/** Registers for cells and sheets; what it gives ends all of it. `isOurs` tells our own sheets. */
export async function listen(session: ExcelSession, tell: (change: HostChange) => void, isOurs: (name: string) => boolean): Promise<() => void> {
  const { worksheets } = session.context.workbook;
  worksheets.load('items/name,items/id');
  await session.sync();
  const names = new SheetNames(worksheets.items.map(({ id, name }) => ({ id, name })));
  let isEnded = false;
  const hear = (change: HostChange): void => {
    if (isEnded || (change.kind === 'cells' && isOurs(change.sheet))) return;
    tell(change);
  };
  const structure = async (): Promise<void> => hear({ kind: 'structure' });
  const cells = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isOurDoing(event)) hear(changeOf(event, await names.nameOf(event.worksheetId)));
  };
  // These events do not tell who it was: sheets of ours come and go under names that we know.
  const sheets = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    const name = await names.nameOf(worksheetId);
    if (name === undefined || !isOurs(name)) hear({ kind: 'structure' });
  };
  const all: Removable[] = [
    worksheets.onChanged.add(cells) as Removable, worksheets.onAdded.add(sheets) as Removable, worksheets.onDeleted.add(sheets) as Removable,
  ];
  if (session.isSupported('1.10')) all.push(worksheets.onRowSorted.add(structure) as Removable, worksheets.onColumnSorted.add(structure) as Removable);
  if (session.isSupported('1.17')) all.push(worksheets.onNameChanged.add(structure) as Removable, worksheets.onMoved.add(structure) as Removable);
  await session.sync();
  return () => {
    isEnded = true;
    for (const handler of all) handler.remove();
    void session.stubborn().sync().catch(() => undefined);
  };
}
