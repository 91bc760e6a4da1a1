/** Where the builds read from and write to. */
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const paths = {
  root: fromRoot(''),
  workbench: fromRoot('addin/workbench'),
  taskpane: fromRoot('addin/taskpane'),
  assets: fromRoot('addin/assets'),
  wps: fromRoot('addin/wps'),
  officeJs: fromRoot('node_modules/@microsoft/office-js'),
  dist: fromRoot('dist'),
  workbenchFile: fromRoot('dist/workbench.html'),
  addin: fromRoot('dist/addin'),
} as const;
