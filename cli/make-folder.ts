/** Makes a folder and those above it, one after the other: the recursive way of Node never ends where nothing can be made. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Throws what the system says of the first folder that cannot be made. */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  let at = resolve(path);
  while (!(await isThere(at)) && dirname(at) !== at) {
    missing.push(at);
    at = dirname(at);
  }
  for (const folder of missing.reverse()) {
    await mkdir(folder).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // Another run may have been faster.
      if (code === 'EEXIST') return;
      // The folder around it is there: this is no place for folders.
      throw code === 'ENOENT' ? Object.assign(new Error(folder), { code: 'NOFOLDER' }) : error;
    });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, (error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  });
}
