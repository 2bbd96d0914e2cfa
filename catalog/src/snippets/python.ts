/** Python with boto3: a script. */
import { imageFile, permission, prerequisites } from './answer.ts';
import { text } from './literal.ts';
import {
  indented,
  isConverse,
  isStream,
  pythonCall,
  pythonChecks,
  pythonImage,
  pythonInput,
  pythonStream,
  pythonText,
  pythonVector,
} from './python-parts.ts';
import type { SnippetRenderer, SnippetRequest } from './types.ts';

const install = 'pip install --upgrade boto3';
const files = {
  invoke: 'invoke.py',
  invokeStream: 'invoke_stream.py',
  converse: 'converse.py',
  converseStream: 'converse_stream.py',
} as const;

export const python: SnippetRenderer = {
  lacks: () => undefined,
  render: (request) => ({ code: script(request), language: 'python', install, filename: files[request.operation] }),
};

function script(request: SnippetRequest): string {
  const { format, operation, region } = request;
  const writesImage = !isConverse(request) && format.response.image !== undefined;
  const imports = [writesImage && 'base64', !isConverse(request) && 'json', 'sys'].filter(Boolean);
  const needs = [install, `AWS credentials that allow ${permission(operation)}`];
  const during = isStream(request) ? `\n${pythonStream(request, printed)}` : isConverse(request) ? '' : `\n${parse}`;
  return [
    prerequisites(request, '#', ...needs),
    imports.map((name) => `import ${name}\n`).join(''),
    '\nimport boto3\nfrom botocore.exceptions import BotoCoreError, ClientError\n\n',
    `client = boto3.client("bedrock-runtime", region_name=${text(region)})\n\n`,
    `${pythonInput(request)}\n\n`,
    `try:\n${indented(pythonCall(request) + during)}\n`,
    'except (BotoCoreError, ClientError) as error:\n    sys.exit(f"Bedrock: {error}")\n\n',
    output(request),
  ].join('');
}

const parse = 'answer = json.loads(response["body"].read())';

const printed = (piece: string) => `print(${piece}, end="", flush=True)`;

function output(request: SnippetRequest): string {
  const { format } = request;
  if (isStream(request)) return 'print()\n';
  const checks = isConverse(request)
    ? ''
    : pythonChecks(format, (message) => `sys.exit(f"Bedrock: {${message.replaceAll('"', "'")}}")`);
  if (isConverse(request) || format.response.text !== undefined) {
    return `${pythonText(request, (expression) => `print(${expression})`)}\n`;
  }
  if (format.response.embedding !== undefined) return `${checks}vector = ${pythonVector(format)}\nprint(len(vector))\n`;
  const file = text(imageFile(format));
  return `${checks}with open(${file}, "wb") as file:\n    file.write(base64.b64decode(${pythonImage(format)}))\nprint(${file})\n`;
}
