/** The pure part of /models/: what a query string means, what a filter shows and counts, and in which order. */
import { describe, expect, it } from 'vitest';
import { activeFilters, bestToDrop, filter } from '../site/src/lib/client/models-filter.ts';
import { facets } from '../site/src/lib/client/models-row.ts';
import { emptyState, positive, queryOf } from '../site/src/lib/client/models-state.ts';
import { countsBy, rows, shownBy, state } from './support/filter-rows.ts';

describe('the query string', () => {
  it('comes back the same after it was read', () => {
    const query =
      '?q=one+v1&status=active&status=retired&useCase=chat&region=r1&capability=toolUse&language=ja&via=geo&maxInputPrice=0.5&minTokens=8000&sort=-maxTokens&unit=1k';
    expect(queryOf(state(query))).toBe(query);
  });

  it('is empty for the default view', () => {
    expect(queryOf(emptyState)).toBe('');
    expect(state('')).toEqual({
      ...emptyState,
      via: undefined,
      maxInputPrice: undefined,
      minTokens: undefined,
      sort: undefined,
    });
  });

  it('takes a key that stands twice as two values, and a value that stands twice as one', () => {
    expect(state('?provider=a&provider=b&provider=a').chosen.provider).toEqual(['a', 'b']);
  });

  it.each([
    '?useCase=<script>alert(1)</script>',
    '?__proto__=x&constructor=y&provider=__proto__',
    '?provider=nobody&status=ACTIVE',
    '?sort=__proto__&unit=1g',
    '?sort=-',
    '?via=__proto__&region=toString&capability=constructor',
    '?via=any&via=geo',
    '?region=us-east-1&capability=toolUse%00',
    '?maxInputPrice=-1&minTokens=NaN',
    '?maxInputPrice=1e999&minTokens=0',
    '?%E0%A4%A',
  ])('ignores what it does not know: %s', (query) => {
    expect(queryOf(state(query))).toBe('');
  });

  it('cuts a free text of 10 kB', () => {
    expect(state(`?q=${'x'.repeat(10_000)}`).text).toHaveLength(200);
  });

  it('rounds a limit of tokens up, since there are no parts of a token', () => {
    expect(state('?minTokens=7999.2').minTokens).toBe(8000);
  });
});

describe('a limit', () => {
  it.each([
    ['0.25', 0.25],
    [' 3 ', 3],
    ['.5', 0.5],
  ])('reads %j', (text, value) => expect(positive(text)).toBe(value));
  it.each(['', '0', '-1', '1e3', '1,5', 'Infinity', '.', 'ten'])('is none for %j', (text) =>
    expect(positive(text)).toBeUndefined(),
  );
});

describe('the filter', () => {
  it('shows everything without filters', () => {
    expect(shownBy('')).toEqual(['One', 'Two', 'Vec', 'Pic']);
  });

  it('wants every word, in name, ID, provider, use-case title or term, whatever the case', () => {
    expect(shownBy('?q=ONE')).toEqual(['One']);
    expect(shownBy('?q=dialogue+two')).toEqual(['Two']);
    expect(shownBy('?q=beta')).toEqual(['Vec']);
    expect(shownBy('?q=dialogue+vec')).toEqual([]);
  });

  it('finds a model by what holds its ID: an inference profile, a variant or an ARN', () => {
    expect(shownBy('?q=us.a.one-v1')).toEqual(['One']);
    expect(shownBy('?q=a.two-v1:18k')).toEqual(['Two']);
    expect(shownBy('?q=arn:aws:bedrock:us-east-1::foundation-model/B.VEC-V1')).toEqual(['Vec']);
    expect(shownBy('?q=us.a.one')).toEqual([]);
  });

  it('wants every use case and every language that is chosen', () => {
    expect(shownBy('?useCase=chat')).toEqual(['One', 'Two']);
    expect(shownBy('?useCase=chat&useCase=code')).toEqual(['One']);
    expect(shownBy('?language=en&language=ja')).toEqual(['Two']);
  });

  it('finds a model by its family, its other names and its other IDs, whatever the accents', () => {
    expect(shownBy('?q=uno')).toEqual(['One']);
    expect(shownBy('?q=vector+service')).toEqual(['Vec']);
    expect(shownBy('?q=lab.VECTOR-1')).toEqual(['Vec']);
  });

  it('wants every capability, and takes what is not known for no yes', () => {
    expect(shownBy('?capability=streaming')).toEqual(['One', 'Vec']);
    expect(shownBy('?capability=streaming&capability=toolUse')).toEqual(['One']);
  });

  it('takes a model that one of the chosen Regions can call, by the chosen way', () => {
    expect(shownBy('?region=r1')).toEqual(['One']);
    expect(shownBy('?region=r1&region=r3')).toEqual(['One', 'Vec']);
    expect(shownBy('?region=r2&via=in-region')).toEqual(['Vec']);
    expect(shownBy('?region=r2&via=global')).toEqual([]);
  });

  it('takes a way alone as from any Region', () => {
    expect(shownBy('?via=geo')).toEqual(['One']);
    expect(shownBy('?via=global')).toEqual(['Vec']);
  });

  it('takes either of several providers, and joins facets', () => {
    expect(shownBy('?provider=a&provider=b')).toEqual(['One', 'Two', 'Vec']);
    expect(shownBy('?provider=a&provider=b&status=active')).toEqual(['One', 'Vec']);
  });

  it('never lets a model without the figure pass a limit', () => {
    expect(shownBy('?maxInputPrice=1')).toEqual(['One', 'Vec']);
    expect(shownBy('?minTokens=1')).toEqual(['One', 'Two', 'Vec']);
  });

  it('includes the limit itself', () => {
    expect(shownBy('?maxInputPrice=0.5&minTokens=8000')).toEqual(['One']);
  });
});

describe('the counts', () => {
  it('of Regions follow the way to call', () => {
    expect(countsBy('', 'region')).toEqual({ r1: 1, r2: 2, r3: 1 });
    expect(countsBy('?via=geo', 'region')).toEqual({ r1: 1, r2: 1 });
  });

  it('say how many models have each value', () => {
    expect(countsBy('', 'provider')).toEqual({ a: 2, b: 1, c: 1 });
  });

  it('of an either-or facet say what each value adds, though another is chosen', () => {
    expect(countsBy('?provider=a', 'provider')).toEqual({ a: 2, b: 1, c: 1 });
    expect(countsBy('?provider=a', 'status')).toEqual({ active: 1, retired: 1 });
  });

  it('of an every-value facet say what would be left', () => {
    expect(countsBy('?useCase=chat', 'useCase')).toEqual({ chat: 2, code: 1 });
  });

  it('equal what choosing the value shows', () => {
    for (const start of [
      '',
      '?via=geo',
      '?region=r2',
      '?status=active',
      '?q=a',
      '?useCase=chat',
      '?language=en&status=retired',
    ]) {
      for (const facet of facets) {
        if (state(start).chosen[facet].length > 0) continue;
        for (const [value, count] of filter(rows, state(start)).counts[facet])
          expect(shownBy(`${start || '?'}&${facet}=${value}`), `${start} ${facet} ${value}`).toHaveLength(count);
      }
    }
  });
});

describe('an empty result', () => {
  it('names the filter whose removal shows the most', () => {
    const best = bestToDrop(rows, state('?q=one&useCase=search&status=active'));
    expect(best).toMatchObject({ filter: { kind: 'text', value: 'one' }, count: 1 });
    expect(bestToDrop(rows, state('?useCase=chat&provider=b'))).toMatchObject({
      filter: { kind: 'provider' },
      count: 2,
    });
  });

  it('names none where no single one helps', () => {
    expect(bestToDrop(rows, state('?q=zz&useCase=search&useCase=chat'))).toBeUndefined();
  });

  it('lists each filter with the state without it', () => {
    const active = activeFilters(state('?q=one&provider=a&provider=b&maxInputPrice=2&minTokens=5'));
    expect(active.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'text one',
      'provider a',
      'provider b',
      'maxInputPrice 2',
      'minTokens 5',
    ]);
    expect(active.map(({ without }) => queryOf(without))).toEqual([
      '?provider=a&provider=b&maxInputPrice=2&minTokens=5',
      '?q=one&provider=b&maxInputPrice=2&minTokens=5',
      '?q=one&provider=a&maxInputPrice=2&minTokens=5',
      '?q=one&provider=a&provider=b&minTokens=5',
      '?q=one&provider=a&provider=b&maxInputPrice=2',
    ]);
  });
});
