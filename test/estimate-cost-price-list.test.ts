import { describe, expect, test, vi } from 'vitest';
import { InvalidUsageError, UnpricedUsageError } from '../catalog/src/errors.ts';
import { estimateCost, type EstimateOptions } from '../catalog/src/estimate-cost.ts';
import { pricedRegions, priceListFor } from '../catalog/src/price-list.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

/** Options with the tests' own Regions; the types know only those of the catalog. */
const options = (given: object) => given as EstimateOptions;

const fault = (...given: [model: unknown, usage: unknown, options?: object]) =>
  thrownBy(() => estimateCost(...(given as Parameters<typeof estimateCost>)));

describe('the price list in force', () => {
  const input = (usd: number) => ({ inputTokens: { usd, per: '1M tokens' } });
  const model = makeModel({
    prices: [
      makePriceList({
        asOf: '2024-06-21',
        onDemand: undefined,
        provisioned: { base: { none: 9, oneMonth: 8, sixMonths: 7 } },
      }),
      makePriceList({ asOf: '2024-01-01', onDemand: input(2) }),
      makePriceList({ asOf: '2023-01-01', onDemand: input(3) }),
      makePriceList({ asOf: '2024-02-02', region: 'us-west-2', onDemand: input(4) }),
    ],
  });
  const price = (given: object) => estimateCost(model, { inputTokens: 1_000_000 }, options(given)).usd;

  test('is the newest that has on-demand prices, since a newer one without them ends nothing', () => {
    expect(price({})).toBe(2);
  });

  test('is the newest of the day or before', () => {
    expect(price({ date: '2024-01-01' })).toBe(2);
    expect(price({ date: '2023-12-31' })).toBe(3);
    expect(price({ date: '2030-01-01' })).toBe(2);
  });

  test('is that of the Region asked for', () => {
    expect(price({ region: 'us-west-2' })).toBe(4);
  });

  test('is that of the only Region where none is given', () => {
    const west = makeModel({ prices: [makePriceList({ region: 'us-west-2' })] });
    const { priceList, assumptions } = estimateCost(west, { inputTokens: 1 });
    expect(priceList.region).toBe('us-west-2');
    expect(assumptions).toContain('No Region was given, so us-west-2 was taken.');
  });

  test('does not depend on the order of the lists', () => {
    const reversed = { ...model, prices: [...model.prices].reverse() };
    expect(estimateCost(reversed, { inputTokens: 1_000_000 }).usd).toBe(2);
  });

  test('is not chosen among Regions for the caller', () => {
    const abroad = makeModel({
      prices: [makePriceList({ region: 'us-west-2' }), makePriceList({ region: 'eu-west-1' })],
    });
    const error = fault(abroad, { inputTokens: 1 });
    expect(error).toBeInstanceOf(InvalidUsageError);
    expect(error.message).toBe(
      'options.region: not given, and acme.text-v1 has prices for several Regions, but not for us-east-1. Expected eu-west-1 or us-west-2.',
    );
  });

  test('must exist for the Region', () => {
    const error = fault(model, { inputTokens: 1 }, { region: 'eu-west-3' });
    expect(error.message).toBe(
      'acme.text-v1: no on-demand price is recorded for eu-west-3. Priced: us-east-1 and us-west-2. Pass one of these as options.region.',
    );
    expect(error).toMatchObject({
      unit: undefined,
      region: 'eu-west-3',
      date: undefined,
      priced: ['us-east-1', 'us-west-2'],
    });
  });

  test('must exist for the Region on the day', () => {
    expect(fault(model, { inputTokens: 1 }, { region: 'us-west-2', date: '2024-01-31' }).message).toBe(
      'acme.text-v1: no on-demand price is recorded for us-west-2 on or before 2024-01-31. Priced: us-east-1. Pass one of these as options.region.',
    );
  });

  test('must exist on the day', () => {
    expect(fault(model, { inputTokens: 1 }, { date: '2022-12-31' }).message).toBe(
      'acme.text-v1: no on-demand price is recorded on or before 2022-12-31. Priced: 2023-01-01, 2024-01-01 and 2024-02-02. Pass a later options.date.',
    );
  });

  test('must exist, even for a usage of nothing', () => {
    const error = fault(makeModel({ prices: [] }), {});
    expect(error).toBeInstanceOf(UnpricedUsageError);
    expect(error.message).toBe(
      'acme.text-v1: no on-demand price is recorded. What it costs is unknown, not 0; `prices` of the model holds what is recorded.',
    );
  });
});

describe('priceListFor and pricedRegions refuse', () => {
  test('a day that is none, which would choose a wrong list without a word', () => {
    const message = '"2024-2-1" is not a day. Expected YYYY-MM-DD, such as 2024-06-21.';
    expect(() => priceListFor(makeModel(), 'onDemand', { date: '2024-2-1' })).toThrow(`options.date: ${message}`);
    expect(() => pricedRegions(makeModel(), 'onDemand', '2024-2-1')).toThrow(`date: ${message}`);
  });

  test.each(['ondemand', '__proto__', 'constructor'])('the section %s', (section) => {
    const message = `section: "${section}" is not a section of a price list. Expected onDemand, onDemandGlobal, batch, batchGlobal, extendedAccess, extendedAccessBatch, provisioned or customization.`;
    for (const look of [priceListFor, pricedRegions]) {
      const error = thrownBy(() => look(makeModel(), section as never));
      expect(error).toBeInstanceOf(InvalidUsageError);
      expect(error.message).toBe(message);
    }
  });
});
