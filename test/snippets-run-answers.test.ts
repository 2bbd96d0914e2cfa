/** Snippets with the other answers that a format has: thinking before the text, vectors by type, blocked images. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '#catalog';
import { actualOutput, expectedOutput } from './stand-in/expected.ts';
import { selectAll } from './stand-in/json-path.ts';
import { expandVectors } from './stand-in/answers.ts';
import { casesOf, formatOf, oneModelPerFormat, type SnippetCase } from './stand-in/subjects.ts';
import { trySnippet } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

/** The operations whose answers a format describes: those of InvokeModel, or of Converse where it has no other. */
const described = (one: SnippetCase, whole: 'invoke' | 'invokeStream') => {
  const converse = whole === 'invoke' ? 'converse' : 'converseStream';
  return one.choice.operation === (formatOf(one.model).operations.includes('invoke') ? whole : converse);
};
const invokes = casesOf(oneModelPerFormat).filter((one) => described(one, 'invoke'));

/** True where the answer tells of a failure instead of holding what was asked for. */
function fails({ response }: Format, answer: object): boolean {
  const told = response.error === undefined ? [] : selectAll(answer, response.error);
  const reason = response.stopReason === undefined ? [] : selectAll(answer, response.stopReason);
  return told.length > 0 || response.failures?.includes(String(reason[0])) === true;
}

/** True where the answer holds a vector only at a place that it has when other number types were asked for. */
const unasked = ({ response }: Format, answer: object) =>
  response.embedding !== undefined &&
  response.embedding.slice(0, 2).every((path) => selectAll(answer, path).length === 0);

const others = invokes.flatMap((one) =>
  (formatOf(one.model).response.otherExamples ?? [])
    .filter((answer) => !fails(formatOf(one.model), answer) && !unasked(formatOf(one.model), answer))
    .map((answer, n) => [`${one.name}, example ${n + 2}`, one, answer] as const),
);

describe.concurrent('prints what another answer holds', () => {
  test.each(others)('%s', async (_, one, answer) => {
    const { run } = await trySnippet(workbench, one, {
      scripts: [{ kind: 'answer', body: expandVectors(answer) as object }],
    });
    expect({ stderr: run.stderr, exit: run.exitCode }).toEqual({ stderr: '', exit: 0 });
    const expected = expectedOutput(formatOf(one.model), one.choice, answer);
    expect(actualOutput(run, one.choice, expected, formatOf(one.model))).toEqual(expected);
  });
});

const otherStreams = casesOf(oneModelPerFormat)
  .filter((one) => described(one, 'invokeStream'))
  .flatMap((one) =>
    (formatOf(one.model).stream?.otherChunks ?? []).map(
      (chunks, n) => [`${one.name}, stream ${n + 2}`, one, chunks] as const,
    ),
  );

describe.concurrent('prints the text of another stream', () => {
  test.each(otherStreams)('%s', async (_, one, chunks) => {
    const { run } = await trySnippet(workbench, one, { scripts: [{ kind: 'events', events: chunks }] });
    expect({ stderr: run.stderr, exit: run.exitCode }).toEqual({ stderr: '', exit: 0 });
    const expected = expectedOutput(formatOf(one.model), one.choice, undefined, chunks);
    expect(actualOutput(run, one.choice, expected, formatOf(one.model))).toEqual(expected);
  });
});

/** Answers with status 200 that hold no image or vector but tell why. */
function failures({ model }: SnippetCase): { readonly message: string; readonly answer: object }[] {
  const { response } = formatOf(model);
  if (response.text !== undefined) return [];
  const example = expandVectors(response.example) as object;
  const message = 'The request was blocked by the stand-in.';
  const told =
    response.error === undefined ? [] : [{ message, answer: { ...example, [response.error.slice(2)]: message } }];
  const [usual] = response.stopReason === undefined ? [] : selectAll(example, response.stopReason);
  const asked = (response.failures ?? []).map((failure) => ({
    message: failure,
    answer: JSON.parse(JSON.stringify(example).replace(JSON.stringify(usual), JSON.stringify(failure))) as object,
  }));
  return [...told, ...asked];
}

// The AI SDK reads the answer itself and looks at no such place.
const failing = invokes
  .filter(({ choice }) => choice.tool !== 'ai-sdk')
  .flatMap((one) => failures(one).map((failure) => [`${one.name}: ${failure.message}`, one, failure] as const));

describe.concurrent('fails, and writes no image, where an answer with status 200 tells of a failure', () => {
  test.each(failing)('%s', async (_, one, { message, answer }) => {
    const { run } = await trySnippet(workbench, one, { scripts: [{ kind: 'answer', body: answer }] });
    expect(run.exitCode).not.toBe(0);
    expect(run.stderr).toContain(message);
    expect(existsSync(join(run.folder, 'image.png'))).toBe(false);
  });
});
