/** `npm run build:workbench`: addin/workbench to dist/workbench.html, one file that works by double click. `--if-needed` builds only when a source is newer. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assetText, buildFiles } from './common.ts';
import { isUpToDate } from './newer.ts';
import { paths } from './paths.ts';
import { singlePage } from './single-page.ts';

const sources = ['addin', 'grading', 'workbook', 'campaign', 'generator', 'templates/samples', 'templates/word', 'scripts/build', 'package-lock.json'];

/** The page as text. */
export async function buildWorkbench(): Promise<string> {
  const { chunks, assets } = await buildFiles({
    root: paths.workbench,
    base: './',
    build: { assetsInlineLimit: Number.MAX_SAFE_INTEGER, cssCodeSplit: false, rolldownOptions: { input: join(paths.workbench, 'workbench.html') } },
  });
  const [script, ...others] = chunks;
  if (script === undefined || others.length > 0) throw new Error(`expected one script, got ${chunks.map(({ fileName }) => fileName).join(', ')}`);
  const named = (ending: string) => assets.find(({ fileName }) => fileName.endsWith(ending));
  const stray = assets.filter(({ fileName }) => !/\.(html|css)$/.test(fileName));
  if (stray.length > 0) throw new Error(`files beside the page: ${stray.map(({ fileName }) => fileName).join(', ')}`);
  const icon = `data:image/svg+xml;base64,${readFileSync(join(paths.assets, 'icon.svg')).toString('base64')}`;
  return singlePage({ html: assetText(named('.html')), script: script.code, style: assetText(named('.css')), icon });
}

async function main(): Promise<void> {
  if (process.argv.includes('--if-needed') && isUpToDate(paths.workbenchFile, paths.root, sources)) return;
  const page = await buildWorkbench();
  mkdirSync(paths.dist, { recursive: true });
  writeFileSync(paths.workbenchFile, page);
  console.log(`dist/workbench.html ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
