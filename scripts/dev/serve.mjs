// A static server for the built project.
//   node scripts/dev/serve.mjs [--port 8080] [--root .]    serves the page with the three charts
//   import { serve } from './serve.mjs'
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const PAGE = '/stories/page/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files under `root` on 127.0.0.1; `/` leads to `home`. `headers` are added to every answer.
 * A taken `port` is left for the next free one; port 0 takes any.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root = '.', port = 0, home = PAGE, headers = {} } = {}) {
  const folder = path.resolve(root);
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/' && home !== '/') {
      response.writeHead(302, { location: home }).end();
      return;
    }
    try {
      let file = path.join(folder, decodeURIComponent(pathname));
      if (path.relative(folder, file).startsWith('..')) throw new Error('outside the root');
      if ((await stat(file)).isDirectory()) file = path.join(file, 'index.html');
      await stat(file);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
      createReadStream(file).pipe(response);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain', ...headers }).end(`Not found: ${pathname}\n`);
    }
  });
  await new Promise((listening, failed) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE' && port > 0) server.listen(++port, '127.0.0.1');
      else failed(error);
    });
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}${home}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? '8080' },
      root: { type: 'string', default: '.' },
      home: { type: 'string', default: PAGE },
    },
  });
  const { url } = await serve({ ...values, port: Number(values.port) });
  console.log(`\n  The three charts: ${url}\n  Ctrl-C stops the server.\n`);
}
