/** Former fills in the place of our colours. */
import { isMarkColour } from '../../grading/findings/mark-colours.ts';
import { rangeAddress } from '../live/rectangles.ts';
import type { FormerFill, RecordedFill } from '../live/live-record.ts';
import { areaOf } from './areas.ts';
import { addressTexts, fillsIn, fillsOfEach, paint } from './fills.ts';
import { guarded } from './guarded.ts';
import type { Pace } from './pace.ts';
import type { WpsApplication, WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

/** At the recorded addresses; a cell that has another colour by now keeps it. */
export async function restoreFills(application: WpsApplication, sheet: WpsSheet, fills: readonly RecordedFill[], pace: Pace): Promise<void> {
  for (const { former, addresses } of fills) await repaint(application, sheet, fillsOfEach(sheet, addresses), former, pace);
}

/** Wherever our colours are on the sheet now. */
export async function clearFills(application: WpsApplication, sheet: WpsSheet, pace: Pace): Promise<void> {
  const used = areaOf(calling(() => sheet.UsedRange));
  await repaint(application, sheet, fillsIn(sheet, [rangeAddress(used)]), undefined, pace);
}

async function repaint(application: WpsApplication, sheet: WpsSheet, seen: Iterable<readonly [FormerFill, string]>, former: FormerFill, pace: Pace): Promise<void> {
  const ours: string[] = [];
  for (const [colour, address] of seen) {
    if (isMarkColour(colour)) ours.push(address);
    await pace.breathe();
  }
  for (const text of addressTexts(ours)) {
    calling(() => guarded(application, () => paint(sheet, text, former)));
    await pace.breathe();
  }
}
