/** Streaming snippets print each piece when it arrives, not all at the end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converseEvents } from './stand-in/answers.ts';
import { actualOutput, expectedOutput, streamText } from './stand-in/expected.ts';
import { casesOf, formatOf, oneModelPerFormat } from './stand-in/subjects.ts';
import { trySnippet } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

/** For each streaming format, how many chunks hold its first text; Converse has its first text in event 5. */
const cases = casesOf(oneModelPerFormat)
  // A Lambda handler returns the whole text.
  .filter(({ choice }) => choice.operation.endsWith('Stream') && choice.tool !== 'lambda')
  .map((one) => {
    const { stream } = formatOf(one.model);
    const events = one.choice.operation === 'converseStream' ? converseEvents : stream!.chunks;
    const textUpTo = (n: number) =>
      one.choice.operation === 'converseStream'
        ? events.slice(0, n).map((event) => textOf(event)).join('')
        : streamText(stream!, events.slice(0, n));
    const after = events.findIndex((_, n) => textUpTo(n + 1).trim() !== '') + 1;
    return { ...one, after, first: textUpTo(after), whole: textUpTo(events.length) };
  });

function textOf(event: object): string {
  const { contentBlockDelta } = event as { contentBlockDelta?: { delta?: { text?: string } } };
  return contentBlockDelta?.delta?.text ?? '';
}

describe.concurrent('prints the first piece while the rest has not been sent', () => {
  const several = cases.filter(({ first, whole }) => first !== whole);
  test.each(several.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const gate = Promise.withResolvers<void>();
    const late = setTimeout(() => gate.resolve(), 15_000);
    let printedEarly = '';
    const { run } = await trySnippet(workbench, one, {
      scripts: [{ kind: 'pause', after: one.after, until: gate.promise }],
      onOutput: (stdout) => {
        if (stdout.length < one.first.length) return;
        printedEarly ||= stdout;
        gate.resolve();
      },
    });
    clearTimeout(late);
    expect(printedEarly).toBe(one.first);
    expect(actualOutput(run, one.choice, { text: '' })).toEqual(expectedOutput(formatOf(one.model), one.choice));
  });
});
