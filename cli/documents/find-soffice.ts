/** Where LibreOffice is, if it is there. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['soffice', 'libreoffice', 'soffice.exe', 'soffice.com'];

/** Where installers put it without telling the PATH. */
const usualPlaces = [
  '/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice', '/usr/lib64/libreoffice/program/soffice', '/opt/libreoffice/program/soffice', '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe', 'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** The first one on the path of the system, else in the usual places. */
export function findSoffice(path: string = process.env['PATH'] ?? '', exists: (file: string) => boolean = existsSync): string | undefined {
  const onPath = path.split(delimiter).filter((folder) => folder !== '').flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(exists);
}
