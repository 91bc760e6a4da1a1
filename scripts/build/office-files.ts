/** The few files of office.js that Excel really loads, copied out of the npm package with its licence. They are never committed. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from './paths.ts';

/** Of 87 MB: what Excel on Windows, on the web and on Mac asks for, in Chinese and English. office.js finds the others by its own address, so names and folders stay. */
export const officeFiles = [
  'office.js', 'excel-win32-16.01.js', 'excel-web-16.00.js', 'excel-mac-16.00.js', 'zh-cn/office_strings.js', 'en-us/office_strings.js',
  'telemetry/oteljs_agave.js', 'agaveerrorux',
] as const;

const notice = `These files are Microsoft's, copied unchanged from the npm package @microsoft/office-js.
They may be used only in apps that work together with Microsoft 365 products, under the terms in LICENSE.md beside this file.
They are no part of this project's own licence.
`;

/** Throws where the package is not installed or lacks a file. */
export function copyOfficeFiles(to: string): void {
  if (!existsSync(paths.officeJs)) throw new Error('@microsoft/office-js is not installed: npm ci');
  for (const name of officeFiles) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(join(paths.officeJs, 'dist', name), join(to, name), { recursive: true });
  }
  cpSync(join(paths.officeJs, 'LICENSE.md'), join(to, 'LICENSE.md'));
  writeFileSync(join(to, 'NOTICE.txt'), notice);
}
