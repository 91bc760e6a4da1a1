/** Makes both manifests, looks at them, and only then writes them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalogManifest, buildManifest } from './build-manifest.ts';
import { lintManifest } from './lint-manifest.ts';
import type { ManifestFinding } from './manifest-finding.ts';
import type { ManifestSettings } from './manifest-settings.ts';

/** The icons as they stand in the project. */
export function readIcon(file: string): Uint8Array | undefined {
  const path = new URL(`../../addin/assets/${file}`, import.meta.url);
  return existsSync(path) ? readFileSync(path) : undefined;
}

/** The paths written; or what is wrong, and then nothing was written. */
export function writeManifests(settings: ManifestSettings, folder: string): { readonly written: readonly string[] } | { readonly findings: readonly ManifestFinding[] } {
  const files = [['manifest.xml', buildManifest(settings)], ['manifest.catalog.xml', buildCatalogManifest(settings)]] as const;
  const findings = files.flatMap(([, text]) => lintManifest(text, readIcon));
  if (findings.length > 0) return { findings };
  mkdirSync(folder, { recursive: true });
  return { written: files.map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }) };
}
