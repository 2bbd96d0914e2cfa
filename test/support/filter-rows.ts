/** Four models as rows of /models/, and questions to ask of their filter. */
import { filter, index } from '../../site/src/lib/client/models-filter.ts';
import { facets, valuesOf, type Facet, type ModelRow } from '../../site/src/lib/client/models-row.ts';
import { stateOf, type ModelsState } from '../../site/src/lib/client/models-state.ts';

const unsaid = {
  otherNames: [],
  otherIds: [],
  capabilities: [],
  regions: { any: [], 'in-region': [], geo: [], global: [] },
} as const;
const base = {
  input: ['text'],
  output: ['text'],
  modality: 'text',
  status: 'active',
  languages: ['en'],
  ...unsaid,
} as const;
export const plain: readonly ModelRow[] = [
  {
    ...base,
    slug: 'a/one',
    id: 'a.one-v1',
    name: 'One',
    provider: 'a',
    useCases: ['chat', 'code'],
    family: 'Uno',
    capabilities: ['streaming', 'toolUse'],
    regions: { any: ['r1', 'r2'], 'in-region': ['r1'], geo: ['r1', 'r2'], global: [] },
    maxTokens: 8000,
    inputPrice: 0.5,
    outputPrice: 1.5,
  },
  {
    ...base,
    slug: 'a/two',
    id: 'a.two-v1',
    name: 'Two',
    provider: 'a',
    useCases: ['chat'],
    languages: ['en', 'ja'],
    maxTokens: 200_000,
    inputPrice: 3,
    outputPrice: 15,
    status: 'retired',
  },
  {
    ...base,
    slug: 'b/vec',
    id: 'b.vec-v1',
    name: 'Vec',
    provider: 'b',
    useCases: ['search'],
    otherNames: ['Véctor Service'],
    otherIds: ['lab.vector-1'],
    capabilities: ['streaming'],
    regions: { any: ['r2', 'r3'], 'in-region': ['r2'], geo: [], global: ['r3'] },
    modality: 'embedding',
    output: ['embedding'],
    maxTokens: 512,
    inputPrice: 0.1,
  },
  {
    ...base,
    slug: 'c/pic',
    id: 'c.pic-v1',
    name: 'Pic',
    provider: 'c',
    useCases: ['images'],
    modality: 'image',
    output: ['image'],
    imagePrice: 0.018,
    status: 'retired',
  },
];
export const rows = index(plain, { useCases: { chat: 'Chat\ndialogue' }, providers: { b: 'Beta Labs' } });
export const known = Object.fromEntries(
  facets.map((facet) => [facet, new Set(plain.flatMap((row) => valuesOf(row, facet)))]),
) as Record<Facet, Set<string>>;
export const state = (query: string): ModelsState => stateOf(query, known);
export const shownBy = (query: string) => {
  const { shown } = filter(rows, state(query));
  return plain.filter((_, i) => shown[i]).map(({ name }) => name);
};
export const countsBy = (query: string, facet: Facet) => Object.fromEntries(filter(rows, state(query)).counts[facet]);
