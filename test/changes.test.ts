import { describe, expect, test, vi } from 'vitest';
import { changes, type Change, type ChangesOptions } from '../catalog/src/changes.ts';
import { InvalidUsageError, UnknownModelError } from '../catalog/src/errors.ts';
import { makeModel } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

type Overrides = Parameters<typeof makeModel>[0];
/** Free words for IDs, as tests have them. */
type AnyOptions = { readonly [K in keyof ChangesOptions]?: unknown };
const of = (overrides: Overrides, options: AnyOptions = {}) =>
  changes(options as ChangesOptions, [makeModel(overrides)]);
const brief = (found: readonly Change[]) => found.map(({ date, kind }) => `${date} ${kind}`);
const lived = (lifecycle: object): Overrides => ({ prices: [], lifecycle: { asOf: '2026-11-22', ...lifecycle } });

describe('The life of a model', () => {
  test('is told newest first, and what lies ahead of its day is announced', () => {
    const dates = {
      released: '2024-01-01',
      legacy: '2026-05-01',
      extendedAccess: '2026-11-22',
      endOfLife: '2026-11-23',
    };
    expect(of(lived(dates))).toEqual([
      { date: '2026-11-23', model: 'acme.text-v1', kind: 'endOfLife', announced: true },
      { date: '2026-11-22', model: 'acme.text-v1', kind: 'extendedAccess', announced: false },
      { date: '2026-05-01', model: 'acme.text-v1', kind: 'legacy', announced: false },
      { date: '2024-01-01', model: 'acme.text-v1', kind: 'released', announced: false },
    ]);
  });

  test('has a first and a last sight where no source gives release and end; a bound is no event', () => {
    const dates = { releasedNotBefore: '2023-09-28', firstSeen: '2024-02-01', goneBy: '2025-02-01' };
    expect(brief(of(lived(dates)))).toEqual(['2025-02-01 gone', '2024-02-01 firstSeen']);
  });

  test('ends Region by Region, each day once', () => {
    const dates = {
      legacy: '2025-01-01',
      endOfLife: '2026-07-01',
      byRegion: [
        { regions: ['us-east-1'], legacy: '2025-01-01', endOfLife: '2026-01-01' },
        { regions: ['us-west-2'], endOfLife: '2026-07-01' },
        { regions: ['eu-west-1'], legacy: '2025-03-01', endOfLife: '2026-07-01' },
      ],
    };
    expect(of(lived(dates)).map(({ date, kind, ...rest }) => [date, kind, 'regions' in rest && rest.regions])).toEqual([
      ['2026-07-01', 'endOfLife', ['us-west-2', 'eu-west-1']],
      ['2026-01-01', 'endOfLife', ['us-east-1']],
      ['2025-03-01', 'legacy', ['eu-west-1']],
      ['2025-01-01', 'legacy', ['us-east-1', 'us-west-2']],
    ]);
  });

  test('names no Regions for a day that all of them share', () => {
    const byRegion = [
      { regions: ['us-east-1'], endOfLife: '2026-01-01' },
      { regions: ['us-west-2'], endOfLife: '2026-01-01' },
    ];
    const [end, legacy] = of(lived({ legacy: '2025-01-01', endOfLife: '2026-01-01', byRegion }));
    expect(end).not.toHaveProperty('regions');
    expect(legacy).not.toHaveProperty('regions');
  });
});

describe('Corrections', () => {
  const dispute = (overrides: object) => ({ source: 'article', asOf: '2024-06-21', ...overrides });

  test('say what the catalog had, and what it has now', () => {
    const disputed = [
      dispute({ field: 'maxTokens', value: 128, corrected: '2026-11-23', note: 'A misprint.' }),
      dispute({ field: 'lifecycle.released', value: '2023-01-01', corrected: '2026-11-22' }),
      dispute({ field: 'prices.onDemand.inputTokens', value: '1 USD per 1M tokens', corrected: '2026-11-21' }),
      dispute({ field: 'name', value: 'never ours' }),
    ];
    const overrides: Overrides = { prices: [], maxTokens: 256, disputed };
    const base = { model: 'acme.text-v1', kind: 'correction', source: 'article' };
    expect(of(overrides)).toEqual([
      { ...base, date: '2026-11-23', field: 'maxTokens', was: 128, is: 256, note: 'A misprint.' },
      { ...base, date: '2026-11-22', field: 'lifecycle.released', was: '2023-01-01', is: undefined },
      { ...base, date: '2026-11-21', field: 'prices.onDemand.inputTokens', was: '1 USD per 1M tokens', is: undefined },
    ]);
  });
});

describe('changes', () => {
  const early = makeModel({ id: 'acme.a', ...lived({ released: '2024-01-01', legacy: '2025-01-01' }) });
  const late = makeModel({ id: 'acme.b', ...lived({ released: '2025-01-01', endOfLife: '2027-01-01' }) });
  const told = (options: AnyOptions) =>
    changes(options as ChangesOptions, [late, early]).map(({ date, model, kind }) => `${date} ${model} ${kind}`);

  test('tells of all models, within a day in the order of their IDs', () => {
    expect(told({})).toEqual([
      '2027-01-01 acme.b endOfLife',
      '2025-01-01 acme.a legacy',
      '2025-01-01 acme.b released',
      '2024-01-01 acme.a released',
    ]);
  });

  test('gives what is asked for: a model, kinds, days from and to, both included', () => {
    expect(told({ model: 'acme.a' })).toEqual(['2025-01-01 acme.a legacy', '2024-01-01 acme.a released']);
    expect(told({ model: late, kinds: ['released'] })).toEqual(['2025-01-01 acme.b released']);
    expect(told({ kinds: [] })).toEqual([]);
    expect(told({ since: '2025-01-01', until: '2025-01-01' })).toHaveLength(2);
    expect(told({ since: '2025-01-02' })).toEqual(['2027-01-01 acme.b endOfLife']);
    expect(told({ until: '2024-12-31' })).toEqual(['2024-01-01 acme.a released']);
  });

  test('tells of the catalog unless other models are given', () => {
    expect(changes()).toEqual([]);
  });

  test.each<[unknown, string]>([
    [
      { kind: ['price'] },
      'options: unknown key "kind". Expected model, kinds, since, until or region. Did you mean "kinds"?',
    ],
    [
      { kinds: ['prices'] },
      'options.kinds: "prices" is no kind of change. Expected released, firstSeen, price, legacy, extendedAccess, endOfLife, gone or correction. Did you mean "price"?',
    ],
    [{ kinds: 'price' }, `options.kinds: "price" is no list. Expected a list such as ['price'].`],
    [{ since: '2026' }, 'options.since: "2026" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.'],
    [{ until: '2026-02-30' }, 'options.until: "2026-02-30" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.'],
    [{ region: 1 }, 'options.region: 1 is not a Region. Expected a code such as us-east-1.'],
    [null, `options: null is not an object. Expected an object such as { since: '2026-01-01' }.`],
  ])('refuses %j', (options, message) => {
    expect(() => changes(options as ChangesOptions)).toThrow(InvalidUsageError);
    expect(() => changes(options as ChangesOptions)).toThrow(message);
  });

  test('refuses a model that is not among those looked at', () => {
    expect(() => told({ model: 'acme.c' })).toThrow(UnknownModelError);
  });
});
