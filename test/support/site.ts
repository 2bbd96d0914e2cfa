/** Serves a built site on 127.0.0.1, compressed as any host would, so that tests can weigh what goes over the wire. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/setup/tools.ts';

/** The built site to test: that of `npm run build`, or the folder that `SITE_DIST` names. */
export const siteFolder = process.env['SITE_DIST'] ?? `${root}/site/dist`;

/** A running server. */
export interface Served {
  /** Address without a slash at the end, such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Stops it. */
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves a folder under a base path, on a port that the system chooses. What is not there answers 404 with the site's page. */
export async function serveFolder(folder: string, base = ''): Promise<Served> {
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

async function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await fileFor(folder, base, request.url ?? '/');
  const body = await readFile(file ?? join(folder, '404.html'));
  const type = types[extname(file ?? '404.html')] ?? 'application/octet-stream';
  const packed =
    /^(text|image\/svg)|json|xml/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  response.writeHead(file ? 200 : 404, { 'content-type': type, ...(packed && { 'content-encoding': 'gzip' }) });
  response.end(packed ? gzipSync(body) : body);
}

/** The file of an address; `undefined` where there is none, and for what lies outside the folder or cannot be decoded. */
async function fileFor(folder: string, base: string, url: string): Promise<string | undefined> {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    if (path !== base && !path.startsWith(`${base}/`)) return undefined;
    const file = normalize(join(folder, path.slice(base.length)));
    if (!file.startsWith(normalize(folder + sep)) && file !== normalize(folder)) return undefined;
    const found = (await stat(file)).isDirectory() ? join(file, 'index.html') : file;
    return (await stat(found)).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}
