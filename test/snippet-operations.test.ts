/** Which snippets a model has beyond what its format answers, and why it has no others, word for word. */
import { describe, expect, test, vi } from 'vitest';
import { renderableSnippets } from '../catalog/src/snippets/render-snippet.ts';
import { snippet, snippetOptions, whyNoSnippet } from '../catalog/src/snippets/snippet.ts';
import type { SnippetOperation } from '../catalog/src/snippets/types.ts';
import { makeModel } from './support/make-model.ts';
import { blocks, films, formats, images, speaker } from './support/tiny-formats.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

/** A format of Converse alone. */
const talk = {
  ...blocks,
  id: 'talk',
  name: 'Talk',
  operations: ['converse', 'converseStream'],
} as unknown as typeof blocks;
/** A format that some models answer at once and others in Amazon S3. */
const both = {
  ...films,
  id: 'both',
  name: 'Both',
  operations: ['invoke', 'startAsyncInvoke'],
} as unknown as typeof films;
const catalog = { formats: { ...formats, talk, both } } as never;
const operations = (model: ReturnType<typeof speaker>) => [
  ...new Set(snippetOptions(model, catalog).map(({ operation }) => operation)),
];
const refusal = (model: ReturnType<typeof speaker>, operation?: SnippetOperation) =>
  thrownBy(() => snippet(model, { operation }, catalog)).message;

describe('the operations of a model', () => {
  const all = ['invoke', 'invokeStream', 'converse', 'converseStream'];
  test.each([
    [{}, all],
    [{ capabilities: { converse: false } }, ['invoke', 'invokeStream']],
    [{ capabilities: { streaming: false } }, ['invoke', 'converse']],
    [{ capabilities: { converse: true, streaming: true } }, all],
    [{ apis: ['InvokeModel'] }, ['invoke', 'invokeStream']],
    [{ apis: ['InvokeModel'], capabilities: { converse: true } }, all],
    [{ apis: ['Converse', 'Responses'] }, ['converse', 'converseStream']],
    [{ apis: ['Messages'] }, []],
    [{ apis: ['StartAsyncInvoke'] }, []],
  ])('with %j are %j', (overrides, expected) => {
    expect(operations(speaker(blocks, overrides))).toEqual(expected);
  });

  test('are those of its format where no model is given', () => {
    const denied = speaker(blocks, { capabilities: { converse: false } });
    expect(renderableSnippets(blocks)).toEqual(snippetOptions(speaker(blocks), catalog));
    expect(renderableSnippets(blocks, denied)).toEqual(snippetOptions(denied, catalog));
    expect(new Set(renderableSnippets(films).map(({ operation }) => operation))).toEqual(new Set(['startAsyncInvoke']));
  });
});

describe('an operation that the model does not answer', () => {
  test.each<[object, SnippetOperation, string]>([
    [
      { capabilities: { converse: false } },
      'converse',
      'Acme Text does not answer Converse. With python there is invoke and invokeStream.',
    ],
    [
      { capabilities: { streaming: false } },
      'invokeStream',
      'Acme Text does not answer InvokeModelWithResponseStream: its answers come in one piece. ' +
        'With python there is invoke and converse.',
    ],
    [
      { apis: ['Converse'] },
      'invoke',
      'Acme Text does not answer InvokeModel. With python there is converse and converseStream.',
    ],
  ])('with %j is refused: %s', (overrides, operation, message) => {
    expect(refusal(speaker(blocks, overrides), operation)).toBe(
      `snippet: no ${operation} with python for acme.blocks-v1:0. ${message}`,
    );
  });

  test.each<[ReturnType<typeof speaker>, SnippetOperation, string]>([
    [
      speaker(films),
      'invoke',
      'acme.films-v1:0. Acme Films does not answer InvokeModel: it answers StartAsyncInvoke only, which leaves its output ' +
        'in Amazon S3. With python there is startAsyncInvoke.',
    ],
    [
      speaker(films),
      'converseStream',
      'acme.films-v1:0. Acme Films does not answer ConverseStream: it answers StartAsyncInvoke only, which leaves its ' +
        'output in Amazon S3. With python there is startAsyncInvoke.',
    ],
    [
      speaker(images),
      'startAsyncInvoke',
      'acme.images-v1:0. Acme Images does not answer StartAsyncInvoke. With python there is invoke.',
    ],
    [
      speaker(images, { apis: ['InvokeModel', 'StartAsyncInvoke'] }),
      'startAsyncInvoke',
      'acme.images-v1:0. No source shows what Acme Text takes by StartAsyncInvoke. With python there is invoke.',
    ],
    [
      speaker(both, { apis: ['InvokeModel'] }),
      'startAsyncInvoke',
      'acme.both-v1:0. Acme Text does not answer StartAsyncInvoke. With python there is invoke.',
    ],
    [
      speaker(both, { apis: ['StartAsyncInvoke'] }),
      'invoke',
      'acme.both-v1:0. Acme Text does not answer InvokeModel. With python there is startAsyncInvoke.',
    ],
  ])('is StartAsyncInvoke, or any other where there is only that: %#', (model, operation, message) => {
    expect(refusal(model, operation)).toBe(`snippet: no ${operation} with python for ${message}`);
  });

  test.each([
    [{}, 'No source shows what Acme Text takes by InvokeModel.'],
    [{ apis: ['InvokeModel', 'Converse'] }, 'No source shows what Acme Text takes by InvokeModel.'],
    [{ apis: ['Converse'] }, 'Acme Text does not answer InvokeModel.'],
  ])('is InvokeModel where the format is that of Converse alone: %j', (overrides, reason) => {
    expect(refusal(speaker(talk, overrides), 'invoke')).toBe(
      `snippet: no invoke with python for acme.talk-v1:0. ${reason} With python there is converse and converseStream.`,
    );
  });
});

describe('a model without any snippet', () => {
  test.each([
    [makeModel({ apis: ['Messages'] }), 'Acme Text answers the Messages API only; there are no snippets for it.'],
    [
      speaker(blocks, { apis: ['Responses', 'Chat Completions'] }),
      'Acme Text answers the Responses API and the Chat Completions API only; there are no snippets for them.',
    ],
    [
      makeModel({ apis: ['InvokeModelWithBidirectionalStream'], capabilities: { converse: false } }),
      'Acme Text answers InvokeModelWithBidirectionalStream only; there are no snippets for it.',
    ],
    [speaker(blocks, { apis: ['StartAsyncInvoke'] }), 'No source shows what Acme Text takes by StartAsyncInvoke.'],
    [
      speaker(films, { apis: ['InvokeModel'], capabilities: { converse: true } }),
      'No source shows what Acme Text takes by InvokeModel or Converse.',
    ],
    [
      makeModel({ apis: ['StartAsyncInvoke'] }),
      'The catalog records no request format for it, so it is not known what its requests look like.',
    ],
    [
      makeModel({ apis: ['InvokeModel'] }),
      'The catalog records no request format for it, so it is not known what its requests look like.',
    ],
  ])('says why: %#', (model, reason) => {
    expect(whyNoSnippet(model, catalog)).toBe(reason);
    expect(snippetOptions(model, catalog)).toEqual([]);
    const error = thrownBy(() => snippet(model, {}, catalog));
    expect(error).toMatchObject({ name: 'SnippetUnavailableError', reason, available: [] });
    expect(error.message).toMatch(/^snippet: no snippet( with python)? for acme\./);
    expect(error.message.endsWith(reason)).toBe(true);
  });

  test('is not one that has some', () => {
    for (const format of [blocks, talk, images, films]) expect(whyNoSnippet(speaker(format), catalog)).toBeUndefined();
  });
});
