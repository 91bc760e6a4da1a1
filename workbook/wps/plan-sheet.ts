/** What marking will do to one sheet, and what must be kept to undo it. Nothing is changed yet. */
import { isMarkColour } from '../../grading/findings/mark-colours.ts';
import { markingFaults } from '../../grading/messages/marking.ts';
import { problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { cellAddress } from '../../grading/records/cell-address.ts';
import { HostProblem } from '../live/host-problem.ts';
import { planPaint, type ColouredAreas, type StatusPlan } from '../live/plan.ts';
import type { SheetMarks } from '../host.ts';
import type { SheetAnchor } from '../live/live-anchor.ts';
import type { FormerFill, RecordedFill } from '../live/live-record.ts';
import { takeAnchor } from './anchors.ts';
import { areaOf } from './areas.ts';
import { fillsIn } from './fills.ts';
import type { Pace } from './pace.ts';
import { readValues } from './read-cells.ts';
import { mergesOf } from './sheet-facts.ts';
import type { WpsApplication, WpsSheet } from './wps-api.ts';
import { calling } from './wps-trouble.ts';

export interface SheetPlan {
  readonly sheet: WpsSheet;
  readonly name: string;
  readonly status: StatusPlan | undefined;
  /** Only cells whose fill is recorded: what cannot be put back is not painted over. */
  readonly painted: readonly ColouredAreas[];
  readonly former: readonly RecordedFill[];
  readonly anchor: SheetAnchor;
}

/** Throws INTERNAL_001 when something stands where the status column goes. */
export async function planSheet(application: WpsApplication, sheet: WpsSheet, marks: SheetMarks, pace: Pace): Promise<SheetPlan> {
  const { sheet: name, status: { headerRow } } = marks;
  const merges = await mergesOf(sheet, areaOf(calling(() => sheet.UsedRange)), pace);
  const { status, colours } = planPaint(marks, merges);
  if (status !== undefined) expectFree(sheet, name, status);
  const anchor = await takeAnchor(application, sheet, name, headerRow, status, pace);
  const former = new Map<FormerFill, string[]>();
  const painted: ColouredAreas[] = [];
  for (const { colour, addresses } of colours) {
    const known: string[] = [];
    for (const [seen, address] of fillsIn(sheet, addresses)) {
      // A copied row brings a colour of ours along: that was never the user's.
      const fillThere = isMarkColour(seen) ? undefined : seen;
      known.push(address);
      const group = former.get(fillThere);
      if (group === undefined) former.set(fillThere, [address]);
      else group.push(address);
      await pace.breathe();
    }
    painted.push({ colour, addresses: known });
  }
  return { sheet, name, status, painted, anchor, former: [...former].map(([colour, addresses]) => ({ sheet: name, former: colour, addresses })) };
}

/** Nothing may stand where the status column goes. */
function expectFree(sheet: WpsSheet, name: string, { column, top, cells }: StatusPlan): void {
  const values = readValues(sheet, { top, left: column, bottom: top + cells.length - 1, right: column });
  const taken = values.findIndex(([value]) => value !== undefined && value !== null && value !== '');
  if (taken < 0) return;
  const detail = fill(markingFaults.statusTaken, { sheet: name, cell: cellAddress(top + taken, column) });
  throw new HostProblem(problem<'INTERNAL_001'>('INTERNAL_001', 'error', {}, { detail }));
}
