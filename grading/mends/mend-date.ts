/** Texts and numbers like 20200915 that are read as one certain day. */
import { foldText } from '../records/fold-text.ts';
import type { Proposal } from './proposal.ts';

const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** 1 March 1900: before it Excel counts a day that never was. */
const firstSoundSerial = 61;
const timeOfDay = /[ T]\d{1,2}:\d{2}(:\d{2})?$/;
const midnight = /[ T]0{1,2}:00(:00)?$/;

/** `iso` is what the reader made of the cell. A month, a bare serial number and a time of day are left as they are. */
export function mendDate(cell: string | number, iso: string): Proposal | undefined {
  const text = typeof cell === 'string' ? foldText(cell) : String(cell);
  const isSerial = /^\d{5}(\.\d+)?$/.test(text.replace(/\s/g, ''));
  if (iso.length !== 10 || isSerial || (timeOfDay.test(text) && !midnight.test(text))) return undefined;
  const serial = Math.round((Date.parse(`${iso}T00:00:00Z`) - epoch) / day);
  return serial < firstSoundSerial ? undefined : { kind: 'date', value: { kind: 'date', serial, iso } };
}
