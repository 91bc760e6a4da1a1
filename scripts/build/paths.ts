/** Where the builds read from and write to. */
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const paths = {
  root: fromRoot(''),
  workbench: fromRoot('addin/workbench'),
  assets: fromRoot('addin/assets'),
  dist: fromRoot('dist'),
  workbenchFile: fromRoot('dist/workbench.html'),
} as const;
