/** Any prompt survives any tool: what arrives through the real shell and client is the prompt, byte for byte. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snippetTools, type SnippetTool } from '../catalog/src/snippets/types.ts';
import { expectedPrompt, readRequest } from './stand-in/expected.ts';
import { casesOf, formatOf, oneModelPerFormat } from './stand-in/subjects.ts';
import { trySnippet } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

const nasty: Readonly<Record<string, string>> = {
  'both quotes': `It's "quoted", ''twice'' and """three""" '''times'''`,
  backslashes: String.raw`\ \\ \\\ \n \t \x41 \u0041 \U0001F600 \N{BULLET} \0 C:\new\table\\`,
  'line breaks': 'one\ntwo\r\nthree\rfour\n\n\nfive\u2028six\u2029seven\u0085eight\u000bnine\u000cten',
  'white space at both ends': ' \t\n text \n\t ',
  'command substitution':
    '$(touch hacked) `touch hacked` $HOME ${HOME} $((1+1)) $$ $! !! ~ * ? [a-z] {a,b} & ; | > hacked < x # y',
  'template placeholders': "${prompt} {prompt} {{prompt}} {0} %s %(x)s {} }{ #{x} <%= x %> $& $1 $` $'",
  'the delimiter alone on a line': 'before\nJSON\nafter\n JSON\nEOF\nJSON',
  'JSON inside': '{"a": [1, "two", null], "b": "\\"c\\""}',
  'code fences and tags': '```sh\nrm -rf /tmp/x\n```\n</script><b>&amp;</b> <!-- x --> ]]> %20 %3A +',
  emoji: '👋🏽 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 \u{10FFFF} \u{1F600}',
  'combining marks, joiners and directions': 'é é Å ﷺ Z̷͑ ‮right to left‬ \u200b\u200d\ufeff\u00ad \u202a',
  'many scripts': 'ÄÖÜß 你好世界 こんにちは 안녕하세요 مرحبا שלום नमस्ते ไทย Ελληνικά Кириллица',
  'a byte order mark first': '\ufeffHello',
  'control characters': '\u0001\u0007\u0008\u001b[31mred\u001b[0m\u007f\u0080\u009f end',
  NUL: 'before\u0000after',
  'lone surrogates': 'a \ud83d b \udc4b c \udc4b\ud83d d',
  'an option': '--help -x --output file://request.json',
  'a file name of the AWS CLI': 'file:///etc/passwd',
  'a comment': '# not a comment // nor this /* nor this */ -- nor this',
  'a very long line': `${'0123456789 "\'\\$`{}é你👋 '.repeat(8_000)}end`,
};

/** Every tool meets every nasty prompt; its operations take turns. The template puts text around the prompt. */
const wrapped = oneModelPerFormat.find((model) => {
  const { promptTemplate } = formatOf(model).request;
  return promptTemplate?.startsWith('\n') && casesOf([model]).length > 12;
})!;
const casesWith = (tool: SnippetTool) => casesOf([wrapped]).filter(({ choice }) => choice.tool === tool);

async function arrived(tool: SnippetTool, prompt: string, turn: number): Promise<void> {
  const cases = casesWith(tool);
  const one = cases[turn % cases.length]!;
  const { run, requests } = await trySnippet(workbench, one, { prompt });
  const refused = requests.map((request) => request.refused);
  expect({ refused, stderr: run.stderr, exit: run.exitCode }).toEqual({ refused: [undefined], stderr: '', exit: 0 });
  const { prompts } = readRequest(requests[0]!, formatOf(one.model), one.choice);
  // Encoding it makes each lone surrogate U+FFFD, as the snippet must have.
  const expected = expectedPrompt(prompt, formatOf(one.model), one.choice)!;
  expect(Buffer.from(String(prompts[0]))).toEqual(Buffer.from(expected));
}

test('the model has a template with text before and after the prompt', () => {
  expect(formatOf(wrapped).request.promptTemplate).toMatch(/^\s.+\{prompt\}\s*\S/s);
});

describe.concurrent.each(snippetTools)('%s', (tool) => {
  const prompts = Object.entries(nasty).map(([name, prompt], turn) => [name, prompt, turn] as const);
  test.each(prompts)('%s', (_, prompt, turn) => arrived(tool, prompt, turn));

  test('generated prompts', { timeout: 180_000 }, async () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.values(nasty).filter((prompt) => prompt.length < 200)),
      fc.constantFrom("'", '"', '\\', '\n', '\r\n', '`', '$', '{', '}', '%', '\nJSON\n', '\u2028', '\u0000'),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    );
    const prompt = fc.array(piece, { minLength: 3, maxLength: 12 }).map((pieces) => `${pieces.join('')}.`);
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(prompt, (text) => arrived(tool, text, turn++)),
      // A machine that is busy tries fewer.
      { numRuns: 10, endOnFailure: true, interruptAfterTimeLimit: 90_000 },
    );
  });
});
