/** What the build makes of the page of the task pane. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classicPage, contentPolicy, excelPage, productVersion } from '../../../scripts/build/taskpane-page.ts';

const page = readFileSync(new URL('../../../addin/taskpane/taskpane.html', import.meta.url), 'utf8');

describe('the page of the task pane', () => {
  it('lets in scripts of its own place only, and those of office.js where they are elsewhere', () => {
    const scripts = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts(contentPolicy('self'))).toBe("'self'");
    expect(scripts(contentPolicy('cdn'))).toBe("'self' https://appsforoffice.microsoft.com");
    expect(scripts(contentPolicy('21vianet'))).toBe("'self' https://appsforoffice.cdn.partner.office365.cn");
    expect(contentPolicy('self')).not.toMatch(/https?:|unsafe-eval|\*/);
  });

  it('says where office.js comes from and which version it is', () => {
    const built = excelPage(page, '21vianet');
    expect(built).toContain('<meta name="office-js" content="21vianet">');
    expect(built).toContain(`<meta name="product-version" content="${productVersion}">`);
    expect(built.indexOf('Content-Security-Policy')).toBeLessThan(built.indexOf('<script'));
  });

  it('has a classic script for WPS, and no policy that file:// would not satisfy', () => {
    const built = classicPage(page.replace('<script type="module"', '<script type="module" crossorigin'));
    expect(built).toContain('<script defer src=');
    expect(built).not.toMatch(/type="module"|Content-Security-Policy/);
  });

  it('is not built from a page without its marks', () => {
    expect(() => excelPage('<html></html>', 'self')).toThrow('office-js');
    expect(() => classicPage(page)).toThrow('module');
  });

  it('loads nothing from elsewhere', () => {
    expect(page).not.toMatch(/https?:\/\//);
  });

  it('runs in IE11 what IE11 can run: its only script for it is ES5', () => {
    const script = /<script nomodule>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(script.trim()).not.toBe('');
    expect(script).not.toMatch(/=>|`|\b(const|let|class|async)\b/);
  });
});
