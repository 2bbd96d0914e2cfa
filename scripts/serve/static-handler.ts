/** Answers requests with the files of one folder, as a plain static host does; nothing outside the folder can be reached. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A base path with one slash before it and none behind it; empty for the root. */
export function trimBase(base: string): string {
  const name = base.replace(/^\/+|\/+$/g, '');
  return name === '' ? '' : `/${name}`;
}

/** Serves `folder` under `base`, a path such as `/` or `/catalog`. */
export function staticHandler(folder: string, base: string): RequestListener {
  const prefix = trimBase(base);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const path = decode(rawPath);
    if (path === undefined) return void response.writeHead(400).end('This address cannot be read.\n');
    const redirect = (to: string) =>
      void response.writeHead(307, { Location: encodeURI(to) + (query ? `?${query}` : '') }).end();
    // Under a base, the root of the host belongs to nobody: lead to where the site is.
    if (prefix !== '' && (path === '/' || path === prefix)) return redirect(`${prefix}/`);
    const inside = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
    if (inside === undefined) return sendNotFound(folder, '/', request, response);
    const file = join(folder, inside);
    if (kindOf(file) === 'folder') {
      if (!inside.endsWith('/')) return redirect(`${path}/`);
      if (kindOf(join(file, 'index.html')) === 'file') return send(join(file, 'index.html'), 200, request, response);
    } else if (kindOf(file) === 'file' && !inside.endsWith('/')) {
      return send(file, 200, request, response);
    }
    return sendNotFound(folder, inside, request, response);
  };
}

/** The path that is asked for, without `.`, `..`, repeated or backward slashes; `undefined` where it is no path. */
function decode(rawPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const end = steps.length > 0 && /\/\.{0,2}$/.test(path) ? '/' : '';
  return `/${steps.join('/')}${end}`;
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : 'nothing';
}

/** The 404 page nearest to the address, so that a language's own one comes first. */
function sendNotFound(folder: string, path: string, request: IncomingMessage, response: ServerResponse): void {
  const steps = path.split('/').slice(1, -1);
  for (let depth = steps.length; depth >= 0; depth--) {
    const page = join(folder, ...steps.slice(0, depth), '404.html');
    if (kindOf(page) === 'file') return send(page, 404, request, response);
  }
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
}

function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): void {
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const plain = readFileSync(file);
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  // The site may be built anew at any time: a browser keeps a copy, but asks whether it still holds.
  const headers = {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
    ETag: tag,
    Vary: 'Accept-Encoding',
  };
  if (status === 200 && request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
  const small = /\bgzip\b/.test(String(request.headers['accept-encoding'])) && /^text|json|xml|svg|wasm/.test(type);
  const body = small ? gzipSync(plain) : plain;
  response.writeHead(status, {
    ...headers,
    'Content-Length': body.length,
    ...(small && { 'Content-Encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
