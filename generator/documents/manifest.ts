/** The list of the files that were written, with checksums: what was sent can be proved to be what was made. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { bulkTexts as texts } from '../../grading/messages/documents/bulk.ts';
import { csvBytes } from './csv.ts';

export interface ManifestRow {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function manifestRow(path: string, bytes: Uint8Array): ManifestRow {
  return { path, bytes: bytes.length, sha256: checksum(bytes) };
}

/** SHA-256 in small hexadecimal digits. */
export function checksum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** 文件清单.csv, in the order of the rows. */
export function manifestCsv(rows: readonly ManifestRow[]): Uint8Array {
  return csvBytes([texts.manifestHeadings, ...rows.map(({ path, bytes, sha256: sum }) => [path, bytes, sum])]);
}

/** The rows of a manifest, as far as they can be read; a foreign file gives none. */
export function manifestRows(text: string): readonly ManifestRow[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/).flatMap((line) => {
    const match = /^(?:"((?:[^"]|"")*)"|([^",]*)),(\d{1,15}),([0-9a-f]{64})$/.exec(line);
    const path = match?.[1]?.split('""').join('"') ?? match?.[2];
    return path === undefined ? [] : [{ path, bytes: Number(match?.[3]), sha256: match?.[4] ?? '' }];
  });
}
