import { describe, expect, test, vi } from 'vitest';
import { compareCommitments, type CommitmentComparison } from '../catalog/src/compare-commitments.ts';
import { UnknownModelError } from '../catalog/src/errors.ts';
import type { Load } from '../catalog/src/load.ts';
import { makeModel, makePriceList } from './support/make-model.ts';
import { thrownBy } from './support/thrown-by.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const commitments = { none: 8, oneMonth: 6, sixMonths: null };
const withPrices = (onDemand: object | undefined, base: object = commitments) =>
  makeModel({ prices: [makePriceList({ onDemand, provisioned: { base } } as never)] });
const model = withPrices(makePriceList().onDemand);
/** 1,000 in and 2,000 out: 0.0035 USD a request. */
const load: Load = { inputTokens: 1000, outputTokens: 2000, requestsPerHour: 1000, modelUnits: 1 };
const choice = ({ choices }: CommitmentComparison, way: string) => choices.find((one) => one.way === way)!;
const fault = (...given: [model: unknown, load: unknown, options?: object]) =>
  thrownBy(() => compareCommitments(...(given as Parameters<typeof compareCommitments>)));

describe('the comparison', () => {
  test('has the monthly cost of each way, and what is not offered with the reason', () => {
    const { choices, ...rest } = compareCommitments(model, load);
    expect(
      choices.map(({ way, usd, exact, unavailable, unitPrice }) => [way, usd, exact, unavailable, unitPrice]),
    ).toEqual([
      ['onDemand', 2555, '2555', null, null],
      ['none', 5840, '5840', null, { usd: 8, per: 'model unit hour' }],
      ['oneMonth', 4380, '4380', null, { usd: 6, per: 'model unit hour' }],
      [
        'sixMonths',
        null,
        null,
        'AWS does not offer Provisioned Throughput with a commitment of six months for this model.',
        null,
      ],
    ]);
    expect(rest).toMatchObject({
      cheapest: 'onDemand',
      modelUnits: 1,
      hoursPerMonth: 730,
      source: 'handbook',
      asOf: '2024-06-21',
      region: 'us-east-1',
      perRequest: { exact: '0.0035' },
    });
  });

  test('says that a month has 730 hours and that AWS does not publish what a model unit carries', () => {
    expect(compareCommitments(model, load).assumptions).toEqual([
      'On-demand and Provisioned Throughput prices of 2024-06-21 for US East (N. Virginia) (us-east-1), from The Handbook.',
      'List prices in US dollars, without taxes, discounts and free usage.',
      'No Region was given, so us-east-1 was taken.',
      'No date was given, so the newest prices were taken.',
      'A month has 730 hours (a twelfth of the 8,760 of a year).',
      'The load is the same in every hour, and model units are paid for in every hour.',
      '1 model unit, as given: AWS does not publish what a model unit carries.',
    ]);
  });

  test('takes the prices of the calls asked for', () => {
    const { onDemand } = makePriceList();
    const batch = { ...onDemand, inputTokens: { usd: 0.25, per: '1M tokens' } };
    const both = makeModel({
      prices: [makePriceList({ onDemand, batch, provisioned: { base: commitments } } as never)],
    });
    const { perRequest, assumptions } = compareCommitments(both, load, { batch: true, profile: 'us' });
    expect(perRequest).toMatchObject({ section: 'batch', exact: '0.00325' });
    expect(assumptions[0]).toMatch(/^Batch and Provisioned Throughput prices of/);
    expect(assumptions).toContain(
      'AWS lists one price for in-Region calls and for geographic profiles; it was taken for the profile us.',
    );
    expect(choice(compareCommitments(both, load, { profile: 'global' }), 'onDemand').unavailable).toBe(
      'acme.text-v1: no global on-demand price is recorded. An in-Region on-demand price is recorded for us-east-1: leave profile out.',
    );
  });

  test('takes the tokens of an hour as well as requests', () => {
    const hourly = { inputTokensPerHour: 1_000_000, outputTokensPerHour: 2_000_000, modelUnits: 1 };
    const byHour = compareCommitments(model, hourly);
    expect(byHour.choices.map(({ exact }) => exact)).toEqual(
      compareCommitments(model, load).choices.map(({ exact }) => exact),
    );
    expect(choice(byHour, 'none').breakEven!.requestsPerHour).toBe(null);
  });

  test('takes the hours of the month that are given', () => {
    const short = compareCommitments(model, { ...load, hoursPerMonth: 100 });
    expect(short.choices.map(({ exact }) => exact)).toEqual(['350', '800', '600', null]);
    expect(short.assumptions).toContain('A month has 100 hours, as given.');
  });

  test('finds the cheapest, and of equals the one that binds least', () => {
    const cheapest = (requestsPerHour: number) => compareCommitments(model, { ...load, requestsPerHour }).cheapest;
    expect(cheapest(1714)).toBe('onDemand');
    expect(cheapest(1715)).toBe('oneMonth');
    const equal = withPrices(makePriceList().onDemand, { none: 3.5, oneMonth: 3.5, sixMonths: 3.5 });
    expect(compareCommitments(equal, load).cheapest).toBe('onDemand');
    const none = withPrices(undefined, { none: null, oneMonth: null, sixMonths: null });
    expect(compareCommitments(none, load).cheapest).toBe(undefined);
  });

  test('takes on-demand and provisioned prices from lists of their own, of one Region', () => {
    const moved = makeModel({
      prices: [
        makePriceList({ asOf: '2025-01-01' }),
        makePriceList({ asOf: '2024-01-01', onDemand: undefined, provisioned: { base: commitments } }),
        makePriceList({ asOf: '2026-01-01', region: 'us-west-2' }),
      ],
    });
    expect(compareCommitments(moved, load).assumptions.slice(0, 2)).toEqual([
      'On-demand prices of 2025-01-01 for US East (N. Virginia) (us-east-1), from The Handbook.',
      'Provisioned Throughput prices of 2024-01-01 for US East (N. Virginia) (us-east-1), from The Handbook.',
    ]);
  });

  test('goes on where only the on-demand price is missing', () => {
    const onlyUnits = compareCommitments(withPrices(undefined), load);
    expect(choice(onlyUnits, 'onDemand')).toMatchObject({
      exact: null,
      unavailable:
        'acme.text-v1: no on-demand price is recorded. What it costs is unknown, not 0; `prices` of the model holds what is recorded.',
    });
    expect(onlyUnits).toMatchObject({ cheapest: 'oneMonth', perRequest: null });
    expect(choice(onlyUnits, 'none').breakEven).toBe(null);
  });

  test('counts images by the request', () => {
    const images = [{ quality: 'standard', maxSize: '1024x1024', usd: 0.04 }];
    const painter = withPrices({ images });
    const shown = compareCommitments(painter, { images: 1, requestsPerHour: 100, modelUnits: 1 });
    expect(choice(shown, 'onDemand').exact).toBe('2920');
    expect(choice(shown, 'none').breakEven).toMatchObject({
      requestsPerHour: { roundedUp: 200, exact: '200' },
      inputTokensPerHour: null,
      withinThroughput: null,
    });
  });

  test('takes an ID of the catalog, or of your own models', () => {
    expect(compareCommitments('acme.text-v1' as never, load, { models: [model] }).cheapest).toBe('onDemand');
    expect(fault('acme.txt-v1', load)).toBeInstanceOf(UnknownModelError);
  });
});

describe('model units', () => {
  const units = (given: object) => {
    const { inputTokens, outputTokens, requestsPerHour } = load;
    return compareCommitments(model, { inputTokens, outputTokens, requestsPerHour, ...given } as Load);
  };

  test.each([
    [{ inputTokensPerMinute: 16_667 }, 1],
    [{ inputTokensPerMinute: 16_666 }, 2],
    [{ inputTokensPerMinute: 100_000, outputTokensPerMinute: 10_000 }, 4],
    [{ requestsPerMinute: 6 }, 3],
    [{ inputTokensPerMinute: 1 }, 16_667],
  ])('for %j each are %i', (throughput, expected) => {
    expect(units({ throughput }).modelUnits).toBe(expected);
  });

  test('are paid for each, and the result says where their number comes from', () => {
    const two = units({ throughput: { inputTokensPerMinute: 10_000 } });
    expect(choice(two, 'none').exact).toBe('11680');
    expect(two.assumptions.slice(-2)).toEqual([
      '2 model units, reckoned from the throughput given: AWS does not publish what a model unit carries.',
      'No outputTokensPerMinute was given, so model units are taken to carry what the load needs of it.',
    ]);
  });

  test('are at least one, also for no load', () => {
    const idle = { requestsPerHour: 0, throughput: { inputTokensPerMinute: 1 } };
    expect(units(idle)).toMatchObject({ modelUnits: 1, cheapest: 'onDemand' });
    expect(choice(units(idle), 'onDemand').exact).toBe('0');
    expect(choice(units(idle), 'none').breakEven).toBe(null);
  });

  test('carry the break-even load, or not', () => {
    const within = (inputTokensPerMinute: number) =>
      choice(units({ throughput: { inputTokensPerMinute } }), 'none').breakEven;
    // 8 / 0.0035 requests an hour, 1,000 tokens each: 38,095.24 tokens a minute.
    expect(within(38_096)!.withinThroughput).toBe(true);
    expect(within(38_095)!.withinThroughput).toBe(false);
  });
});
