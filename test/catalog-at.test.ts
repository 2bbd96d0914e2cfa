import { describe, expect, test } from 'vitest';
import { asOf, catalogAt, InvalidUsageError, models, type Model } from 'bedrock-model-catalog';
import { makeModel, makePriceList } from './support/make-model.ts';

type Overrides = Parameters<typeof makeModel>[0];
const at = (date: string, overrides: Overrides): Model | undefined => catalogAt(date, [makeModel(overrides)]).models[0];
const lifecycle = (dates: object): Overrides => ({
  lifecycle: { asOf: '2026-11-22', status: 'retired', ...dates },
  sources: [source('2024-06-21', 'name', 'lifecycle')],
});
const source = (asOf: string, ...fields: string[]) => ({ source: 'handbook', asOf, fields });

describe('A model', () => {
  test('is there from its release on', () => {
    const released = lifecycle({ released: '2024-03-14' });
    expect(at('2024-03-13', released)).toBeUndefined();
    expect(at('2024-03-14', released)).toBeDefined();
  });

  test.each([
    ['a source', '2024-06-01', { sources: [source('2024-06-01', 'name')], prices: [] }],
    ['a source of some day in May', '2024-06-01', { sources: [source('2024-05', 'name')], prices: [] }],
    ['a source of some day in 2023', '2024-01-01', { sources: [source('2023', 'name')], prices: [] }],
    ['a price list', '2024-06-21', { sources: [source('2026', 'name')] }],
    ['a sighting', '2024-06-01', { prices: [], sources: [], regions: [{ asOf: '2024-06-01', source: 'handbook' }] }],
    ['a list of the API', '2024-05-03', { ...lifecycle({ firstSeen: '2024-05-03' }), prices: [], sources: [] }],
    ['its notice', '2023-11-28', { ...lifecycle({ legacy: '2023-11-28' }), prices: [], sources: [] }],
  ])('without a release is there from the day on that %s shows it: %s', (_, day, overrides) => {
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(at(before, overrides as Overrides)).toBeUndefined();
    expect(at(day, overrides as Overrides)).toBeDefined();
  });
});

test('A model is not there before a day that its release was not before, whatever is dated so', () => {
  const bound = { ...lifecycle({ releasedNotBefore: '2024-06-30' }), prices: [makePriceList({ asOf: '2024-06-21' })] };
  expect(at('2024-06-29', bound)).toBeUndefined();
  expect(at('2024-06-30', bound)).toBeDefined();
});

describe('The lifecycle', () => {
  const dates = {
    released: '2024-01-01',
    legacy: '2025-01-31',
    extendedAccess: '2025-05-01',
    endOfLife: '2025-08-15',
    endOfLifeNotBefore: '2025-01-01',
    replacedBy: ['birch.chat-v1'],
  };

  test('is that of the day: no end was known before its notice', () => {
    expect(at('2025-01-30', lifecycle(dates))?.lifecycle).toEqual({
      asOf: '2025-01-30',
      status: 'active',
      released: '2024-01-01',
      endOfLifeNotBefore: '2025-01-01',
    });
  });

  test('holds the end from its notice on, and is retired from the end on', () => {
    expect(at('2025-01-31', lifecycle(dates))?.lifecycle).toEqual({ ...dates, asOf: '2025-01-31', status: 'legacy' });
    expect(at('2025-08-14', lifecycle(dates))?.lifecycle.status).toBe('legacy');
    expect(at('2025-08-15', lifecycle(dates))?.lifecycle.status).toBe('retired');
  });

  test('holds the ends of Regions that had notice; the last of all is unknown while one had none', () => {
    const first = { regions: ['us-west-2'], legacy: '2025-01-31', endOfLife: '2025-06-01' };
    const second = { regions: ['us-east-1'], legacy: '2025-04-01', endOfLife: '2025-08-15' };
    const model = lifecycle({ ...dates, byRegion: [first, second] });
    expect(at('2025-02-01', model)?.lifecycle).toMatchObject({ byRegion: [first], status: 'legacy' });
    expect(at('2025-02-01', model)?.lifecycle).not.toHaveProperty('endOfLife');
    expect(at('2025-04-01', model)?.lifecycle).toMatchObject({ byRegion: [first, second], endOfLife: '2025-08-15' });
    expect(at('2025-01-01', model)?.lifecycle).not.toHaveProperty('byRegion');
  });

  test('names a replacement only where a source did by then: AWS names others as time goes by', () => {
    const overrides = { ...lifecycle(dates), sources: [source('2025-11-13', 'lifecycle')] };
    expect(at('2025-11-12', overrides)?.lifecycle).not.toHaveProperty('replacedBy');
    expect(at('2025-11-13', overrides)?.lifecycle.replacedBy).toEqual(['birch.chat-v1']);
  });

  test('without a known end is retired from the day on which lists held it no more, and not before', () => {
    const gone = lifecycle({ released: '2024-01-01', goneBy: '2026-05-01' });
    expect(at('2026-04-30', gone)?.lifecycle).toEqual({
      asOf: '2026-04-30',
      status: 'active',
      released: '2024-01-01',
    });
    expect(at('2026-05-01', gone)?.lifecycle).toMatchObject({ goneBy: '2026-05-01', status: 'retired' });
  });

  test('that no source confirms is unconfirmed on every day', () => {
    const named = lifecycle({ unconfirmed: true, firstSeen: '2026-01-01' });
    expect(at('2026-02-01', named)?.lifecycle.status).toBe('unconfirmed');
  });

  test('for a day to come is as announced so far', () => {
    const coming = lifecycle({ released: '2024-01-01', legacy: '2026-11-01', endOfLife: '2027-05-01' });
    expect(at('2027-05-01', coming)?.lifecycle.status).toBe('retired');
  });
});

describe('What changes is as it stood', () => {
  test('price lists and sightings up to the day', () => {
    const prices = ['2026-08-20', '2024-06-21', '2023-09-28'].map((day) => makePriceList({ asOf: day }));
    const regions = ['2026-08-22', '2024-04'].map((day) => ({ asOf: day, source: 'handbook', listed: ['us-east-1'] }));
    const then = at('2024-06-21', { prices, regions } as Overrides)!;
    expect(then.prices).toEqual(prices.slice(1));
    expect(then.regions).toEqual(regions.slice(1));
    expect(at('2023-10-01', { prices, regions } as Overrides)).not.toHaveProperty('regions');
  });

  test('profiles and capabilities that a source had shown by then', () => {
    const overrides: Overrides = {
      ...lifecycle({ asOf: '2026-11-22' }),
      capabilities: { streaming: true, toolUse: false, batch: true },
      inferenceProfiles: [{ id: 'us.acme.text-v1', scope: 'us' }],
      sources: [
        source('2024-06-21', 'name', 'capabilities.streaming'),
        source('2025-11', 'capabilities'),
        source('2026-07-30', 'inferenceProfiles'),
      ],
    };
    const shown = (day: string) => {
      const { capabilities, inferenceProfiles } = at(day, overrides)!;
      return { capabilities, profiles: inferenceProfiles?.length };
    };
    expect(shown('2024-06-21')).toEqual({ capabilities: { streaming: true }, profiles: undefined });
    expect(shown('2025-11-30')).toEqual({ capabilities: { streaming: true }, profiles: undefined });
    expect(shown('2025-12-01')).toEqual({ capabilities: overrides.capabilities, profiles: undefined });
    expect(shown('2026-07-30')).toEqual({ capabilities: overrides.capabilities, profiles: 1 });
  });
});

test('what a source of some day in a year shows is known on the day on which the model was written down', () => {
  const overrides: Overrides = {
    ...lifecycle({ asOf: '2026-11-22' }),
    capabilities: { batch: true },
    sources: [source('2024', 'name'), source('2026', 'capabilities')],
  };
  expect(at('2026-11-21', overrides)).not.toHaveProperty('capabilities');
  expect(at('2026-11-22', overrides)?.capabilities).toEqual({ batch: true });
});

describe('What was corrected stays correct', () => {
  test('a limit that a source had wrong, and the dispute about it', () => {
    const disputed = [{ field: 'maxTokens', value: 128, source: 'handbook', asOf: '2024-06-21' }];
    const sources = [source('2024-06-21', 'name'), source('2026', 'maxTokens')];
    expect(at('2024-06-21', { maxTokens: 256, disputed, sources })).toMatchObject({
      maxTokens: 256,
      disputed,
      sources,
    });
  });
});

test.each([undefined, null, '2024', '2024-02-30', 'yesterday', new Date(0)])('%j is refused as a day', (date) => {
  expect(() => catalogAt(date as string)).toThrow(InvalidUsageError);
});

test('the error names the parameter', () => {
  expect(() => catalogAt('2024-6-21')).toThrow(
    'date: "2024-6-21" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.',
  );
});

describe('On the catalog', () => {
  test('on its own day it says what it says', () => {
    const today = catalogAt(asOf);
    expect(today.asOf).toBe(asOf);
    expect(today.models).toEqual(models.map((model) => ({ ...model, lifecycle: { ...model.lifecycle, asOf } })));
  });

  test('before Bedrock there was nothing', () => {
    expect(catalogAt('2023-01-01').models).toEqual([]);
  });

  test('what does not change is the same on every day', () => {
    const dated = new Set(['lifecycle', 'prices', 'regions', 'capabilities', 'inferenceProfiles']);
    const lasting = (model: Model) => Object.fromEntries(Object.entries(model).filter(([key]) => !dated.has(key)));
    for (const then of catalogAt('2024-06-21').models) {
      expect(lasting(then)).toEqual(lasting(models.find(({ id }) => id === then.id)!));
    }
  });

  test('models and prices only grow in number, and no model comes back to life', () => {
    const rank = { unconfirmed: 0, active: 0, legacy: 1, retired: 2 };
    let before: readonly Model[] = [];
    for (const day of ['2023-12-31', '2024-06-21', '2025-01-31', '2025-08-15', '2026-08-20', asOf]) {
      const { models: now } = catalogAt(day);
      for (const then of before) {
        const later = now.find(({ id }) => id === then.id)!;
        expect(later, then.id).toBeDefined();
        expect(later.prices.length).toBeGreaterThanOrEqual(then.prices.length);
        expect(rank[later.lifecycle.status]).toBeGreaterThanOrEqual(rank[then.lifecycle.status]);
      }
      before = now;
    }
  });
});
