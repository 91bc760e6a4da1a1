/** Which files the development server hands out beside the page. */
import { describe, expect, it } from 'vitest';
import { officeScripts } from '../../../addin/shell/office-script.ts';
import { fileOf } from '../../../scripts/dev/dev-config.ts';
import { buildManifest } from '../../../scripts/manifest/build-manifest.ts';

describe('the development server', () => {
  it('hands out every icon of the manifest, and office.js', () => {
    const icons = [...buildManifest({ base: 'https://host', environment: 'dev', officeJs: 'self', version: '1.0.0.0' }).matchAll(/https:\/\/host(\/assets\/[^"]*)/g)].map((match) => match[1] ?? '');
    expect(icons.length).toBeGreaterThan(6);
    expect(icons.filter((icon) => fileOf(icon) === undefined)).toEqual([]);
    expect(fileOf(`/${officeScripts.self}?v=1`)).toMatch(/office\.js$/);
  });

  it.each(['/taskpane.html', '/assets/', '/assets/none.png', '/assets/../taskpane/main.tsx', '/assets/%2e%2e/%2e%2e/package.json', '/office/../package.json'])('hands out nothing else: %s', (url) => {
    expect(fileOf(url)).toBeUndefined();
  });
});
