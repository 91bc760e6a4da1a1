/** Runs Vite for the oldest browser and hands the output back instead of writing it. */
import { build, type InlineConfig, type Rolldown } from 'vite';

/** Old WPS webviews. Syntax is lowered to it; methods come from addin/shell/polyfills.ts. */
export const target = 'chrome69';

export interface BuiltFiles {
  readonly chunks: readonly Rolldown.OutputChunk[];
  readonly assets: readonly Rolldown.OutputAsset[];
}

/** Builds in memory. Throws when Vite does. */
export async function buildFiles(config: InlineConfig): Promise<BuiltFiles> {
  // Vite takes anything else in it, such as the tests' own, for a wish to have React's development build.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"', ...config.define },
    assetsInclude: ['**/*.xlsx', '**/*.docx'],
    build: { target, cssTarget: target, write: false, modulePreload: false, reportCompressedSize: false, chunkSizeWarningLimit: 8_000, ...config.build, rolldownOptions: { ...config.build?.rolldownOptions, onwarn } },
    worker: { format: 'iife', ...config.worker },
  }).finally(() => {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  });
  const outputs = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  return {
    chunks: files.flatMap((file) => (file.type === 'chunk' ? [file] : [])),
    assets: files.flatMap((file) => (file.type === 'asset' ? [file] : [])),
  };
}

/** `'use client'` at the head of Fluent's files means nothing here, and nobody asked how long plugins take. */
const idle = ['MODULE_LEVEL_DIRECTIVE', 'PLUGIN_TIMINGS'];
const onwarn: NonNullable<Rolldown.InputOptions['onwarn']> = (warning, show) => {
  if (!idle.includes(warning.code ?? '')) show(warning);
};

/** Text or bytes of an asset as text. */
export function assetText(asset: Rolldown.OutputAsset | undefined): string {
  return asset === undefined ? '' : Buffer.from(asset.source).toString('utf8');
}
