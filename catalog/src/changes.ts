/** What happened to the models, day by day. */
import { models, type Model, type ModelId, type RegionId } from '#catalog';
import { checkDay, checkWhere } from './check-where.ts';
import { checkKeys } from './checks.ts';
import { corrections, type Correction } from './corrections.ts';
import { InvalidUsageError } from './errors.ts';
import { givenModel } from './get-model.ts';
import { lifecycleChanges, type LifecycleChange } from './lifecycle-changes.ts';
import { didYouMean, joinWords } from './nearest.ts';
import { priceChanges, type PriceChange } from './price-changes.ts';
import { show } from './show.ts';

/** One thing that happened to a model on a day. `kind` tells which. */
export type Change = LifecycleChange | PriceChange | Correction;

/** Which changes are wanted. Every key is optional, and all that are given must hold. */
export interface ChangesOptions {
  /** Of this model alone. */
  readonly model?: Model | ModelId | undefined;
  /** Of these kinds alone; none for an empty list. */
  readonly kinds?: readonly Change['kind'][] | undefined;
  /** The first day wanted, `YYYY-MM-DD`. */
  readonly since?: string | undefined;
  /** The last day wanted, `YYYY-MM-DD`. Default: all that is announced. */
  readonly until?: string | undefined;
  /**
   * The Region whose prices are compared. Default: us-east-1 or, for a model without prices there, the Region with most
   * price lists. One Region stands for all, because most prices change in all at once.
   */
  readonly region?: RegionId | undefined;
}

/** All kinds, as they stand within a day. A kind missing here does not compile. */
const kindOrder = Object.keys({
  released: 1,
  firstSeen: 1,
  price: 1,
  legacy: 1,
  extendedAccess: 1,
  endOfLife: 1,
  gone: 1,
  correction: 1,
} satisfies Record<Change['kind'], 1>);

/**
 * What happened to the models, newest first: releases and ends, announced ones too; prices that changed between two lists
 * of one Region, with both days and sources; and corrections of this catalog, which are no changes at AWS. A price that
 * moved from "per 1K tokens" to "per 1M tokens" and a first price are no changes. Throws an `InvalidUsageError` for
 * unknown options and an `UnknownModelError` for an unknown ID.
 *
 * @param from The models to look at: those of the catalog unless you pass your own.
 * @example
 * changes({ kinds: ['price'], since: '2026-01-01' }); // [{ date, model, section: 'onDemand', unit: 'inputTokens', … }]
 * changes({ kinds: ['endOfLife'] }).filter((change) => change.kind === 'endOfLife' && change.announced); // ends to come
 */
export function changes(options: ChangesOptions = {}, from: readonly Model[] = models): readonly Change[] {
  checkOptions(options);
  const { model, kinds, since, until, region } = options;
  const wanted = model === undefined ? from : [givenModel(model, from)];
  return wanted
    .flatMap((some): Change[] => [...lifecycleChanges(some), ...priceChanges(some, region), ...corrections(some)])
    .filter(
      ({ kind, date }) =>
        (kinds === undefined || kinds.includes(kind)) &&
        (since === undefined || since <= date) &&
        (until === undefined || date <= until),
    )
    .sort((a, b) => compare(b.date, a.date) || compare(a.model, b.model) || rank(a) - rank(b));
}

function checkOptions(options: ChangesOptions): void {
  checkKeys('options', options, ['model', 'kinds', 'since', 'until', 'region'], "{ since: '2026-01-01' }");
  checkWhere('options', { region: options.region });
  checkDay('options.since', options.since);
  checkDay('options.until', options.until);
  const { kinds } = options;
  if (kinds === undefined) return;
  if (!Array.isArray(kinds)) {
    throw new InvalidUsageError('options.kinds', `${show(kinds)} is no list`, "Expected a list such as ['price'].");
  }
  for (const kind of kinds) {
    if (kindOrder.includes(kind)) continue;
    const remedy = `Expected ${joinWords(kindOrder, 'or')}.${didYouMean(String(kind), kindOrder)}`;
    throw new InvalidUsageError('options.kinds', `${show(kind)} is no kind of change`, remedy);
  }
}

function rank({ kind }: Change): number {
  return kindOrder.indexOf(kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
