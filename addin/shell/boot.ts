/** From an empty page to the pane: finds out where it is, loads only what that place needs, or says where to go instead. */
import type { Params } from '../../grading/messages/template.ts';
import type { PageHost } from './detect-host.ts';
import { patience, type OfficeStart } from './load-office.ts';
import type { PlainPageReason } from './plain-page.ts';

/** The lowest set of Excel functions that the pane can do with. */
export const excelFloor = '1.9';

/** What the boot needs of its place. */
export interface BootPlace {
  readonly host: PageHost;
  readonly officeAddress: string;
  loadOffice(address: string): Promise<OfficeStart>;
  openExcel(): void | Promise<void>;
  openWps(): void | Promise<void>;
  explain(reason: PlainPageReason, params?: Params): void;
}

/** Never throws: what goes wrong is explained on the page. */
export async function boot(place: BootPlace): Promise<void> {
  try {
    if (place.host === 'wps') await place.openWps();
    else if (place.host === 'office') await bootOffice(place);
    else place.explain('browser');
  } catch (error) {
    place.explain('failed', { detail: error instanceof Error ? error.message : String(error) });
  }
}

async function bootOffice(place: BootPlace): Promise<void> {
  const start = await place.loadOffice(place.officeAddress);
  if (start.kind === 'absent') return place.explain('officeAbsent', { address: place.officeAddress });
  if (start.kind === 'silent') return place.explain('officeSilent', { seconds: patience });
  if (start.host === '') return place.explain('browser');
  if (start.host !== 'Excel') return place.explain('otherOffice', { host: start.host });
  if (!start.supports(excelFloor)) return place.explain('oldExcel', { floor: excelFloor });
  await place.openExcel();
}
