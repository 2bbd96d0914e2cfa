import { describe, expect, test, vi } from 'vitest';
import { UnknownModelError } from '../catalog/src/errors.ts';
import { getModel } from '../catalog/src/get-model.ts';
import { makeModel } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';
import { models } from './support/tiny-catalog.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const fault = (id: string, from = models) => thrownBy(() => getModel(id, from)) as UnknownModelError;

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

  test('names at most three IDs', () => {
    const many = [1, 2, 3, 4, 5].map((n) => makeModel({ id: `acme.text-v${n}` }));
    expect(fault('acme.text-v9', many).suggestions).toEqual(['acme.text-v1', 'acme.text-v2', 'acme.text-v3']);
  });
});
