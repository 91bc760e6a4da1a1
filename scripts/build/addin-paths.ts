/** Where the build of the add-in reads from and writes to. */
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const addinPaths = {
  root: fromRoot(''),
  taskpane: fromRoot('addin/taskpane'),
  assets: fromRoot('addin/assets'),
  wps: fromRoot('addin/wps'),
  officeJs: fromRoot('node_modules/@microsoft/office-js'),
  addin: fromRoot('dist/addin'),
} as const;
