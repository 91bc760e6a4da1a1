/** What the build makes of taskpane.html: the source of office.js, the version, a policy that lets nothing else in. */
import { readFileSync } from 'node:fs';
import type { OfficeSource } from '../../addin/shell/office-script.ts';
import { officeOrigins } from '../manifest/office-origins.ts';

const sourceMark = '<meta name="office-js" content="self">';
const versionMark = '<meta name="product-version" content="">';

/** Of package.json: three numbers. */
export const { version: productVersion } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };

/** For Excel. The page names where office.js comes from; it is loaded only once the host is known to be Excel. */
export function excelPage(html: string, officeJs: OfficeSource): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(officeJs)}">`;
  return withVersion(marked(html, sourceMark, `${policy}\n  ${sourceMark.replace('self', officeJs)}`));
}

/** For WPS, which may open the page from a disk: the script is a classic one, and no policy stands in the way of file://. */
export function classicPage(html: string): string {
  return withVersion(marked(html, '<script type="module" crossorigin', '<script defer'));
}

/** Everywhere. */
export function withVersion(html: string): string {
  return marked(html, versionMark, versionMark.replace('""', `"${productVersion}"`));
}

function marked(html: string, mark: string, instead: string): string {
  if (!html.includes(mark)) throw new Error(`taskpane.html has no ${mark}`);
  return html.replace(mark, () => instead);
}

/** Scripts of ours and of office.js only; Fluent writes its styles into the page; office.js talks to Excel through the frame, not the network. */
export function contentPolicy(officeJs: OfficeSource): string {
  const scripts = ["'self'", ...officeOrigins(officeJs)].join(' ');
  return [
    "default-src 'none'", `script-src ${scripts}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "font-src 'self' data:",
    "connect-src 'self'", "worker-src 'self' blob:", "base-uri 'none'", "form-action 'none'",
  ].join('; ');
}
