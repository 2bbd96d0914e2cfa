/** TypeScript with the AWS SDK for JavaScript. */
import { failureChecks, imageFile, permission, prerequisites, startsAsync } from './answer.ts';
import { pathSteps, type PathStep } from './json-path.ts';
import { Code, literal, text, typescript as notation } from './literal.ts';
import type { SnippetFile, SnippetOperation, SnippetRenderer, SnippetRequest } from './types.ts';
import { jobCommands, typescriptJob, typescriptOutputUri } from './typescript-job.ts';

const install = 'npm install @aws-sdk/client-bedrock-runtime';
const commands = {
  invoke: ['InvokeModelCommand'],
  invokeStream: ['InvokeModelWithResponseStreamCommand'],
  converse: ['ConverseCommand'],
  converseStream: ['ConverseStreamCommand'],
  startAsyncInvoke: jobCommands,
} as const satisfies Record<SnippetOperation, readonly string[]>;
const files = {
  invoke: 'invoke.mts',
  invokeStream: 'invoke-stream.mts',
  converse: 'converse.mts',
  converseStream: 'converse-stream.mts',
  startAsyncInvoke: 'start-async-invoke.mts',
} as const;

export const typescript: SnippetRenderer = {
  lacks: () => undefined,
  render: (request) => ({
    code: program(request),
    language: 'typescript',
    install,
    filename: files[request.operation],
  }),
};

/** The frame that catches an error and fails with its message. */
export const caught = (lines: string) =>
  `try {\n${lines.replace(/^(?=.)/gm, '  ')}} catch (error) {\n  console.error(String(error));\n  process.exitCode = 1;\n}\n`;

/** An import, on one line where it fits. */
function imported(names: readonly string[], from: string): string {
  const line = `import { ${names.join(', ')} } from ${text(from)};\n`;
  return line.length <= notation.width ? line : `import {\n  ${names.join(',\n  ')},\n} from ${text(from)};\n`;
}

function program(request: SnippetRequest): string {
  const { format, operation, region } = request;
  const converse = operation.startsWith('converse');
  const job = startsAsync(request);
  const writesImage = !converse && !job && format.response.image !== undefined;
  const readsFiles = !converse && request.files.length > 0;
  const fromFiles = [readsFiles && 'readFile', writesImage && 'writeFile'].filter((name) => name !== false);
  const body = converse ? '' : bodyOf(request, readsFiles ? 2 : 0);
  const prompt = request.prompt === undefined ? '' : `const prompt = ${text(request.prompt)};\n`;
  const input = `${typescriptOutputUri(request)}${prompt}${readsFiles ? '' : body}`;
  return [
    prerequisites(request, '//', install, `AWS credentials that allow ${permission(operation)}`),
    fromFiles.length > 0 ? imported(fromFiles, 'node:fs/promises') : '',
    job ? imported(['setTimeout'], 'node:timers/promises') : '',
    `${imported(['BedrockRuntimeClient', ...commands[operation]], '@aws-sdk/client-bedrock-runtime')}\n`,
    `const client = new BedrockRuntimeClient({ region: ${text(region)} });\n\n`,
    input === '' ? '' : `${input}\n`,
    // A file that is missing is caught like an error of the service.
    caught(`${readsFiles ? body : ''}${job ? typescriptJob(request) : calling(request)}`),
  ].join('');
}

function bodyOf({ body, format }: SnippetRequest, margin: number): string {
  const { promptTemplate = '' } = format.request;
  const content = ({ filename }: SnippetFile) => new Code(`await readFile(${text(filename)}, "base64")`);
  return `const body = ${literal(body(templated(promptTemplate), content), notation, 0, 13 + margin)};\n`;
}

/** The call, and what becomes of its answer. */
function calling(request: SnippetRequest): string {
  const { operation } = request;
  return call(request) + (operation.startsWith('converse') ? fromConverse(operation) : fromInvoke(request));
}

function call(request: SnippetRequest): string {
  const invoke = { modelId: request.modelId, contentType: 'application/json', body: new Code('JSON.stringify(body)') };
  const converse = {
    modelId: request.modelId,
    messages: [{ role: 'user', content: [{ text: new Code('prompt') }] }],
    inferenceConfig: request.inferenceConfig,
    ...(request.additionalFields && { additionalModelRequestFields: request.additionalFields }),
  };
  const entries = Object.entries(request.operation.startsWith('converse') ? converse : invoke);
  const lines = entries
    .map(([name, value]) => `    ${name}: ${literal(value, notation, 4, name.length + 8)},\n`)
    .join('');
  return `const response = await client.send(\n  new ${commands[request.operation][0]}({\n${lines}  }),\n);\n`;
}

function fromConverse(operation: string): string {
  if (operation === 'converse') {
    return 'console.log(response.output?.message?.content?.map((block) => block.text ?? "").join(""));\n';
  }
  const piece = 'event.contentBlockDelta?.delta?.text ?? ""';
  return `for await (const event of response.stream ?? []) {\n  process.stdout.write(${piece});\n}\nconsole.log();\n`;
}

function fromInvoke({ format, operation }: SnippetRequest): string {
  if (operation === 'invokeStream') return fromStream(format.stream!);
  const { text: output, embedding, ranking, image } = format.response;
  const parse = 'const answer = JSON.parse(response.body.transformToString());\n';
  if (output !== undefined) return parse + printedText(output);
  const checks = failureChecks(format)
    .map(({ path, successes }) => {
      const value = access('answer', pathSteps(path));
      const failed = successes.map((success) => `${value} !== ${text(success)}`).join(' && ') || value;
      return `if (${failed}) throw new Error(${value});\n`;
    })
    .join('');
  if (embedding !== undefined) {
    const places = embedding.slice(0, 2).map((path) => access('answer', pathSteps(path), embedding.length > 1));
    return `${parse}${checks}const vector = ${places.join(' ?? ')};\nconsole.log(vector.length);\n`;
  }
  if (ranking !== undefined) {
    const shown = [ranking.index, ranking.score].map((path) => access('item', pathSteps(path)));
    const items = access('answer', pathSteps(ranking.items));
    return `${parse}${checks}for (const item of ${items}) console.log(${shown.join(', ')});\n`;
  }
  const file = text(imageFile(format));
  const bytes = `Buffer.from(${access('answer', pathSteps(image!))}, "base64")`;
  return `${parse}${checks}await writeFile(${file}, ${bytes});\nconsole.log(${file});\n`;
}

function fromStream({
  text: path,
  when = {},
}: {
  readonly text: string;
  readonly when?: Readonly<Record<string, string>> | undefined;
}): string {
  const guards = Object.entries(when).map(([at, value]) => `${access('chunk', pathSteps(at))} === ${text(value)}`);
  const piece = access('chunk', pathSteps(path), guards.length === 0);
  const write = `process.stdout.write(${piece}${guards.length === 0 ? ' ?? ""' : ''});`;
  const body = guards.length === 0 ? write : `if (${guards.join(' && ')}) {\n    ${write}\n  }`;
  const parse = 'const chunk = JSON.parse(new TextDecoder().decode(event.chunk?.bytes));';
  return `for await (const event of response.body ?? []) {\n  ${parse}\n  ${body}\n}\nconsole.log();\n`;
}

function printedText(path: string): string {
  const steps = pathSteps(path);
  const at = steps.findIndex((step) => typeof step === 'object');
  const filter = steps[at];
  if (typeof filter !== 'object') return `console.log(${access('answer', steps)});\n`;
  const { name, value } = filter;
  const test = value === undefined ? `block.${name}` : `block.${name} === ${text(value)}`;
  const piece = access('block', steps.slice(at + 1));
  const list = access('answer', steps.slice(0, at));
  return `let text = "";\nfor (const block of ${list}) {\n  if (${test}) text += ${piece};\n}\nconsole.log(text);\n`;
}

/** `root.a[0]`, or `root.a?.[0]` where any step after the first may be missing. */
function access(root: string, steps: readonly PathStep[], gentle = false): string {
  return steps.reduce<string>((code, step, index) => {
    const mark = gentle && index > 0 ? '?.' : '';
    return typeof step === 'number' ? `${code}${mark}[${step}]` : `${code}${mark || '.'}${String(step)}`;
  }, root);
}

function templated(template: string): Code {
  if (template === '{prompt}') return new Code('prompt');
  const [before = '', after = ''] = template.split('{prompt}').map((part) =>
    text(part)
      .slice(1, -1)
      .replaceAll('\\"', '"')
      .replace(/`|\$\{/g, '\\$&'),
  );
  return new Code(`\`${before}\${prompt}${after}\``);
}
