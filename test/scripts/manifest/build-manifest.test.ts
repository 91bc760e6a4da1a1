/** The manifests as they are made: for every environment and source of office.js. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCatalogManifest, buildManifest } from '../../../scripts/manifest/build-manifest.ts';
import { lintManifest } from '../../../scripts/manifest/lint-manifest.ts';
import { devBase, environments, manifestVersion, officeSources, type ManifestSettings } from '../../../scripts/manifest/manifest-settings.ts';
import { readIcon, writeManifests } from '../../../scripts/manifest/write-manifests.ts';

const root = new URL('../../../', import.meta.url);
const settings: ManifestSettings = { base: 'https://10.1.2.3:8443/fenji', environment: 'prod', officeJs: 'self', version: '1.2.3.0' };
const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the manifest', () => {
  it.each(environments.flatMap((environment) => officeSources.map((officeJs) => [environment, officeJs] as const)))('is sound for %s with office.js from %s', (environment, officeJs) => {
    const one = { ...settings, environment, officeJs };
    expect([...lintManifest(buildManifest(one), readIcon), ...lintManifest(buildCatalogManifest(one), readIcon)]).toEqual([]);
  });

  it('is read by Microsoft’s own reader as it was meant', async () => {
    const path = join(folder, 'read.xml');
    writeFileSync(path, buildManifest({ ...settings, environment: 'test', officeJs: '21vianet' }));
    expect(await OfficeAddinManifest.readManifestFile(path)).toMatchObject({
      id: '88b435e1-9302-4458-beec-7dffd8809a5c', version: '1.2.3.0', defaultLocale: 'zh-CN', displayName: '绩效分级助手（测试）', hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp', permissions: 'ReadWriteDocument', iconUrl: 'https://10.1.2.3:8443/fenji/assets/icon-32.png',
      defaultSettings: { sourceLocation: 'https://10.1.2.3:8443/fenji/taskpane.html' },
    });
  });

  it('names the place of office.js as a domain when that is another', () => {
    expect(buildManifest({ ...settings, officeJs: '21vianet' }).match(/<AppDomain>.*?</g)).toEqual(['<AppDomain>https://10.1.2.3:8443<', '<AppDomain>https://appsforoffice.cdn.partner.office365.cn<']);
  });

  it('has another id in every environment', () => {
    const ids = environments.map((environment) => /<Id>(.*)<\/Id>/.exec(buildManifest({ ...settings, environment }))?.[1]);
    expect(new Set(ids).size).toBe(environments.length);
  });

  it('names no other place than its own when office.js stands beside it', () => {
    const hosts = [...buildManifest(settings).matchAll(/https:\/\/[^/"<]*/g)].map(([origin]) => origin);
    expect(new Set(hosts)).toEqual(new Set(['https://10.1.2.3:8443']));
  });

  it('opens one pane from both buttons', () => {
    const text = buildManifest(settings);
    expect(text.match(/<TaskpaneId>.*<\/TaskpaneId>/g)).toEqual(['<TaskpaneId>Grading.Pane</TaskpaneId>', '<TaskpaneId>Grading.Pane</TaskpaneId>']);
    expect(text).toContain('/taskpane.html#documents"');
  });

  it('has no ribbon for catalogs and is otherwise the same', () => {
    const catalog = buildCatalogManifest(settings);
    expect(catalog).not.toMatch(/VersionOverrides|resid/);
    expect(buildManifest(settings).startsWith(catalog.slice(0, catalog.indexOf('</Permissions>')))).toBe(true);
  });

  it('stands at the root as it is made for development (npm run manifest writes it)', () => {
    const packaged = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { readonly version: string };
    const version = manifestVersion(packaged.version) ?? '';
    expect(readFileSync(new URL('manifest.xml', root), 'utf8')).toBe(buildManifest({ base: devBase, environment: 'dev', officeJs: 'self', version }));
  });

  it('keeps characters that mean something in XML apart', () => {
    const text = buildManifest({ ...settings, base: 'https://host/a&b' });
    expect(text).toContain('https://host/a&amp;b/taskpane.html');
    expect(lintManifest(text)).toEqual([]);
  });

  it('is not written when something is wrong with it', () => {
    const done = writeManifests({ ...settings, version: '1.2' }, join(folder, 'none'));
    expect('findings' in done && done.findings.map(({ code }) => code)).toEqual(['version', 'version']);
  });

  it.each([['0.1.0', '0.1.0.0'], ['12.3.45', '12.3.45.0'], ['1.0', undefined], ['1.0.0-beta', undefined]])('makes of version %s the version %s', (packaged, version) => {
    expect(manifestVersion(packaged)).toBe(version);
  });
});
