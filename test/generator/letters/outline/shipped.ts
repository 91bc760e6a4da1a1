/** The shipped outlines, for the tests of this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { readOutline } from '../../../../generator/letters/outline/read-outline.ts';
import type { Outline } from '../../../../generator/letters/outline/schema.ts';
import { contentOf, readZip } from '../../../../generator/package/read-zip.ts';

const outlines = new URL('../../../../templates/outlines/', import.meta.url);

export const outlineFiles = readdirSync(outlines).filter((name) => name.endsWith('.yaml')).sort();

export const outlineText = (file: string) => readFileSync(new URL(file, outlines), 'utf8');

export function shippedOutline(file: string): Outline {
  const { outline, problems } = readOutline(file, outlineText(file));
  if (outline === undefined) throw new Error(`${file}: ${problems.map(({ code }) => code).join()}`);
  return outline;
}

/** One part of a .docx as text. */
export function partText(bytes: Uint8Array, path: string): string {
  const entry = readZip(bytes).find((one) => one.path === path);
  if (entry === undefined) throw new Error(`no part ${path}`);
  return new TextDecoder().decode(contentOf(entry, 50_000_000));
}
