/** `npm run workbench`: hands out dist/workbench.html on this machine only, prints the address, ends with Ctrl+C. `--port 8080` chooses the port. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { fill } from '../grading/messages/template.ts';
import { serveTexts } from '../grading/messages/workbench.ts';
import { paths } from './build/paths.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(fill(serveTexts.badPort, { seen: values.port }));
  process.exit(2);
}

const page = readFileSync(paths.workbenchFile);
const server = createServer((request, response) => {
  // A page of somebody else must not read ours through a name that points here.
  const isHere = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '');
  const isPage = isHere && (request.method === 'GET' || request.method === 'HEAD') && (request.url === '/' || request.url === '/workbench.html');
  if (!isPage) {
    response.writeHead(isHere ? 404 : 403).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
  response.end(request.method === 'HEAD' ? undefined : page);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? fill(serveTexts.portTaken, { port }) : error.message);
  process.exit(2);
});
server.listen(port, '127.0.0.1', () => {
  console.log(fill(serveTexts.address, { port: (server.address() as AddressInfo).port }));
});
process.on('SIGINT', () => process.exit(0));
