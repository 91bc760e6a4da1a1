/** The fills of many areas, looked up with as few answers as their evenness allows. */
import { parseCellAddress } from '../../../grading/records/cell-address.ts';
import type { CellRange } from '../../../grading/records/sheet-grid.ts';
import type { FormerFill } from '../../live/live-record.ts';
import type { ExcelSession } from '../session.ts';
import { addressBatches } from './address-batches.ts';
import { rangeAddress } from '../../live/rectangles.ts';

/** A fill as we can put it back: a colour, none, or one that we cannot (a gradient or a pattern). */
export type SeenFill = { readonly kind: 'plain'; readonly fill: FormerFill } | { readonly kind: 'other' };

/** Areas with one fill. `areas` gives them to be changed, once; what has not been asked for by then does not travel. */
export interface FilledAreas {
  readonly areas: () => Excel.RangeAreas;
  readonly addresses: readonly string[];
  readonly seen: SeenFill;
}

/** What a lookup found. `plain` are all areas whose fill can be put back, whatever it is, in as few calls as can be. */
export interface FoundFills {
  readonly groups: readonly FilledAreas[];
  readonly plain: readonly (() => Excel.RangeAreas)[];
}

/** The answers of one round trip stay far below 5 MB, and so do its questions. */
const areasPerTrip = 20_000;
const addressesPerTrip = 10_000;
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
  readonly groups: FilledAreas[] = [];
  readonly plain: (() => Excel.RangeAreas)[] = [];

  constructor(session: ExcelSession, sheet: string) {
    this.session = session;
    this.sheet = session.sheet(sheet);
  }

  private areasOf(addresses: readonly string[]): Excel.RangeAreas {
    return this.sheet.getRanges(addresses.join(','));
  }

  /** Areas that are not alike are asked for again by halves. */
  async run(addresses: readonly string[]): Promise<void> {
    for (let wanted = addresses; wanted.length > 0;) {
      const uneven: string[] = [];
      for (let at = 0; at < wanted.length; at += addressesPerTrip) uneven.push(...await this.step(wanted.slice(at, at + addressesPerTrip)));
      wanted = uneven.flatMap(halves);
    }
  }

  /** Batches whose cells are alike are done; the rest is asked for area by area. Gives the areas that are not alike. */
  private async step(addresses: readonly string[]): Promise<readonly string[]> {
    const batches = addressBatches(addresses).map((batch) => ({ batch, areas: this.areasOf(batch) }));
    for (const { areas } of batches) areas.format.fill.load(properties);
    await this.session.sync();
    const mixed: typeof batches = [];
    for (const one of batches) {
      const seen = seenFill(one.areas.format.fill);
      if (seen === undefined) mixed.push(one);
      else this.add({ areas: () => one.areas, addresses: one.batch, seen });
    }
    return this.byArea(mixed);
  }

  private add(group: FilledAreas): void {
    this.groups.push(group);
    if (group.seen.kind === 'plain') this.plain.push(group.areas);
  }

  /** Areas that are needed once are not tracked: that halves what they send. */
  private once(addresses: readonly string[]): () => Excel.RangeAreas {
    return () => this.areasOf(addresses).untrack();
  }

  /** Groups the areas of mixed batches by their fill; gives back those that are mixed themselves. */
  private async byArea(mixed: readonly { readonly batch: readonly string[]; readonly areas: Excel.RangeAreas }[]): Promise<readonly string[]> {
    const groups = new Map<string, { readonly seen: SeenFill; readonly addresses: string[] }>();
    const uneven: string[] = [];
    const step = Math.max(1, Math.floor(areasPerTrip / 200));
    for (let at = 0; at < mixed.length; at += step) {
      const part = mixed.slice(at, at + step);
      for (const { areas } of part) areas.areas.load('items/address,items/format/fill/color,items/format/fill/pattern');
      await this.session.sync();
      for (const { areas } of part) {
        const own: string[] = [];
        // By the address that came with it: nobody promises that areas come in the order in which they were asked for.
        for (const { address: full, format } of areas.areas.items) {
          const address = full.slice(full.lastIndexOf('!') + 1).replace(/\$/g, '');
          const seen = seenFill(format.fill);
          // A single cell is always alike; what it says otherwise cannot be put back.
          if (seen === undefined && halves(address).length > 0) uneven.push(address);
          if (seen === undefined) continue;
          if (seen.kind === 'plain') own.push(address);
          const group = groups.get(keyOf(seen)) ?? { seen, addresses: [] };
          group.addresses.push(address);
          groups.set(keyOf(seen), group);
        }
        if (own.length === areas.areas.items.length) this.plain.push(() => areas);
        else for (const some of addressBatches(own)) this.plain.push(this.once(some));
      }
    }
    for (const { seen, addresses } of groups.values()) {
      for (const batch of addressBatches(addresses)) this.groups.push({ areas: this.once(batch), addresses: batch, seen });
    }
    return uneven;
  }
}

/** Every address in a group of one fill. */
export async function lookUpFills(session: ExcelSession, sheet: string, addresses: readonly string[]): Promise<FoundFills> {
  const lookup = new FillLookup(session, sheet);
  await lookup.run(addresses);
  return lookup;
}
