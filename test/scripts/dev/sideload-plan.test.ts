/** What sideloading would do on each system; nothing of it was tried on a real one. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runStep } from '../../../scripts/dev/run-step.ts';
import { sideloadPlan } from '../../../scripts/dev/sideload-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'sideload-'));
afterAll(() => rmSync(folder, { recursive: true }));
const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

describe('sideloading', () => {
  it('registers the manifest under its id on Windows, and takes exactly that away again', () => {
    const machine = { platform: 'win32', home: 'C:\\Users\\me' };
    expect(sideloadPlan(machine, 'C:\\项目\\manifest.xml', 'id-1', false)?.steps)
      .toEqual([{ kind: 'run', command: 'reg.exe', args: ['add', key, '/v', 'id-1', '/t', 'REG_SZ', '/d', 'C:\\项目\\manifest.xml', '/f'] }]);
    expect(sideloadPlan(machine, '', 'id-1', true)).toEqual({
      place: `${key}\\id-1`, open: undefined, steps: [{ kind: 'run', command: 'reg.exe', args: ['delete', key, '/v', 'id-1', '/f'] }],
    });
  });

  it('lays the manifest into the folder of Excel on Mac, and takes it out again', () => {
    const machine = { platform: 'darwin', home: folder.replace(/\\/g, '/') };
    const manifest = join(folder, 'manifest.xml');
    writeFileSync(manifest, '<OfficeApp/>');
    const plan = sideloadPlan(machine, manifest, 'id-1', false);
    expect(plan?.place.endsWith('Library/Containers/com.microsoft.Excel/Data/Documents/wef/id-1.manifest.xml')).toBe(true);
    plan?.steps.forEach(runStep);
    expect(readFileSync(plan?.place ?? '', 'utf8')).toBe('<OfficeApp/>');
    const undo = sideloadPlan(machine, manifest, 'id-1', true);
    expect(undo?.steps.map(runStep)).toEqual([true]);
    expect(undo?.steps.map(runStep)).toEqual([false]);
    expect(existsSync(plan?.place ?? '')).toBe(false);
  });

  it('has nothing to do where there is no desktop Excel', () => {
    expect(sideloadPlan({ platform: 'linux', home: '/home/me' }, 'manifest.xml', 'id-1', false)).toBeUndefined();
  });
});
