/** Ends, promises and the timeline of /lifecycle/; the entries of /changes/; and what their filters take from an address. */
import type { Model } from 'bedrock-model-catalog';
import { describe, expect, test } from 'vitest';
import { choiceOf, choiceQuery, fits } from '../site/src/lib/client/list-choice.ts';
import { dayOf, daysInWords } from '../site/src/lib/client/days-left.ts';
import { dayAfter, daysBetween, shortDate } from '../site/src/lib/days.ts';
import { endsToCome, promises, theDead } from '../site/src/lib/lifecycle-ends.ts';
import { axisOf, livesOn } from '../site/src/lib/lifecycle-strata.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

type Lifecycle = NonNullable<Parameters<typeof makeModel>[0]>['lifecycle'];
const today = '2026-01-01';
const model = (slug: string, lifecycle: Lifecycle, more: Parameters<typeof makeModel>[0] = {}) =>
  makeModel({ slug, id: `${slug.replace('/', '.')}-v1`, prices: [], ...more, lifecycle });

describe('ends', () => {
  test('to come are those of that day and after, soonest first, one for each group of Regions', () => {
    const models = [
      model('acme/later', { endOfLife: '2027-01-01' }),
      model('acme/past', { endOfLife: '2025-12-31' }),
      model('acme/today', { endOfLife: today }),
      model('acme/promised', { endOfLifeNotBefore: '2026-06-01' }),
      model('acme/regional', {
        legacy: '2025-01-01',
        endOfLife: '2026-03-01',
        byRegion: [
          { regions: ['us-west-2'], endOfLife: '2025-06-01' },
          { regions: ['us-east-1'], legacy: '2025-02-01', endOfLife: '2026-03-01' },
        ],
      }),
    ];
    expect(endsToCome(today, models).map(({ model: { slug }, day, regions }) => [slug, day, regions])).toEqual([
      ['acme/today', today, undefined],
      ['acme/regional', '2026-03-01', ['us-east-1']],
      ['acme/later', '2027-01-01', undefined],
    ]);
  });

  test('are no promises: a model whose end is announced or past has none any more', () => {
    const models = [
      model('acme/a', { endOfLifeNotBefore: '2026-06-01' }),
      model('acme/b', { endOfLifeNotBefore: '2026-06-01', endOfLife: '2027-01-01' }),
      model('acme/c', { endOfLifeNotBefore: '2026-06-01', goneBy: '2025-01-01' }),
    ];
    expect(promises(models).map(({ model: { slug } }) => slug)).toEqual(['acme/a']);
  });

  test('of the dead are sorted the last first, also where only a day is known on which they were gone', () => {
    const models = [
      model('acme/a', { status: 'retired', endOfLife: '2024-01-01' }),
      model('acme/b', { status: 'retired', goneBy: '2025-01-01' }),
      model('acme/c', { status: 'legacy', endOfLife: '2027-01-01' }),
    ];
    expect(theDead(models).map(({ model: { slug }, day }) => [slug, day])).toEqual([
      ['acme/b', '2025-01-01'],
      ['acme/a', '2024-01-01'],
    ]);
  });
});

describe('the timeline', () => {
  const lives = (...models: readonly Model[]) => livesOn(axisOf(models, today), models, today);
  const whole = model('acme/whole', {
    released: '2024-01-01',
    legacy: '2025-01-01',
    extendedAccess: '2025-07-02',
    endOfLife: '2027-01-01',
  });

  test('has whole years of equal width, and today on it', () => {
    expect(axisOf([whole], today)).toEqual({ years: [2024, 2025, 2026, 2027], today: 50 });
  });

  test('draws launch, Legacy and extended access to the announced end', () => {
    expect(lives(whole)[0]).toMatchObject({
      strata: [
        { kind: 'active', from: 0, to: 25 },
        { kind: 'legacy', from: 25, to: 37.5 },
        { kind: 'extended', from: 37.5, to: 75 },
      ],
      openStart: false,
      openEnd: false,
    });
  });

  test('draws what lives up to today with an open end, and the promise beyond', () => {
    const alive = model('acme/alive', { released: '2025-01-01', endOfLifeNotBefore: '2026-07-02' });
    expect(lives(whole, alive)[1]).toMatchObject({
      strata: [{ kind: 'active', from: 25, to: 50 }],
      openEnd: true,
      promisedTo: 62.5,
    });
    const passed = model('acme/passed', { released: '2025-01-01', endOfLifeNotBefore: '2025-07-02' });
    expect(lives(whole, passed)[1]).not.toHaveProperty('promisedTo');
  });

  test('leaves a beginning open that nobody knows, from the first trace on, and draws nothing where there is none', () => {
    const traced = model('acme/traced', { legacy: '2025-07-02', endOfLife: today }, { prices: [makePriceList()] });
    const [, life, bare, nothing] = lives(
      whole,
      traced,
      model('acme/bare', { legacy: '2025-07-02', endOfLife: today }),
      model('acme/nothing', { unconfirmed: true, status: 'unconfirmed' }),
    );
    expect(life).toMatchObject({ openStart: true, strata: [{ kind: 'active' }, { kind: 'legacy', to: 50 }] });
    expect(life?.strata[0]?.from).toBeCloseTo(11.8, 0);
    expect(bare?.strata).toEqual([
      { kind: 'active', from: 35, to: 37.5 },
      { kind: 'legacy', from: 37.5, to: 50 },
    ]);
    expect(nothing?.strata).toEqual([]);
  });
});

describe('the address of a filtered list', () => {
  const offered = { provider: ['acme', 'other'], status: ['legacy'] };

  test('keeps what is offered and drops the rest', () => {
    expect(choiceOf('?provider=acme&status=<b>&x=1&provider=other', offered)).toEqual({ provider: 'acme', status: '' });
    expect(choiceQuery({ provider: 'acme', status: '' })).toBe('?provider=acme');
    expect(choiceQuery({ provider: '', status: '' })).toBe('');
  });

  test('shows what fits all that is chosen', () => {
    expect(fits({ provider: 'acme', status: 'legacy' }, { provider: 'acme', status: '' })).toBe(true);
    expect(fits({ provider: 'acme', status: 'active' }, { provider: 'acme', status: 'legacy' })).toBe(false);
  });
});

test('Days are counted without a time zone', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(shortDate('2026-03-01', 'en')).toBe('Mar 1, 2026');
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(daysInWords('2026-01-05', '2026-01-06', 'en')).toBe('tomorrow');
  expect(daysInWords('2026-01-05', '2026-01-02', 'en')).toBe('3 days ago');
});
