/** `npm run manifest`: the manifests for one place and environment. Without arguments: manifest.xml of the project, for development. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manifestCommandTexts as texts } from '../../grading/messages/manifest.ts';
import { fill } from '../../grading/messages/template.ts';
import { buildManifest } from './build-manifest.ts';
import { readArguments } from './manifest-arguments.ts';
import { devBase, manifestVersion } from './manifest-settings.ts';
import { writeManifests } from './write-manifests.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const packaged = (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string }).version;
  const version = manifestVersion(packaged);
  if (version === undefined) return refuse(fill(texts.version, { seen: packaged }));
  if (args.length === 0) {
    writeFileSync(`${root}manifest.xml`, buildManifest({ base: devBase, environment: 'dev', officeJs: 'self', version }));
    console.log(fill(texts.written, { path: 'manifest.xml' }));
    return 0;
  }
  const given = readArguments(args);
  if (typeof given === 'string') return refuse(given);
  const done = writeManifests({ ...given, version }, given.out);
  if ('findings' in done) return refuse([fill(texts.found, { count: done.findings.length }), ...done.findings.map(({ text }) => `  ${text}`)].join('\n'));
  for (const path of done.written) console.log(fill(texts.written, { path }));
  console.log(texts.forOffice);
  return 0;
}

function refuse(text: string): number {
  console.error(text);
  return 2;
}
