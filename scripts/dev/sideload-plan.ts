/** What has to be done on each system so that desktop Excel shows the add-in under development. */
import { posix } from 'node:path';

/** One thing to do. Everything of it is told to the user by its `place`. */
export type SideloadStep =
  | { readonly kind: 'run'; readonly command: string; readonly args: readonly string[] }
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly path: string };

export interface SideloadPlan {
  /** Where Excel looks. */
  readonly place: string;
  readonly steps: readonly SideloadStep[];
  /** Opens Excel; undefined when something is taken away. */
  readonly open: SideloadStep | undefined;
}

export interface Machine {
  readonly platform: string;
  readonly home: string;
}

const developerKey = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/** Undefined on systems that have no desktop Excel. */
export function sideloadPlan({ platform, home }: Machine, manifest: string, id: string, remove: boolean): SideloadPlan | undefined {
  if (platform === 'win32') {
    const args = remove ? ['delete', developerKey, '/v', id, '/f'] : ['add', developerKey, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'];
    const open: SideloadStep = { kind: 'run', command: 'cmd.exe', args: ['/c', 'start', '', 'excel.exe'] };
    return { place: `${developerKey}\\${id}`, steps: [{ kind: 'run', command: 'reg.exe', args }], open: remove ? undefined : open };
  }
  if (platform === 'darwin') {
    const place = posix.join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef', `${id}.manifest.xml`);
    const step: SideloadStep = remove ? { kind: 'delete', path: place } : { kind: 'copy', from: manifest, to: place };
    return { place, steps: [step], open: remove ? undefined : { kind: 'run', command: 'open', args: ['-a', 'Microsoft Excel'] } };
  }
  return undefined;
}
