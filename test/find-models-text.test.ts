import { describe, expect, test, vi } from 'vitest';
import { findModels } from '../catalog/src/find-models.ts';
import { makeModel } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

describe('The text of a filter', () => {
  const from = [
    makeModel({ id: 'acme.writer-v2:1', name: 'Quill Writer', version: 'v2.1', useCases: ['summarization'] }),
    makeModel({
      id: 'birch.talker-v1',
      name: 'Talker',
      provider: 'birch',
      useCases: ['chat'],
      family: 'Ash',
      otherNames: ['Speaker One'],
      otherIds: [{ id: 'birch.loudmouth', kind: 'mantle' }],
    }),
  ];

  test.each<[string, string[]]>([
    ['quill', ['acme.writer-v2:1']],
    ['WRITER-V2:1', ['acme.writer-v2:1']],
    ['writer 2.1', ['acme.writer-v2:1']],
    ['acme labs', ['acme.writer-v2:1']],
    ['buro', ['birch.talker-v1']],
    ['BÜRO', ['birch.talker-v1']],
    ['resume', ['acme.writer-v2:1']],
    ['Dialogue', ['birch.talker-v1']],
    ['  talker\n birch ', ['birch.talker-v1']],
    ['er', ['acme.writer-v2:1', 'birch.talker-v1']],
    ['quill birch', []],
    ['.*', []],
    ['writertalker', []],
    ['ash', ['birch.talker-v1']],
    ['speaker', ['birch.talker-v1']],
    ['loudmouth', ['birch.talker-v1']],
  ])('%j finds %j', (text, ids) => {
    expect(findModels({ text }, from).map(({ id }) => id)).toEqual(ids);
  });
});
