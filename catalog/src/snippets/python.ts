/** Python with boto3: a script. */
import { imageFile, permission, prerequisites, startsAsync } from './answer.ts';
import { text } from './literal.ts';
import { pythonJobOutput, pythonOutputUri, pythonStart, pythonWait } from './python-job.ts';
import {
  indented,
  isConverse,
  isStream,
  pythonBody,
  pythonCall,
  pythonChecks,
  pythonImage,
  pythonPrompt,
  pythonRanked,
  pythonRanking,
  pythonReader,
  pythonStream,
  pythonText,
  pythonVector,
  readsFiles,
} from './python-parts.ts';
import type { SnippetRenderer, SnippetRequest } from './types.ts';

const install = 'pip install --upgrade boto3';
const files = {
  invoke: 'invoke.py',
  invokeStream: 'invoke_stream.py',
  converse: 'converse.py',
  converseStream: 'converse_stream.py',
  startAsyncInvoke: 'start_async_invoke.py',
} as const;

export const python: SnippetRenderer = {
  lacks: () => undefined,
  render: (request) => ({ code: script(request), language: 'python', install, filename: files[request.operation] }),
};

function script(request: SnippetRequest): string {
  const { format, operation, region } = request;
  const job = startsAsync(request);
  const writesImage = !job && !isConverse(request) && format.response.image !== undefined;
  const encodes = writesImage || readsFiles(request);
  const encoded = !job && !isConverse(request);
  const imports = [encodes && 'base64', encoded && 'json', 'sys', job && 'time'].filter(Boolean);
  const needs = [install, `AWS credentials that allow ${permission(operation)}`];
  return [
    prerequisites(request, '#', ...needs),
    imports.map((name) => `import ${name}\n`).join(''),
    readsFiles(request) ? 'from pathlib import Path\n' : '',
    '\nimport boto3\nfrom botocore.exceptions import BotoCoreError, ClientError\n\n',
    `client = boto3.client("bedrock-runtime", region_name=${text(region)})\n`,
    `${pythonReader(request)}${readsFiles(request) ? '\n' : ''}\n`,
    `${pythonOutputUri(request)}${pythonPrompt(request)}${body(request)}\n`,
    `try:\n${indented(call(request))}\n`,
    'except (BotoCoreError, ClientError) as error:\n    sys.exit(f"Bedrock: {error}")\n\n',
    output(request),
  ].join('');
}

/** The body; where it holds files, the program ends with the name of the one that it cannot read. */
function body(request: SnippetRequest): string {
  if (!readsFiles(request)) return pythonBody(request);
  const failed = 'except OSError as error:\n    sys.exit(f"Cannot read {error.filename}: {error.strerror}")\n';
  return `try:\n${indented(pythonBody(request, 4))}${failed}`;
}

/** The call, and what of its answer may fail. */
function call(request: SnippetRequest): string {
  if (startsAsync(request)) return `${pythonStart(request, 'job')}\n${pythonWait}`;
  if (isStream(request)) return `${pythonCall(request)}\n${pythonStream(request, printed)}`;
  return isConverse(request) ? pythonCall(request) : `${pythonCall(request)}\n${parse}`;
}

const parse = 'answer = json.loads(response["body"].read())';

const printed = (piece: string) => `print(${piece}, end="", flush=True)`;

function output(request: SnippetRequest): string {
  const { format } = request;
  if (startsAsync(request)) return pythonJobOutput;
  if (isStream(request)) return 'print()\n';
  const checks = isConverse(request)
    ? ''
    : pythonChecks(format, (message) => `sys.exit(f"Bedrock: {${message.replaceAll('"', "'")}}")`);
  if (isConverse(request) || format.response.text !== undefined) {
    return `${pythonText(request, (expression) => `print(${expression})`)}\n`;
  }
  if (format.response.embedding !== undefined) return `${checks}vector = ${pythonVector(format)}\nprint(len(vector))\n`;
  if (format.response.ranking !== undefined) {
    const line = `print(${pythonRanked(format, 'item').join(', ')})`;
    return `${checks}for item in ${pythonRanking(format)}:\n    ${line}\n`;
  }
  const file = text(imageFile(format));
  return `${checks}with open(${file}, "wb") as file:\n    file.write(base64.b64decode(${pythonImage(format)}))\nprint(${file})\n`;
}
