/** Serves the built site on this machine: `npm start`. PORT and HOST choose the address, SITE_BASE the path it was built for. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from './compile/command.ts';
import { staticHandler, trimBase } from './serve/static-handler.ts';

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder = 'site/dist'] = positionals;
  const base = process.env['SITE_BASE'] || '/';
  const host = process.env['HOST'] || '127.0.0.1';
  const port = readPort(process.env['PORT'] || '4321');
  if (!existsSync(join(folder, 'index.html'))) {
    throw new CommandError(`There is no built site in ${folder}. Build it first: npm run build`);
  }

  const server = createServer(staticHandler(folder, base));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  console.log(`The site is on http://${name}:${(server.address() as AddressInfo).port}${trimBase(base)}/`);
  console.log('Press Ctrl+C to stop.');
});

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CommandError(
    `PORT is ${JSON.stringify(text)}, which is no port. Use a number from 0 to 65535; 0 takes any free one.`,
  );
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CommandError(
      `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port === 65_535 ? 4321 : port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES')
    return new CommandError(`You may not use port ${port}. Choose one above 1023: PORT=4321 npm start`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new CommandError(
      `HOST is ${JSON.stringify(host)}, which is no address of this machine. Leave it unset for 127.0.0.1.`,
    );
  }
  return error;
}
