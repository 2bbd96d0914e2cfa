/** The timeline of /lifecycle/: where on the axis each model begins, becomes Legacy and ends. Places are per cent. */
import { asOf, models as catalogModels, type Model } from 'bedrock-model-catalog';
import { earliest } from './days.ts';

/** A stretch of a model's life. */
export interface Stratum {
  readonly kind: 'active' | 'legacy' | 'extended';
  readonly from: number;
  readonly to: number;
}

/** A model's life on the axis. */
export interface Life {
  readonly model: Model;
  /** Empty where no source gives a single day. */
  readonly strata: readonly Stratum[];
  /** Nobody knows when it began: it did so before the first stratum does. */
  readonly openStart: boolean;
  /** No end is known, or only a day on which it was gone. */
  readonly openEnd: boolean;
  /** AWS promises no end before this place; only where it lies ahead. */
  readonly promisedTo?: number;
}

/** The axis: whole years, each as wide as the others. */
export interface Axis {
  readonly years: readonly number[];
  readonly today: number;
}

/** The axis on which all days of these lives lie. */
export function axisOf(models: readonly Model[] = catalogModels, today: string = asOf): Axis {
  const days = models
    .flatMap(({ lifecycle }) => [
      beginningOf(lifecycle),
      lifecycle.legacy,
      lifecycle.endOfLife,
      lifecycle.endOfLifeNotBefore,
    ])
    .concat(today)
    .filter((day) => day !== undefined)
    .map(yearOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { years, today: placeOn(years, today) };
}

/** The lives on an axis, as they are given. */
export function livesOn(axis: Axis, models: readonly Model[] = catalogModels, today: string = asOf): readonly Life[] {
  return models.map((model) => lifeOf(model, today, (day) => placeOn(axis.years, day)));
}

function lifeOf(model: Model, today: string, place: (day: string) => number): Life {
  const { released, legacy, extendedAccess, endOfLife, goneBy, endOfLifeNotBefore } = model.lifecycle;
  const end = endOfLife ?? goneBy;
  const start = beginningOf(model.lifecycle) ?? firstSignOf(model);
  const openEnd = endOfLife === undefined;
  if (start === undefined) return { model, strata: [], openStart: true, openEnd };
  const last = end ?? today;
  // What was Legacy first of all that is known of it had been offered before: a little of that is drawn.
  const from = start === legacy ? place(start) - UNSEEN : place(start);
  const turns = [
    { kind: 'active', day: start, at: from },
    { kind: 'legacy', day: legacy, at: legacy && place(legacy) },
    { kind: 'extended', day: extendedAccess, at: extendedAccess && place(extendedAccess) },
  ] as const;
  const known = turns.flatMap(({ kind, day, at }) =>
    day && at !== undefined && day < last ? [{ kind, at: Number(at) }] : [],
  );
  const strata = known.map(({ kind, at }, i) => ({ kind, from: round(at), to: known[i + 1]?.at ?? place(last) }));
  const promised = end === undefined && endOfLifeNotBefore !== undefined && endOfLifeNotBefore > today;
  return {
    model,
    strata: strata.filter((stratum) => stratum.from < stratum.to),
    openStart: released === undefined,
    openEnd,
    ...(promised && { promisedTo: place(endOfLifeNotBefore) }),
  };
}

/** Per cent of the axis that stand for a beginning that nobody knows. */
const UNSEEN = 2.5;

/** The first day that is known of it, be it the release, a day before which it was not, or one on which it was seen. */
function beginningOf({ released, firstSeen, releasedNotBefore }: Model['lifecycle']): string | undefined {
  return released ?? firstSeen ?? releasedNotBefore;
}

/** The first dated trace of a model whose beginning nobody tells: a price, its Legacy notice, its end. */
export function firstSignOf({ lifecycle, prices }: Model): string | undefined {
  const { legacy, endOfLife, goneBy } = lifecycle;
  return earliest(legacy, endOfLife, goneBy, ...prices.map(({ asOf: day }) => day));
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Per cent of the axis, with one digit. */
function placeOn(years: readonly number[], day: string): number {
  const year = yearOf(day);
  const start = Date.UTC(year, 0, 1);
  const share = (Date.parse(day) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return round(((year - years[0]! + share) / years.length) * 100);
}

const round = (percent: number) => Math.round(percent * 10) / 10;
