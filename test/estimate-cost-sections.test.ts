import { describe, expect, test, vi } from 'vitest';
import { InvalidUsageError, UnpricedUsageError } from '../catalog/src/errors.ts';
import { estimateCost, type EstimateOptions } from '../catalog/src/estimate-cost.ts';
import { pricedRegions, priceListFor } from '../catalog/src/price-list.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const input = (usd: number) => ({ inputTokens: { usd, per: '1M tokens' } });
const priced = (...lists: object[]) => makeModel({ prices: lists.map((list) => makePriceList(list as never)) });
const all = {
  onDemand: input(4),
  onDemandGlobal: input(3.6),
  batch: input(2),
  batchGlobal: input(1.8),
  extendedAccess: input(8),
  extendedAccessBatch: input(5),
};
const usage = { inputTokens: 1_000_000 };
const options = (given: object) => given as EstimateOptions;
const cost = (model: ReturnType<typeof makeModel>, given: object = {}) => estimateCost(model, usage, options(given));
const fault = (model: ReturnType<typeof makeModel>, given: object = {}) => thrownBy(() => cost(model, given));

describe('the prices', () => {
  const model = priced(all);

  test.each([
    [{}, 'onDemand', '4'],
    [{ profile: 'us' }, 'onDemand', '4'],
    [{ batch: false, extendedAccess: false }, 'onDemand', '4'],
    [{ profile: 'global' }, 'onDemandGlobal', '3.6'],
    [{ batch: true }, 'batch', '2'],
    [{ batch: true, profile: 'us' }, 'batch', '2'],
    [{ batch: true, profile: 'global' }, 'batchGlobal', '1.8'],
    [{ extendedAccess: true }, 'extendedAccess', '8'],
    [{ extendedAccess: true, profile: 'us', batch: true }, 'extendedAccessBatch', '5'],
  ])('of %j are those of %s', (given, section, exact) => {
    expect(cost(model, given)).toMatchObject({ section, exact });
  });

  test('are named in what an estimate takes for granted', () => {
    expect(cost(model, { profile: 'global', batch: true }).assumptions).toEqual([
      'Prices of 2024-06-21 for US East (N. Virginia) (us-east-1), from The Handbook.',
      'Global batch list prices in US dollars, without taxes, discounts and free usage.',
      'No Region was given, so us-east-1 was taken.',
      'No date was given, so the newest price list was taken.',
    ]);
    expect(cost(model, { profile: 'us' }).assumptions.slice(4)).toEqual([
      'AWS lists one price for in-Region calls and for geographic profiles; it was taken for the profile us.',
    ]);
  });

  test('of a section are those of its own newest list and Regions', () => {
    const lists = priced(
      { asOf: '2026-08-20' },
      { asOf: '2026-07-24', onDemandGlobal: input(3) },
      { asOf: '2026-07-24', region: 'us-west-2', batch: input(1), onDemand: undefined },
    );
    expect(priceListFor(lists, 'onDemandGlobal')).toBe(lists.prices[1]);
    expect(pricedRegions(lists, 'batch')).toEqual(['us-west-2']);
    expect(cost(lists, { batch: true }).priceList).toBe(lists.prices[2]);
  });
});

describe('the Region of a geographic profile', () => {
  const abroad = { region: 'eu-west-1', onDemand: input(5) };

  test('is in its geography, where none is given', () => {
    expect(cost(priced({}, abroad), { profile: 'eu' })).toMatchObject({
      exact: '5',
      priceList: { region: 'eu-west-1' },
    });
  });

  test('is the one given, since some Regions may use the profile of a neighbour', () => {
    expect(cost(priced(abroad, { region: 'il-central-1' }), { profile: 'eu', region: 'il-central-1' }).exact).toBe(
      '0.5',
    );
  });

  test('is to be chosen where there are several', () => {
    const error = fault(priced({}, abroad, { region: 'eu-west-3' }), { profile: 'eu' });
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(
      'options.region: not given, and acme.text-v1 has prices for several Regions of eu. Expected eu-west-1 or eu-west-3.',
    );
  });

  test('has no price that one elsewhere stands in for', () => {
    const error = fault(priced({}), { profile: 'eu' });
    expect(error).toBeInstanceOf(UnpricedUsageError);
    expect(error.message).toBe(
      'acme.text-v1: no on-demand price is recorded for a Region of eu. Priced: us-east-1. Leave profile out to ask for the prices of these, or pass the Region that you call.',
    );
  });
});

describe('a price for other calls never stands in', () => {
  test.each<[string, object, object, string]>([
    [
      'a global one for a call in the Region',
      { onDemand: undefined, onDemandGlobal: input(3) },
      {},
      "no on-demand price is recorded. A global on-demand price is recorded: pass { profile: 'global' }.",
    ],
    [
      'one of the Region for a global call',
      { onDemand: input(3) },
      { profile: 'global' },
      'no global on-demand price is recorded. An in-Region on-demand price is recorded: leave profile out.',
    ],
    [
      'one on demand for a batch job',
      { onDemand: input(3) },
      { batch: true },
      'no batch price is recorded. An in-Region on-demand price is recorded: leave batch out.',
    ],
    [
      'the two nearest for a global batch job',
      { ...all, batchGlobal: undefined },
      { batch: true, profile: 'global' },
      'no global batch price is recorded. A global on-demand price is recorded: leave batch out. An in-Region batch price is recorded: leave profile out.',
    ],
    [
      'a global one for batch in extended access',
      { onDemand: undefined, onDemandGlobal: input(3) },
      { batch: true, extendedAccess: true },
      "no extended-access batch price is recorded. A global on-demand price is recorded: pass { profile: 'global' } and leave batch and extendedAccess out.",
    ],
    [
      'any for none',
      { onDemand: undefined, provisioned: { base: { none: 1, oneMonth: 1, sixMonths: 1 } } },
      { batch: true },
      'no batch price is recorded. What it costs is unknown, not 0; `prices` of the model holds what is recorded.',
    ],
  ])('%s', (_, list, given, message) => {
    const error = fault(priced(list), given);
    expect(error).toBeInstanceOf(UnpricedUsageError);
    expect(error.message).toBe(`acme.text-v1: ${message}`);
  });

  test('nor one of another Region, though the error names both', () => {
    const model = priced({}, { region: 'us-west-2', onDemand: undefined, onDemandGlobal: input(3) });
    expect(fault(model, { region: 'us-west-2' }).message).toBe(
      "acme.text-v1: no on-demand price is recorded for us-west-2. Priced: us-east-1. Pass one of these as options.region. A global on-demand price is recorded for us-west-2: pass { profile: 'global' }.",
    );
  });

  test('nor one that is younger than the day', () => {
    const model = priced({ onDemand: undefined, batch: input(2) }, { asOf: '2025-01-01' });
    expect(fault(model, { date: '2024-12-31' }).message).toBe(
      'acme.text-v1: no on-demand price is recorded on or before 2024-12-31. Priced: 2025-01-01. Pass a later options.date. An in-Region batch price is recorded: pass { batch: true }.',
    );
  });

  test('for one unit either', () => {
    const onDemandGlobal = { ...input(3), outputTokens: { usd: 9, per: '1M tokens' } };
    const error = thrownBy(() => estimateCost(priced({ onDemand: input(4), onDemandGlobal }), { outputTokens: 1 }));
    expect(error.message).toBe(
      "acme.text-v1: outputTokens have no recorded on-demand price in us-east-1 (price list of 2024-06-21). Priced: inputTokens. A global on-demand price is recorded for us-east-1: pass { profile: 'global' }.",
    );
  });
});

test.each([
  [
    { profile: 'world' },
    'options.profile: "world" is not the scope of an inference profile. Expected us, us-gov, eu, jp, au, in, ca, apac or global.',
  ],
  [{ profile: 'global.' }, /^options.profile: "global." is not the scope/],
  [{ batch: 'yes' }, 'options.batch: "yes" is no yes or no. Expected true or false.'],
  [{ extendedAccess: 1 }, 'options.extendedAccess: 1 is no yes or no. Expected true or false.'],
  [
    { profile: 'global', extendedAccess: true },
    'options.profile: "global" cannot go with extendedAccess. No source has such a price; what it costs is unknown, not 0. Leave one of the two out.',
  ],
  [{ requests: 0 }, 'options.requests: 0 is not a whole number above 0. Expected 1 or more.'],
])('%j cannot be meant', (given, message) => {
  const error = fault(priced(all), given);
  expect(error).toBeInstanceOf(InvalidUsageError);
  if (typeof message === 'string') expect(error.message).toBe(message);
  else expect(error.message).toMatch(message);
});
