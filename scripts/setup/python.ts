/** Finds boto3 and the AWS CLI for the snippet tests, or installs the pinned ones into `.venv`. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ask, atLeast, findOnPath, installWithApt, isExecutable, run } from './programs.ts';
import { requirementsFile, root } from './tools.ts';

/** The least versions that know all that the snippets use: `converse`, bearer tokens, the endpoint variable. */
const least = { python: [3, 10], boto3: [1, 39], aws1: [1, 42], aws2: [2, 27] } as const;

/** From this version on boto3 refuses to send an API key to the stand-in, which speaks plain HTTP. */
const boto3Below = [1, 44] as const;

const venv = `${root}/.venv`;
const bin = process.platform === 'win32' ? `${venv}/Scripts` : `${venv}/bin`;
const installedFrom = `${venv}/requirements.txt`;

/** Paths of a Python with boto3 and of the AWS CLI. Throws an Error that says what to install. */
export function ensurePython(): { readonly python: string; readonly aws: string } {
  return onThisMachine() ?? inVenv();
}

function onThisMachine(): { python: string; aws: string } | undefined {
  const python = findOnPath(['python3', 'python']);
  const aws = findOnPath(['aws']);
  if (python === undefined || aws === undefined) return undefined;
  const boto3 = ask(python, ['-c', 'import boto3; print(boto3.__version__)']);
  const cli = /^aws-cli\/([\d.]+)/.exec(ask(aws, ['--version']) ?? '')?.[1];
  if (boto3 === undefined || cli === undefined) return undefined;
  if (!atLeast(boto3, least.boto3) || atLeast(boto3, boto3Below)) return undefined;
  return atLeast(cli, cli.startsWith('1.') ? least.aws1 : least.aws2) ? { python, aws } : undefined;
}

function inVenv(): { python: string; aws: string } {
  const found = { python: `${bin}/python`, aws: `${bin}/aws` };
  const wanted = readFileSync(requirementsFile, 'utf8');
  const current = existsSync(installedFrom) && readFileSync(installedFrom, 'utf8') === wanted;
  if (current && isExecutable(found.python) && isExecutable(found.aws)) return found;
  createVenv();
  run(
    found.python,
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirementsFile],
    'The packages come from PyPI: check the network and the proxy (PIP_INDEX_URL), then run it again.',
  );
  // Written last: a set-up that was killed half-way is made again.
  writeFileSync(installedFrom, wanted);
  return found;
}

function createVenv(): void {
  const remedy = `Install Python ${least.python.join('.')} or newer with venv (Debian: apt-get install python3 python3-venv).`;
  if (!hasVenv()) installWithApt(['python3', 'python3-venv'], remedy);
  const python = findOnPath(['python3', 'python']);
  if (python === undefined || !hasVenv()) throw new Error(`No Python with venv on the PATH. ${remedy}`);
  rmSync(venv, { recursive: true, force: true });
  run(python, ['-m', 'venv', venv], remedy);
}

/** Debian splits venv in two: without `ensurepip` the module is there and fails. */
function hasVenv(): boolean {
  const python = findOnPath(['python3', 'python']);
  const asked = python && ask(python, ['-c', 'import venv, ensurepip, sys; print("%d.%d" % sys.version_info[:2])']);
  return asked !== undefined && asked !== '' && atLeast(asked, least.python);
}
