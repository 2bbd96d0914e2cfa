/** Python that the script and the Lambda handler have in common: the request, and how to read the answer. */
import type { Format } from '#catalog';
import { failureChecks } from './answer.ts';
import { pathSteps, type PathStep } from './json-path.ts';
import { Code, literal, python, text } from './literal.ts';
import type { SnippetOperation, SnippetRequest } from './types.ts';

const methods = {
  invoke: 'invoke_model',
  invokeStream: 'invoke_model_with_response_stream',
  converse: 'converse',
  converseStream: 'converse_stream',
} as const satisfies Partial<Record<SnippetOperation, string>>;

export const isConverse = ({ operation }: SnippetRequest) => operation.startsWith('converse');
export const isStream = ({ operation }: SnippetRequest) => operation.endsWith('Stream');

/** Lines, each moved to the right. */
export const indented = (lines: string, by = 4) => lines.replace(/^(?=.)/gm, ' '.repeat(by));

/** `prompt = …` where there is one. */
export function pythonPrompt({ prompt }: SnippetRequest): string {
  return prompt === undefined ? '' : `prompt = ${text(prompt)}\n`;
}

/** `body = …` of InvokeModel, or `modelInput` of StartAsyncInvoke, at a margin that it will get. */
export function pythonBody(request: SnippetRequest, margin = 0): string {
  if (isConverse(request)) return '';
  const { promptTemplate = '' } = request.format.request;
  const body = request.body(
    new Code(templated(promptTemplate)),
    ({ filename }) => new Code(`encoded(${text(filename)})`),
  );
  return `body = ${literal(body, python, 0, 7 + margin)}\n`;
}

/** The function that `pythonBody` reads files with, after two empty lines. */
export function pythonReader(request: SnippetRequest): string {
  if (!readsFiles(request)) return '';
  return '\n\ndef encoded(name):\n    return base64.b64encode(Path(name).read_bytes()).decode()\n';
}

/** Whether the program reads files. */
export const readsFiles = (request: SnippetRequest) => !isConverse(request) && request.files.length > 0;

/** `response = client.…(…)` of an operation that answers with its output. */
export function pythonCall(request: SnippetRequest): string {
  const call = `response = client.${methods[request.operation as keyof typeof methods]}`;
  if (!isConverse(request)) return `${call}(\n    modelId=${text(request.modelId)},\n    body=json.dumps(body),\n)`;
  const values = {
    modelId: request.modelId,
    messages: [{ role: 'user', content: [{ text: new Code('prompt') }] }],
    inferenceConfig: request.inferenceConfig,
    ...(request.additionalFields && { additionalModelRequestFields: request.additionalFields }),
  };
  const lines = Object.entries(values).map(
    ([name, value]) => `    ${name}=${literal(value, python, 4, name.length + 9)},\n`,
  );
  return `${call}(\n${lines.join('')})`;
}

/** Statements that lead to the text of an answer; `use` makes the last one from an expression for it. */
export function pythonText(request: SnippetRequest, use: (text: string) => string): string {
  const converse = isConverse(request);
  const root = converse ? 'response' : 'answer';
  const steps = pathSteps(converse ? '$.output.message.content[?@.text].text' : request.format.response.text!);
  const at = steps.findIndex((step) => typeof step === 'object');
  const filter = steps[at];
  if (typeof filter !== 'object') return use(direct(root, steps));
  const { name, value } = filter;
  const test = value === undefined ? `${text(name)} in block` : `block[${text(name)}] == ${text(value)}`;
  const list = String(steps[at - 1]);
  const piece = direct('block', steps.slice(at + 1));
  return `${list} = ${direct(root, steps.slice(0, at))}\n${use(`"".join(${piece} for block in ${list} if ${test})`)}`;
}

/** A loop over a stream; `emit` makes a statement from an expression for a piece of text, `event` names the variable. */
export function pythonStream(request: SnippetRequest, emit: (piece: string) => string, event = 'event'): string {
  if (isConverse(request)) {
    const piece = named(event, ['contentBlockDelta', 'delta', 'text'], ', ""', emit);
    return `for ${event} in response["stream"]:\n${indented(piece)}`;
  }
  const { text: path, when } = request.format.stream!;
  const steps = pathSteps(path);
  const at = steps.findIndex((step) => typeof step !== 'string');
  const body =
    when !== undefined
      ? `if ${conditions(when)}:\n${indented(emit(direct('chunk', steps)))}`
      : at < 0
        ? named('chunk', steps, '', (piece) => emit(`${piece} or ""`))
        : overItems(steps, at, emit);
  return `for ${event} in response["body"]:\n    chunk = json.loads(${event}["chunk"]["bytes"])\n${indented(body)}`;
}

/** What a chunk must have; once the first condition holds, the objects that the others look into are there. */
function conditions(when: Readonly<Record<string, string>>): string {
  const tests = Object.entries(when).map(([path, value], index) => {
    const steps = pathSteps(path);
    return `${index === 0 ? gentle('chunk', steps) : lastGentle('chunk', steps)} == ${text(value)}`;
  });
  const line = tests.join(' and ');
  return line.length <= 72 ? line : `(\n    ${tests.join('\n    and ')}\n)`;
}

/** A piece of text at a path of names, of which the first may be missing and the last too. */
function named(root: string, steps: readonly PathStep[], missing: string, emit: (piece: string) => string): string {
  const piece = `${direct(root, steps.slice(0, -1))}.get(${key(steps.at(-1)!)}${missing})`;
  return steps.length === 1 ? emit(piece) : `if ${key(steps[0]!)} in ${root}:\n${indented(emit(piece))}`;
}

/** The vector of an answer, as an expression: whichever of its two places is there. */
export function pythonVector({ response }: Format): string {
  const [first, second] = response.embedding!.map(pathSteps) as [readonly PathStep[], (readonly PathStep[])?];
  const usual = direct('answer', first);
  if (second === undefined) return usual;
  const fork = first.findIndex((step, index) => step !== second[index]);
  const node = direct('answer', first.slice(0, fork));
  const name = first[fork];
  const there = typeof name === 'number' ? `isinstance(${node}, list)` : `${text(String(name))} in ${node}`;
  return `(\n    ${usual}\n    if ${there}\n    else ${direct('answer', second)}\n)`;
}

/** Statements that stop where the answer tells of a failure; `stop` makes one from an expression for the message. */
export function pythonChecks(format: Format, stop: (message: string) => string): string {
  return failureChecks(format)
    .map(({ path, successes }) => {
      const value = lastGentle('answer', pathSteps(path));
      const failed = successes.map((success) => `${value} != ${text(success)}`).join(' and ') || value;
      return `if ${failed}:\n    ${stop(value)}\n`;
    })
    .join('');
}

/** The order of an answer, as an expression for a list. */
export const pythonRanking = ({ response }: Format) => direct('answer', pathSteps(response.ranking!.items));

/** The number and the score of an item, as expressions. */
export const pythonRanked = ({ response: { ranking } }: Format, item: string) =>
  [ranking!.index, ranking!.score].map((path) => direct(item, pathSteps(path)));

/** The image of an answer in base64, as an expression. */
export const pythonImage = ({ response }: Format) => direct('answer', pathSteps(response.image!));

/** A chunk may lack the list: then the loop has nothing to do. */
function overItems(steps: readonly PathStep[], at: number, emit: (piece: string) => string): string {
  const list = steps.slice(0, at);
  const item = String(list.at(-1)).replace(/s$/, '');
  return `for ${item} in ${gentle('chunk', list, '[]')}:\n${indented(emit(`${gentle(item, steps.slice(at + 1))} or ""`))}`;
}

const key = (step: PathStep) => (typeof step === 'number' ? String(step) : text(String(step)));

/** `root["a"][0]`: the steps must be there. */
const direct = (root: string, steps: readonly PathStep[]) => root + steps.map((step) => `[${key(step)}]`).join('');

/** `root["a"].get("b")`: the last step may be missing. */
const lastGentle = (root: string, steps: readonly PathStep[]) =>
  typeof steps.at(-1) === 'number'
    ? direct(root, steps)
    : `${direct(root, steps.slice(0, -1))}.get(${key(steps.at(-1)!)})`;

/** `root.get("a", {}).get("b")`: any step may be missing. */
function gentle(root: string, steps: readonly PathStep[], missing = ''): string {
  return steps.reduce<string>((code, step, index) => {
    const instead = index < steps.length - 1 ? '{}' : missing;
    return `${code}.get(${[key(step), instead].filter(Boolean).join(', ')})`;
  }, root);
}

function templated(template: string): string {
  if (template === '{prompt}') return 'prompt';
  const [before = '', after = ''] = template
    .split('{prompt}')
    .map((part) => text(part).slice(1, -1).replace(/[{}]/g, '$&$&'));
  return `f"${before}{prompt}${after}"`;
}
