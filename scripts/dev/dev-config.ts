/** How Vite serves the page while it is developed: beside it the icons and office.js, as they will stand when it is built. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { paths } from '../build/paths.ts';
import { target } from '../build/common.ts';
import { withVersion } from '../build/taskpane-page.ts';

type Https = NonNullable<NonNullable<InlineConfig['server']>['https']>;

const folders: Readonly<Record<string, string>> = { '/assets/': paths.assets, '/office/': join(paths.officeJs, 'dist') };
const types: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.png': 'image/png', '.html': 'text/html; charset=utf-8', '.css': 'text/css' };

/** There is no policy in the page here: Vite's own scripts would break it. */
export function devConfig(https: Https): InlineConfig {
  return {
    configFile: false,
    root: paths.taskpane,
    publicDir: false,
    logLevel: 'warn',
    assetsInclude: ['**/*.docx'],
    worker: { format: 'iife' },
    build: { target },
    plugins: [{ name: 'page-version', transformIndexHtml: withVersion }, besideThePage()],
    server: { host: 'localhost', port: 3000, strictPort: true, https, fs: { allow: [paths.root] } },
  };
}

function besideThePage(): Plugin {
  return {
    name: 'beside-the-page',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = fileOf(request.url ?? '');
        if (path === undefined) return next();
        response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
        createReadStream(path).pipe(response);
      });
    },
  };
}

/** Undefined for everything that is not in one of the folders. */
export function fileOf(url: string): string | undefined {
  const asked = normalize(decodeURIComponent(url.replace(/[?#].*$/, ''))).replace(/\\/g, '/');
  const [prefix, folder] = Object.entries(folders).find(([start]) => asked.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return undefined;
  const path = join(folder, asked.slice(prefix.length));
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}
