/** One HTML file out of a page, its script and its style sheet: no request is left in it, and a policy forbids any. */
import { createHash } from 'node:crypto';

export interface PageParts {
  /** With one module script, one style sheet and classic inline scripts. */
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** `data:` address of the icon. */
  readonly icon: string;
}

/** Throws where the page has not the shape it expects, or a request is left. */
export function singlePage({ html, script, style, icon }: PageParts): string {
  const code = inScript(script);
  const page = html
    .replace(/\s*<link\b[^>]*\brel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(/\s*<script\b[^>]*\btype="module"[^>]*><\/script>/g, '');
  const classic = [...page.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy([...classic, code])}">`,
    `<link rel="icon" href="${icon}">`,
    `<style>${style.replace(/<\/style/gi, '<\\/style')}</style>`,
  ];
  // A function as replacement: code may hold `$&` and the like.
  const whole = page
    .replace(/(<meta charset="[^"]*">)/i, (charset) => `${charset}\n  ${head.join('\n  ')}`)
    .replace('</body>', () => `<script type="module">${code}</script>\n</body>`);
  const left = [...whole.replace(code, '').matchAll(/\b(?:src|href)="(?!data:|#)([^"]*)"/g)].map((match) => match[1]);
  if (left.length > 0) throw new Error(`the page still asks for ${left.join(', ')}`);
  return whole;
}

/** Scripts by their digest and workers out of blobs; nothing may be fetched, framed or sent. */
function policy(scripts: readonly string[]): string {
  const digests = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'", `script-src ${digests.join(' ')} blob:`, 'worker-src blob:', "style-src 'unsafe-inline'",
    'img-src data: blob:', 'font-src data:', "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
  ].join('; ');
}

/** Inside a script element these would end it or start a comment; in strings, templates and patterns the backslash changes nothing. */
export function inScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}
