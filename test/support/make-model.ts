/** Published models for tests: a small one, of which each test changes only what it is about. */
import type { Model, PriceList } from '#catalog';

/** The same shape with free words for IDs, and every part optional: a test's IDs need not be in the catalog. */
type Loose<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : T extends object
      ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
      : T;

/** A text model of `acme`, active, with one price list: 0.5 USD in and 1.5 out per 1M tokens in us-east-1. */
export function makeModel(overrides: Loose<Model> = {}): Model {
  return {
    id: 'acme.text-v1',
    slug: 'acme/text',
    name: 'Acme Text',
    provider: 'acme',
    summary: 'Writes text.',
    modality: 'text',
    input: ['text'],
    output: ['text'],
    maxTokens: 8000,
    languages: { tags: ['en'], more: false },
    useCases: [],
    prices: [makePriceList()],
    sources: [{ source: 'handbook', asOf: '2024-06-21', fields: ['name'] }],
    ...overrides,
    lifecycle: { asOf: '2024-06-21', status: 'active', ...overrides.lifecycle },
  } as unknown as Model;
}

/** A price list of 2024-06-21 for us-east-1, on demand. */
export function makePriceList(overrides: Loose<PriceList> = {}): PriceList {
  return {
    asOf: '2024-06-21',
    region: 'us-east-1',
    currency: 'USD',
    source: 'handbook',
    onDemand: { inputTokens: { usd: 0.5, per: '1M tokens' }, outputTokens: { usd: 1.5, per: '1M tokens' } },
    ...overrides,
  } as unknown as PriceList;
}
