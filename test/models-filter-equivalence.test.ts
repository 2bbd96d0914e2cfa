/** The table's own filter answers as the package's `findModels` does, over the whole catalog. */
import { findModels, models, providers, useCases, type ModelFilter } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../site/src/lib/catalog-view.ts';
import { filter, index } from '../site/src/lib/client/models-filter.ts';
import { packRows, unpackRows } from '../site/src/lib/client/models-pack.ts';
import { facets, valuesOf, ways, type Facet } from '../site/src/lib/client/models-row.ts';
import { stateOf } from '../site/src/lib/client/models-state.ts';
import { useCaseWords } from '../site/src/lib/models-page.ts';

const plain = models.map(rowOf);
const names = Object.fromEntries(Object.entries(providers).map(([id, { name }]) => [id, name]));
const rows = index(unpackRows(packRows(plain)), { useCases: useCaseWords, providers: names });
const known = Object.fromEntries(
  facets.map((facet) => [facet, new Set(plain.flatMap((row) => valuesOf(row, facet)))]),
) as Record<Facet, Set<string>>;

function shown(query: string): readonly string[] {
  const result = filter(rows, stateOf(query, known));
  return models.filter((_, i) => result.shown[i]).map(({ id }) => id);
}
const found = (asked: ModelFilter) => findModels(asked).map(({ id }) => id);

describe.each(facets)('by %s', (facet) => {
  it('each value finds the same models', () => {
    expect(known[facet].size).toBeGreaterThan(1);
    for (const value of known[facet]) {
      const expected = found({ [facet]: value } as ModelFilter);
      const named = facet === 'language' ? withOnlyNamed(value, expected) : expected;
      expect(shown(`?${facet}=${encodeURIComponent(value)}`), value).toEqual(named);
    }
  });

  it('two values find the same models', () => {
    const [a, b] = [...known[facet]].sort();
    if (facet === 'language') return;
    expect(shown(`?${facet}=${a}&${facet}=${b}`)).toEqual(found({ [facet]: [a, b] } as ModelFilter));
  });
});

it('by Region and way, each pair finds the same models', () => {
  for (const via of ways) {
    expect(shown(`?via=${via}`), via).toEqual(found({ via }));
    for (const region of known.region)
      expect(shown(`?region=${region}&via=${via}`), `${region} ${via}`).toEqual(found({ region, via } as ModelFilter));
  }
});

it('by limits, the same models', () => {
  expect(shown('?minTokens=100000&maxInputPrice=0.5')).toEqual(found({ minTokens: 100_000, maxInputPrice: 0.5 }));
});

it('by the text of each family and other name, the same models', () => {
  const texts = new Set(models.flatMap(({ family, otherNames = [] }) => [...otherNames, ...(family ? [family] : [])]));
  expect(texts.size).toBeGreaterThan(1);
  for (const text of texts) expect(shown(`?q=${encodeURIComponent(text)}`), text).toEqual(found({ text }));
});

it('has a word for each use case', () => {
  expect(Object.keys(useCaseWords)).toEqual(Object.keys(useCases));
});

/** The package also matches tags that leave something open, such as `zh` and `zh-Hans`; a box stands for one tag. */
function withOnlyNamed(tag: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => models.find((model) => model.id === id)?.languages.tags.includes(tag));
}
