/** The package for WPS: the folder that goes into jsaddons, and the scripts that put it there. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from './paths.ts';
import { classicPage, productVersion } from './taskpane-page.ts';
import { writeShell } from './wps-shell.ts';
import { writeTaskpane } from './write-taskpane.ts';

/** install.sh and install.ps1 know the folder by this name: name and version. */
export const wpsFolder = `performance-grading_${productVersion}`;

const installers = ['install.sh', 'install.bat', 'install.ps1'];

/** office.js is never in it. */
export async function buildWpsPackage(to: string): Promise<void> {
  const folder = join(to, wpsFolder);
  await writeTaskpane(folder, 'iife', classicPage);
  writeShell(folder);
  for (const name of installers) cpSync(join(paths.wps, name), join(to, name));
}
