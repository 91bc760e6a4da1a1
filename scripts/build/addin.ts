/** `npm run build:addin -- --office-js self|cdn|21vianet`: what a web server hands out to Excel, in dist/addin/, with the package for WPS in dist/addin/wps/. */
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { OfficeSource } from '../../addin/shell/office-script.ts';
import { devTexts as texts } from '../../grading/messages/dev.ts';
import { manifestCommandTexts } from '../../grading/messages/manifest.ts';
import { fill } from '../../grading/messages/template.ts';
import { officeSources } from '../manifest/manifest-settings.ts';
import { paths } from './paths.ts';
import { copyOfficeFiles } from './office-files.ts';
import { excelPage } from './taskpane-page.ts';
import { buildWorkbench } from './workbench.ts';
import { buildWpsPackage } from './wps-package.ts';
import { writeTaskpane } from './write-taskpane.ts';

/** Writes the whole folder anew. The workbench comes along: the plain page of the pane points to it. */
export async function buildAddin(to: string, officeJs: OfficeSource): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  await writeTaskpane(to, 'es', (html) => excelPage(html, officeJs));
  if (officeJs === 'self') copyOfficeFiles(join(to, 'office'));
  await buildWpsPackage(join(to, 'wps'));
  writeFileSync(join(to, 'workbench.html'), await buildWorkbench());
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'office-js': { type: 'string', default: 'self' } } });
  const source = officeSources.find((one) => one === values['office-js']);
  if (source === undefined) {
    console.error(fill(manifestCommandTexts.choice, { option: '--office-js', seen: values['office-js'], choices: officeSources.join('、') }));
    process.exitCode = 2;
    return;
  }
  await buildAddin(paths.addin, source);
  console.log(fill(texts.built, { folder: relative(paths.root, paths.addin), source }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
