/**
 * A catalog of three models to test the library with: `vi.mock('#catalog', () =>
 * import('./support/tiny-catalog.ts'))`.
 */
import { makeModel } from './make-model.ts';

export const asOf = '2024-06-21';
export const models = [
  makeModel({
    id: 'acme.embed-v1',
    name: 'Acme Embed',
    slug: 'acme/embed',
    modality: 'embedding',
    output: ['embedding'],
  }),
  makeModel(),
  makeModel({ id: 'birch.chat-v2:0', name: 'Birch Chat', slug: 'birch/chat', provider: 'birch' }),
];
export const formats = {};
export const providers = { acme: { name: 'Acme Labs' }, birch: { name: 'Büro Birch' } };
export const useCases = {
  chat: { title: 'Chat', group: 'converse', explanation: 'Talks.', terms: ['dialogue', 'conversation'] },
  summarization: { title: 'Summarization', group: 'write', explanation: 'Says it shorter.', terms: ['résumé'] },
};
export const regions = { 'us-east-1': { name: 'US East (N. Virginia)' }, 'us-west-2': { name: 'US West (Oregon)' } };
export const sources = { handbook: { title: 'The Handbook', publisher: 'Acme', kind: 'article' } };
export const pending = {};
