/** `npm start`: a static server that shows the built site, and nothing else of this machine. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticHandler } from '../scripts/serve/static-handler.ts';

let root: string;
let site: string;
const servers: Server[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  site = join(root, 'site');
  const files = {
    'index.html': '<h1>Start</h1>',
    '404.html': '<h1>Not here</h1>',
    'ja/404.html': '<h1>ありません</h1>',
    'models/index.html': '<h1>Models</h1>',
    'data.json': '{}',
    'app.js': 'export {}',
    'a b.txt': 'space',
    'empty/x.bin': 'x',
  };
  for (const [name, text] of Object.entries({ ...files, '../secret.txt': 'secret' })) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(root, { recursive: true, force: true });
});

async function listen(base = '/'): Promise<number> {
  const server = createServer(staticHandler(site, base));
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Sends a path exactly as given: fetch would tidy it first. */
async function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = request({ host: '127.0.0.1', port, path, headers, method }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
}

describe('A request', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', '<h1>Start</h1>'],
    ['/?q=1', 200, 'text/html; charset=utf-8', '<h1>Start</h1>'],
    ['/models/', 200, 'text/html; charset=utf-8', '<h1>Models</h1>'],
    ['/data.json', 200, 'application/json; charset=utf-8', '{}'],
    ['/app.js', 200, 'text/javascript; charset=utf-8', 'export {}'],
    ['/a%20b.txt', 200, 'text/plain; charset=utf-8', 'space'],
    ['/empty/x.bin', 200, 'application/octet-stream', 'x'],
    ['/nothing', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/empty/', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/data.json/', 404, 'text/html; charset=utf-8', '<h1>Not here</h1>'],
    ['/ja/nothing/at/all', 404, 'text/html; charset=utf-8', '<h1>ありません</h1>'],
  ])('for %s is answered with %d %s', async (path, status, type, body) => {
    expect(await get(await listen(), path)).toMatchObject({ status, headers: { 'content-type': type }, body });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/models/../../secret.txt',
    '/..%2fsecret.txt',
    '//secret.txt/..//../secret.txt',
  ])('for %s does not leave the folder', async (path) => {
    expect(await get(await listen(), path)).toMatchObject({ status: 404, body: '<h1>Not here</h1>' });
  });

  test.each(['/%', '/%00', '/..%5csecret.txt'])('for %s, which is no path, is refused', async (path) => {
    expect((await get(await listen(), path)).status).toBe(400);
  });

  test('for a folder without its slash is led there, with its query, and never to another host', async () => {
    const port = await listen();
    expect(await get(port, '/models?sort=price')).toMatchObject({
      status: 307,
      headers: { location: '/models/?sort=price' },
    });
    expect((await get(port, '//models')).headers.location).toBe('/models/');
    expect((await get(port, '//evil.example/')).status).toBe(404);
  });

  test('for a copy that still holds costs no body', async () => {
    const port = await listen();
    const { headers } = await get(port, '/data.json');
    expect(await get(port, '/data.json', { 'If-None-Match': headers.etag! })).toMatchObject({ status: 304, body: '' });
  });

  test('may take text compressed', async () => {
    const { headers } = await get(await listen(), '/', { 'Accept-Encoding': 'gzip, br' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
  });

  test('may be HEAD, but not POST', async () => {
    const port = await listen();
    expect(await get(port, '/', {}, 'HEAD')).toMatchObject({
      status: 200,
      headers: { 'content-length': '14' },
      body: '',
    });
    expect(await get(port, '/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('Under a base path', () => {
  test.each([
    ['/catalog/', 200, undefined],
    ['/catalog/models/', 200, undefined],
    ['/catalog/models', 307, '/catalog/models/'],
    ['/catalog', 307, '/catalog/'],
    ['/', 307, '/catalog/'],
    ['/models/', 404, undefined],
    ['/catalogue/', 404, undefined],
    ['/catalog/../models/', 404, undefined],
  ])('%s is answered with %d', async (path, status, location) => {
    const answer = await get(await listen('/catalog/'), path);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
  });
});

describe('The command', () => {
  function start(env: Record<string, string>, folder = site): { child: ChildProcess; output: Promise<string> } {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, '../scripts/serve.ts'), folder], {
      env: { ...process.env, ...env },
    });
    const output = new Promise<string>((done) => {
      let text = '';
      for (const stream of [child.stdout!, child.stderr!])
        stream.on('data', (chunk) => ((text += chunk), text.includes('Ctrl+C') && done(text)));
      child.once('close', () => done(text));
    });
    return { child, output };
  }

  test.each(['SIGINT', 'SIGTERM'] as const)('prints the address, serves, and ends cleanly on %s', async (signal) => {
    const { child, output } = start({ PORT: '0', SITE_BASE: '/catalog' });
    const [, port] = /^The site is on http:\/\/localhost:(\d+)\/catalog\/\n/.exec(await output) ?? [];
    expect((await get(Number(port), '/catalog/')).body).toBe('<h1>Start</h1>');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('says what to do about a port that is taken', async () => {
    const taken = await listen();
    expect(await start({ PORT: String(taken) }).output).toBe(
      `Port ${taken} is taken. Stop what uses it, or choose another: PORT=${taken + 1} npm start\n`,
    );
  });

  test('says what to do about a site that is not built', async () => {
    const { child, output } = start({}, join(root, 'nowhere'));
    expect(await output).toBe(`There is no built site in ${join(root, 'nowhere')}. Build it first: npm run build\n`);
    expect(child.exitCode).toBe(1);
  });

  test.each(['http', '70000', '-1', '1.5'])('refuses %s as a port', async (port) => {
    expect(await start({ PORT: port }).output).toBe(
      `PORT is "${port}", which is no port. Use a number from 0 to 65535; 0 takes any free one.\n`,
    );
  });
});
