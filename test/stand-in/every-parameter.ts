/** A value for every inference parameter that a format has; every format takes these. */
import type { Format } from '#catalog';
import type { SnippetParameters } from '../../catalog/src/snippets/types.ts';

const values = {
  maxTokens: 100,
  temperature: 0.25,
  topP: 0.5,
  topK: 5,
  stopSequences: ['it\'s "END"', '\n\n'],
  seed: 7,
};

export const everyParameter = (format: Format): SnippetParameters =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in format.request.parameters));
