/** The laws about dates between files: what keeps them, what breaks them, and the words about it. */
import { describe, expect, test } from 'vitest';
import { boundsAreForTheUnknown } from '../scripts/rules/bounds-are-for-the-unknown.ts';
import { datesAreInOrder } from '../scripts/rules/dates-are-in-order.ts';
import { regionalEndsAgree } from '../scripts/rules/regional-ends-agree.ts';
import { unconfirmedHasNoLaterLife } from '../scripts/rules/unconfirmed-has-no-later-life.ts';
import { authoredModel, broken } from './support/with-catalog.ts';

const model = (overrides: object) => ({ 'models/acme/text.yaml': authoredModel(overrides) });
const lifecycle = (overrides: object) => model({ lifecycle: { asOf: '2026-11-22', ...overrides } });

describe('Dates', () => {
  test('come in the order of a life', () => {
    const dates = {
      released: '2025-02-01',
      legacy: '2025-01-01',
      extendedAccess: '2026-01-01',
      endOfLife: '2025-06-01',
    };
    expect(broken(datesAreInOrder, lifecycle(dates))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.released: 2025-02-01 is after legacy (2025-01-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:21:3  lifecycle.extendedAccess: 2026-01-01 is after endOfLife (2025-06-01).
                                          Compare both days with their sources."
    `);
  });

  test('may lie ahead but for the release', () => {
    expect(broken(datesAreInOrder, lifecycle({ legacy: '2027-01-01', endOfLife: '2027-07-01' }))).toBe('');
    expect(broken(datesAreInOrder, lifecycle({ released: '2027-01-01' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.released: 2027-01-01 is after asOf (2026-11-22).
                                          Compare both days with their sources."
    `);
  });

  test('What is known of a release or an end instead of its day is in order too', () => {
    const dates = {
      releasedNotBefore: '2025-02-01',
      firstSeen: '2025-01-01',
      legacy: '2024-12-01',
      goneBy: '2024-11-01',
    };
    expect(broken(datesAreInOrder, lifecycle(dates))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.releasedNotBefore: 2025-02-01 is after legacy (2024-12-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:19:3  lifecycle.releasedNotBefore: 2025-02-01 is after goneBy (2024-11-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:19:3  lifecycle.releasedNotBefore: 2025-02-01 is after firstSeen (2025-01-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:20:3  lifecycle.firstSeen: 2025-01-01 is after goneBy (2024-11-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:21:3  lifecycle.legacy: 2024-12-01 is after goneBy (2024-11-01).
                                          Compare both days with their sources."
    `);
    expect(broken(datesAreInOrder, lifecycle({ goneBy: '2027-01-01' }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.goneBy: 2027-01-01 is after asOf (2026-11-22).
                                          Compare both days with their sources."
    `);
    // Lists of the API may begin after a model has become legacy.
    expect(broken(datesAreInOrder, lifecycle({ firstSeen: '2025-01-01', legacy: '2024-12-01' }))).toBe('');
  });

  test('A bound stands only where no source gives the day itself', () => {
    const dates = {
      released: '2025-01-01',
      releasedNotBefore: '2024-01-01',
      firstSeen: '2025-01-02',
      endOfLife: '2026-01-01',
      goneBy: '2026-02-01',
    };
    expect(broken(boundsAreForTheUnknown, lifecycle(dates))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:20:3  lifecycle.releasedNotBefore: stands beside released (2025-01-01), which says the day itself.
                                          Remove releasedNotBefore, or released where no source gives it.
      catalog/models/acme/text.yaml:21:3  lifecycle.firstSeen: stands beside released (2025-01-01), which says the day itself.
                                          Remove firstSeen, or released where no source gives it.
      catalog/models/acme/text.yaml:23:3  lifecycle.goneBy: stands beside endOfLife (2026-01-01), which says the day itself.
                                          Remove goneBy, or endOfLife where no source gives it."
    `);
    const known = { releasedNotBefore: '2024-01-01', firstSeen: '2025-01-02', goneBy: '2026-02-01' };
    expect(broken(boundsAreForTheUnknown, lifecycle(known))).toBe('');
  });

  test('What is unconfirmed has neither notice nor end nor replacement', () => {
    const dates = { unconfirmed: true, legacy: '2025-01-01', replacedBy: ['acme.next-v1'] };
    expect(broken(unconfirmedHasNoLaterLife, lifecycle(dates))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:20:3  lifecycle.legacy: cannot be known of a model that is unconfirmed.
                                          A source that gives it confirms the model: remove unconfirmed.
      catalog/models/acme/text.yaml:21:3  lifecycle.replacedBy: cannot be known of a model that is unconfirmed.
                                          A source that gives it confirms the model: remove unconfirmed."
    `);
    expect(broken(unconfirmedHasNoLaterLife, lifecycle({ unconfirmed: true, firstSeen: '2025-01-01' }))).toBe('');
    expect(broken(unconfirmedHasNoLaterLife, lifecycle({ legacy: '2025-01-01' }))).toBe('');
  });

  test('An end does not come before the day that AWS promised', () => {
    const dates = { endOfLife: '2026-01-01', endOfLifeNotBefore: '2026-02-01' };
    expect(broken(datesAreInOrder, lifecycle(dates))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:20:3  lifecycle.endOfLifeNotBefore: 2026-02-01 is after endOfLife (2026-01-01).
                                          Compare both days with their sources."
    `);
  });

  test('The end of life is the last of the ends by Region', () => {
    const byRegion = [
      { regions: ['us-east-1'], endOfLife: '2026-01-01' },
      { regions: ['us-west-2'], endOfLife: '2026-03-01' },
    ];
    expect(broken(regionalEndsAgree, lifecycle({ endOfLife: '2026-03-01', byRegion }))).toBe('');
    expect(broken(regionalEndsAgree, lifecycle({ endOfLife: '2026-01-01', byRegion }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:19:3  lifecycle.endOfLife: endOfLife is 2026-01-01, but the last Region ends on 2026-03-01.
                                          Write 2026-03-01, or correct byRegion."
    `);
  });

  test('In one Region there is one end, after legacy', () => {
    const byRegion = [
      { regions: ['us-east-1'], legacy: '2026-02-01', endOfLife: '2026-01-01' },
      { regions: ['us-east-1'], endOfLife: '2026-03-01' },
    ];
    expect(broken(regionalEndsAgree, lifecycle({ endOfLife: '2026-03-01', byRegion }))).toMatchInlineSnapshot(`
      "catalog/models/acme/text.yaml:23:7  lifecycle.byRegion[0].legacy: legacy (2026-02-01) is after endOfLife (2026-01-01).
                                          Compare both days with their sources.
      catalog/models/acme/text.yaml:26:11  lifecycle.byRegion[1].regions[0]: "us-east-1" has an end already.
                                           Keep the one that AWS gives."
    `);
  });
});
