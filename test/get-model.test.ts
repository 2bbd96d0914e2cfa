import { describe, expect, test, vi } from 'vitest';
import { UnknownModelError } from '../catalog/src/errors.ts';
import { compareCommitments } from '../catalog/src/compare-commitments.ts';
import { customModelCost } from '../catalog/src/custom-model-cost.ts';
import { estimateCost } from '../catalog/src/estimate-cost.ts';
import { getModel } from '../catalog/src/get-model.ts';
import { imagesInRequest } from '../catalog/src/images-in-request.ts';
import { snippet, snippetOptions } from '../catalog/src/snippets/snippet.ts';
import { makeModel } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';
import { models } from './support/tiny-catalog.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const fault = (id: string, from = models) => thrownBy(() => getModel(id, from)) as UnknownModelError;

/** Every function that takes a model or its ID. */
const takers: readonly [string, (model: never) => unknown][] = [
  ['estimateCost', (model) => estimateCost(model, {})],
  ['compareCommitments', (model) => compareCommitments(model, {})],
  ['customModelCost', (model) => customModelCost(model, { storageMonths: 0 })],
  ['imagesInRequest', (model) => imagesInRequest(model, {})],
  ['snippet', (model) => snippet(model)],
  ['snippetOptions', (model) => snippetOptions(model)],
];

test.each(takers)('%s refuses what is neither a model nor the ID of one', (_, take) => {
  for (const wrong of [undefined, null, 5, {}, [makeModel()], 'acme.txt-v1']) {
    expect(thrownBy(() => take(wrong as never))).toBeInstanceOf(UnknownModelError);
  }
});

describe('getModel', () => {
  test('gives the model of the catalog with the ID', () => {
    const id: string = 'birch.chat-v2:0';
    expect(getModel(id)).toBe(models[2]);
  });

  test('looks among your own models when you pass them', () => {
    const own = makeModel({ id: 'own.model' });
    expect(getModel('own.model', [own])).toBe(own);
    expect(() => getModel('acme.text-v1', [own])).toThrow(UnknownModelError);
  });

  test('names the nearest ID for a mistyped one', () => {
    const error = fault('acme.txt-v1');
    expect(error.message).toBe(
      'Unknown model "acme.txt-v1". Expected one of the 3 Bedrock model IDs of the catalog. Did you mean "acme.text-v1"?',
    );
    expect(error).toMatchObject({ name: 'UnknownModelError', id: 'acme.txt-v1', suggestions: ['acme.text-v1'] });
  });

  test('names the ID that a bare name, or an ID with a prefix, is a part of', () => {
    expect(fault('chat-v2').suggestions).toEqual(['birch.chat-v2:0']);
    expect(fault('us.birch.chat-v2:0').suggestions).toEqual(['birch.chat-v2:0']);
  });

  test('says where all IDs are when none is near', () => {
    const error = fault('gpt-2');
    expect(error.message).toBe(
      'Unknown model "gpt-2". Expected one of the 3 Bedrock model IDs of the catalog. `models` lists them all.',
    );
    expect(error.suggestions).toEqual([]);
  });

  test.each(['', '__proto__', 'constructor', 'toString'])('has no model for %j', (id) => {
    expect(() => getModel(id)).toThrow(UnknownModelError);
  });

  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    [5, '5'],
    [Symbol('id'), 'Symbol(id)'],
  ])('has no model for %s, which is no text', (id, shown) => {
    const error = fault(id as string);
    expect(error).toBeInstanceOf(UnknownModelError);
    expect(error.message).toBe(
      `Unknown model ${shown}. Expected one of the 3 Bedrock model IDs of the catalog. \`models\` lists them all.`,
    );
    expect(error.id).toBe(shown);
  });

  test('repeats only the beginning of a long text, and is quick about it', () => {
    const start = performance.now();
    const { message, suggestions } = fault(`acme.text-v1${'x'.repeat(1_000_000)}`);
    expect(message.length).toBeLessThan(400);
    expect(suggestions).toEqual(['acme.text-v1']);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('names at most three IDs', () => {
    const many = [1, 2, 3, 4, 5].map((n) => makeModel({ id: `acme.text-v${n}` }));
    expect(fault('acme.text-v9', many).suggestions).toEqual(['acme.text-v1', 'acme.text-v2', 'acme.text-v3']);
  });
});
