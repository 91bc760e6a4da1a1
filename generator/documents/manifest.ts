/** The list of the files that were written, with checksums: what was sent can be proved to be what was made. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bulkTexts as texts } from '../../grading/messages/documents/bulk.ts';
import { csvBytes } from './csv.ts';

export interface ManifestRow {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** `edited`: somebody has worked in it since, and it was left alone; `earlier`: of a run before. */
  readonly note?: ManifestNote;
}

export type ManifestNote = keyof typeof texts.manifestNotes;

export function manifestRow(path: string, bytes: Uint8Array): ManifestRow {
  return { path, bytes: bytes.length, sha256: checksum(bytes) };
}

/** SHA-256 in small hexadecimal digits. */
export function checksum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** 文件清单.csv, in the order of the rows. */
export function manifestCsv(rows: readonly ManifestRow[]): Uint8Array {
  return csvBytes([texts.manifestHeadings, ...rows.map(({ path, bytes, sha256: sum, note }) => [path, bytes, sum, note === undefined ? '' : texts.manifestNotes[note]])]);
}

/** The rows of a manifest, as far as they can be read; a foreign file gives none, and no row leads out of the folder. */
export function manifestRows(text: string): readonly ManifestRow[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/).flatMap((line) => {
    const match = /^(?:"((?:[^"]|"")*)"|([^",]*)),(\d{1,15}),([0-9a-f]{64})(?:,(.*))?$/.exec(line);
    const path = match?.[1]?.split('""').join('"') ?? match?.[2];
    if (path === undefined || !isWithin(path)) return [];
    const note = (Object.keys(texts.manifestNotes) as readonly ManifestNote[]).find((each) => texts.manifestNotes[each] === match?.[5]);
    return [{ path, bytes: Number(match?.[3]), sha256: match?.[4] ?? '', ...(note === undefined ? {} : { note }) }];
  });
}

/** A path that names something below a folder and nothing else. */
function isWithin(path: string): boolean {
  return path !== '' && !/[\\:\u0000]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
