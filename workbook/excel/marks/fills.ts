/** The fills of many areas, looked up with as few answers as their evenness allows. */
import { parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { FormerFill } from '../../live-record.ts';
import type { ExcelSession } from '../session.ts';
import { addressBatches } from './address-batches.ts';
import { rangeAddress } from './rectangles.ts';

/** A fill as we can put it back: a colour, none, or one that we cannot (a gradient or a pattern). */
export type SeenFill = { readonly kind: 'plain'; readonly fill: FormerFill } | { readonly kind: 'other' };

/** Areas of one `getRanges`, kept on the side of Excel so that their addresses travel once. */
export interface FilledAreas {
  readonly areas: Excel.RangeAreas;
  readonly addresses: readonly string[];
  readonly seen: SeenFill;
}

/** The answers of one round trip stay far below 5 MB. */
const areasPerTrip = 20_000;
const properties = 'color,pattern';

/** Undefined when the cells differ. */
function seenFill({ color, pattern }: Excel.RangeFill): SeenFill | undefined {
  const [colour, kind] = [color as string | null, pattern as string | null];
  if (kind === 'None') return { kind: 'plain', fill: undefined };
  if (kind === null || kind === '' || colour === null || colour === '') return undefined;
  return kind === 'Solid' && /^#[0-9a-f]{6}$/i.test(colour) ? { kind: 'plain', fill: colour.slice(1).toUpperCase() } : { kind: 'other' };
}

function keyOf(seen: SeenFill): string {
  return seen.kind === 'other' ? 'other' : seen.fill ?? 'none';
}

function parseRange(address: string): CellRange | undefined {
  const [from, to] = address.split(':').map(parseCellAddress);
  return from === undefined ? undefined : { top: from.row, left: from.column, bottom: to?.row ?? from.row, right: to?.column ?? from.column };
}

/** The two halves of a range along its longer side; a single cell has none. */
function halves(address: string): readonly string[] {
  const range = parseRange(address);
  if (range === undefined) return [];
  const { top, left, bottom, right } = range;
  if (top === bottom && left === right) return [];
  if (bottom - top >= right - left) {
    const middle = (top + bottom) >> 1;
    return [rangeAddress({ ...range, bottom: middle }), rangeAddress({ ...range, top: middle + 1 })];
  }
  const middle = (left + right) >> 1;
  return [rangeAddress({ ...range, right: middle }), rangeAddress({ ...range, left: middle + 1 })];
}

class FillLookup {
  private readonly session: ExcelSession;
  private readonly sheet: Excel.Worksheet;
  readonly found: FilledAreas[] = [];

  constructor(session: ExcelSession, sheet: string) {
    this.session = session;
    this.sheet = session.sheet(sheet);
  }

  private areasOf(addresses: readonly string[]): Excel.RangeAreas {
    return this.sheet.getRanges(addresses.join(','));
  }

  /** Batches whose cells are alike are done; the rest is asked for area by area, areas that are not alike by halves. */
  async run(addresses: readonly string[]): Promise<void> {
    for (let wanted = addresses; wanted.length > 0;) {
      const batches = addressBatches(wanted).map((batch) => ({ batch, areas: this.areasOf(batch) }));
      for (const { areas } of batches) areas.format.fill.load(properties);
      await this.session.sync();
      const mixed: typeof batches = [];
      for (const one of batches) {
        const seen = seenFill(one.areas.format.fill);
        if (seen === undefined) mixed.push(one);
        else this.found.push({ areas: one.areas, addresses: one.batch, seen });
      }
      const uneven = await this.byArea(mixed);
      wanted = uneven.flatMap(halves);
    }
  }

  /** Groups the areas of mixed batches by their fill; gives back those that are mixed themselves. */
  private async byArea(mixed: readonly { readonly batch: readonly string[]; readonly areas: Excel.RangeAreas }[]): Promise<readonly string[]> {
    const groups = new Map<string, { readonly seen: SeenFill; readonly addresses: string[] }>();
    const uneven: string[] = [];
    const step = Math.max(1, Math.floor(areasPerTrip / 200));
    for (let at = 0; at < mixed.length; at += step) {
      const part = mixed.slice(at, at + step);
      for (const { areas } of part) areas.areas.load('items/format/fill/color,items/format/fill/pattern');
      await this.session.sync();
      for (const { batch, areas } of part) {
        areas.areas.items.forEach(({ format }, item) => {
          const address = batch[item] ?? '';
          const seen = seenFill(format.fill);
          if (seen === undefined) {
            // A single cell is always alike; what it says otherwise cannot be put back.
            if (halves(address).length > 0) uneven.push(address);
            return;
          }
          const group = groups.get(keyOf(seen)) ?? { seen, addresses: [] };
          group.addresses.push(address);
          groups.set(keyOf(seen), group);
        });
      }
    }
    for (const { seen, addresses } of groups.values()) {
      for (const batch of addressBatches(addresses)) this.found.push({ areas: this.areasOf(batch), addresses: batch, seen });
    }
    return uneven;
  }
}

/** Every address in a group of one fill; the groups can be painted as they are. */
export async function lookUpFills(session: ExcelSession, sheet: string, addresses: readonly string[]): Promise<readonly FilledAreas[]> {
  const lookup = new FillLookup(session, sheet);
  await lookup.run(addresses);
  return lookup.found;
}
