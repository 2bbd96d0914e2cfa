import { describe, expect, test, vi } from 'vitest';
import { resolveModel } from '../catalog/src/resolve-model.ts';
import { makeModel } from './support/make-model.ts';
import { models } from './support/tiny-catalog.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

describe('resolveModel', () => {
  test('finds each model of the catalog by its ID', () => {
    for (const model of models) expect(resolveModel(model.id)).toBe(model);
  });

  test('ignores white space around the ID', () => {
    expect(resolveModel(' \tacme.text-v1\r\n')).toBe(models[1]);
  });

  test('ignores capital letters', () => {
    expect(resolveModel('ACME.Text-v1')).toBe(models[1]);
  });

  test.each(['', 'acme', 'acme.text', 'acme.text-v1:0', 'acme. text-v1', '__proto__', 'acme.text-v1 birch.chat-v2:0'])(
    'guesses nothing for %j',
    (text) => {
      expect(resolveModel(text)).toBeUndefined();
    },
  );

  test.each([undefined, null, 5, {}])('finds nothing for %s, which is no text', (text) => {
    expect(resolveModel(text as never)).toBeUndefined();
  });

  test('looks among your own models when you pass them, also after they change', () => {
    const own = [makeModel({ id: 'own.a' })];
    expect(resolveModel('own.b', own)).toBeUndefined();
    own.push(makeModel({ id: 'own.b' }));
    expect(resolveModel('own.b', own)).toBe(own[1]);
    expect(resolveModel('acme.text-v1', own)).toBeUndefined();
  });
});
