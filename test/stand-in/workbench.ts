/** Runs snippets as a newcomer does: the file as it is, in an empty folder, with the real client. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireTools, root } from '../../scripts/setup/tools.ts';
import { credentials } from './credentials.ts';
import type { SnippetTool } from '../../catalog/src/snippets/types.ts';

/** How a run ended. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The folder it ran in. */
  readonly folder: string;
}

export interface RunOptions {
  readonly tool: SnippetTool;
  readonly code: string;
  readonly filename: string;
  /** Files beside it, by name. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** Where the clients send their requests. */
  readonly url: string;
  /** The Region of a Lambda function; other tools have theirs in the code. */
  readonly region?: string;
  /** Called with all that stands on standard output so far, whenever more arrives. */
  readonly onOutput?: (stdout: string) => void;
  /** Other environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Folders for runs, all inside one that `close` removes. */
export interface Workbench {
  readonly folder: string;
  run(options: RunOptions): Promise<Run>;
  close(): void;
}

const programs: Readonly<Record<SnippetTool, readonly string[]>> = {
  python: ['python'],
  lambda: ['python', fileURLToPath(new URL('run-lambda.py', import.meta.url))],
  'aws-cli': ['sh'],
  curl: ['sh'],
  typescript: ['node'],
  'ai-sdk': ['node'],
};

/** Makes a workbench: the project's node_modules and a `bin` with the tools found by set-up, and nothing else. */
export function openWorkbench(): Workbench {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  const tools = requireTools();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  mkdirSync(join(folder, 'home'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(tools.aws, join(bin, 'aws'));
  const paths = { python: tools.python, node: join(root, 'node_modules/.bin/node'), sh: '/bin/sh' };
  let runs = 0;

  function run({ tool, code, filename, files = {}, url, region, onOutput, env = {} }: RunOptions): Promise<Run> {
    const own = join(folder, String(++runs));
    mkdirSync(own);
    for (const [name, content] of Object.entries({ ...files, [filename]: code }))
      writeFileSync(join(own, name), content);
    const [program, ...args] = programs[tool] as [keyof typeof paths, ...string[]];
    const child = spawn(paths[program], [...args, filename], {
      cwd: own,
      env: {
        ...environment(folder, url),
        ...(tool === 'lambda' && region && lambdaRegion(region)),
        ...keys(tool),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 50_000,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onOutput?.(stdout);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr, folder: own }));
    });
  }

  return { folder, run, close: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * No real credential and no profile gets in: what is sent means nothing to AWS. A request that is not for the stand-in
 * meets a dead proxy; trySnippet fails where the stand-in was not hit.
 */
const environment = (folder: string, url: string) => ({
  PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
  HOME: join(folder, 'home'),
  LC_ALL: 'C.UTF-8',
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: url,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '1',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: '127.0.0.1',
  NODE_USE_ENV_PROXY: '1',
  NODE_COMPILE_CACHE: join(root, 'test/.cache/node-compile'),
});

/** curl takes the API key; the others sign. */
const keys = (tool: SnippetTool): Record<string, string> =>
  tool === 'curl'
    ? { AWS_BEARER_TOKEN_BEDROCK: credentials.bearerToken }
    : { AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey };

/** AWS Lambda sets both. */
const lambdaRegion = (region: string) => ({ AWS_REGION: region, AWS_DEFAULT_REGION: region });
