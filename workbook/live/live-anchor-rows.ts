/** Anchors of marked sheets as rows of the record (workbook/live/live-record.ts), and back. */
import type { Lane, SheetAnchor } from './live-anchor.ts';

/** The texts of a row of the record, from column A. */
export type RecordRow = readonly string[];

/** So many hashes of four characters stay below what a cell takes. */
const hashesPerRow = 7000;
const nothing = '....';
/** One character each stands for the different hashes of a lane, in their order; only lanes with few have it. */
const short = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** `hash hash hash`, or where they repeat `hash hash:ABAAB`. */
function packed(hashes: readonly string[]): string {
  const all = hashes.map((hash) => (hash === '' ? nothing : hash));
  const different = [...new Set(all)];
  return different.length > short.length ? all.join('') : `${different.join('')}:${all.map((hash) => short.charAt(different.indexOf(hash))).join('')}`;
}

function unpacked(text: string): readonly string[] {
  const [hashes = '', places] = text.split(':');
  const listed = (hashes.match(/.{4}/g) ?? []).map((hash) => (hash === nothing ? '' : hash));
  return places === undefined ? listed : [...places].map((place) => listed[short.indexOf(place)] ?? '');
}

function laneRows(sheet: string, { along, at, first, hashes }: Lane): readonly RecordRow[] {
  const rows: RecordRow[] = [];
  for (let from = 0; from < hashes.length; from += hashesPerRow) {
    rows.push(['anchor', sheet, `${along}:${at}:${first + from}`, packed(hashes.slice(from, from + hashesPerRow))]);
  }
  return rows;
}

/** The sheets first: they are read without the rest. Lanes that are longer than a cell takes go on in further rows. */
export function anchorRows(anchors: readonly SheetAnchor[]): readonly RecordRow[] {
  return [
    ...anchors.map(({ sheet, id }) => ['sheet', sheet, id ?? '']),
    ...anchors.flatMap(({ sheet, lanes }) => lanes.flatMap((lane) => laneRows(sheet, lane))),
  ];
}

function laneIn([, , third = '', fourth = '']: RecordRow): Lane | undefined {
  const [, along, at, first] = /^(rows|columns):(\d+):(\d+)$/.exec(third) ?? [];
  return along === undefined ? undefined : { along: along === 'rows' ? 'rows' : 'columns', at: Number(at), first: Number(first), hashes: unpacked(fourth) };
}

/** A piece that begins where the lane before it ends belongs to it. */
function joined(lanes: readonly Lane[], next: Lane): readonly Lane[] {
  const last = lanes[lanes.length - 1];
  const isSame = last !== undefined && last.along === next.along && last.at === next.at && last.first + last.hashes.length === next.first;
  return isSame ? [...lanes.slice(0, -1), { ...last, hashes: [...last.hashes, ...next.hashes] }] : [...lanes, next];
}

/** By sheet, in the order of the rows. */
export function parseAnchors(rows: readonly RecordRow[]): readonly SheetAnchor[] {
  const found = new Map<string, SheetAnchor>();
  for (const row of rows) {
    const [kind, sheet = '', third = ''] = row;
    const known = found.get(sheet) ?? { sheet, lanes: [] };
    const lane = kind === 'anchor' ? laneIn(row) : undefined;
    if (kind === 'sheet') found.set(sheet, third === '' ? known : { ...known, id: third });
    else if (lane !== undefined) found.set(sheet, { ...known, lanes: joined(known.lanes, lane) });
  }
  return [...found.values()];
}
