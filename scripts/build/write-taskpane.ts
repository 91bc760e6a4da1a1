/** Builds the page of the task pane and writes what came of it. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from './paths.ts';
import { assetText, buildFiles } from './common.ts';

/** `page` turns the built HTML into what is written. The icons come along. */
export async function writeTaskpane(to: string, format: 'es' | 'iife', page: (html: string) => string): Promise<void> {
  const { chunks, assets } = await buildFiles({
    root: paths.taskpane,
    base: './',
    build: { assetsInlineLimit: 0, rolldownOptions: { input: join(paths.taskpane, 'taskpane.html'), output: { format } } },
  });
  for (const { fileName, code } of chunks) write(to, fileName, code);
  for (const asset of assets) write(to, asset.fileName, asset.fileName.endsWith('.html') ? page(assetText(asset)) : asset.source);
  cpSync(paths.assets, join(to, 'assets'), { recursive: true, filter: (file) => !/\.(svg|md)$/.test(file) });
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
