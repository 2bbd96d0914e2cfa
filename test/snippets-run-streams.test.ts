/** Streaming snippets print each piece when it arrives, not all at the end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SnippetChoice } from '../catalog/src/snippets/types.ts';
import { converseEvents } from './stand-in/answers.ts';
import { actualOutput, expectedOutput, streamText } from './stand-in/expected.ts';
import { selectText } from './stand-in/json-path.ts';
import { casesOf, formatOf, oneModelPerFormat, type SnippetCase } from './stand-in/subjects.ts';
import { trySnippet } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

/** Each snippet with how many events it takes until it has text to print, that text, and the whole. */
const cases = casesOf(oneModelPerFormat)
  // A Lambda handler returns the whole text. Converse is the same for every model: one of each tool is enough.
  .filter(({ choice }) => choice.operation.endsWith('Stream') && choice.tool !== 'lambda')
  .filter(({ choice }, n, all) => choice.operation === 'invokeStream' || n === all.findIndex(sameAs(choice)))
  .map((one) => {
    const { stream } = formatOf(one.model);
    const converse = one.choice.operation === 'converseStream';
    const events = converse ? converseEvents : stream!.chunks;
    const textOf = (some: readonly object[]) =>
      converse
        ? selectText(some, '$[?@.contentBlockDelta.delta.text].contentBlockDelta.delta.text')
        : streamText(stream!, some);
    const after = events.findIndex((_, n) => textOf(events.slice(0, n + 1)).trim() !== '') + 1;
    return { ...one, after, first: textOf(events.slice(0, after)), whole: textOf(events) };
  });

function sameAs(choice: SnippetChoice) {
  return (other: SnippetCase) => other.choice.tool === choice.tool && other.choice.operation === choice.operation;
}

describe.concurrent('prints the first piece while the rest has not been sent', () => {
  const several = cases.filter(({ first, whole }) => first !== whole);
  test.each(several.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    let open = () => {};
    const until = new Promise<void>((resolve) => (open = resolve));
    const late = setTimeout(open, 40_000);
    let printedEarly = '';
    const { run } = await trySnippet(workbench, one, {
      scripts: [{ kind: 'pause', after: one.after, until }],
      onOutput: (stdout) => {
        if (stdout.length < one.first.length) return;
        printedEarly ||= stdout;
        open();
      },
    });
    clearTimeout(late);
    expect(printedEarly).toBe(one.first);
    expect(actualOutput(run, one.choice, { text: '' }, formatOf(one.model))).toEqual(
      expectedOutput(formatOf(one.model), one.choice),
    );
  });
});
