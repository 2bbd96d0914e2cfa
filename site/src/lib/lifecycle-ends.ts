/** Which models end when: ends that AWS announced, extended access, and promises of no end before a day. */
import { asOf, models as catalogModels, type Model, type RegionId } from 'bedrock-model-catalog';

/** A day in the life of a model that a team has to know. */
export interface Milestone {
  readonly model: Model;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** An end that AWS announced: from this day on no request is answered there. */
export interface AnnouncedEnd extends Milestone {
  /** The Regions that end on this day, where Regions differ; absent where the end holds everywhere. */
  readonly regions?: readonly RegionId[];
  /** The day from which AWS calls the model Legacy there. */
  readonly legacy?: string | undefined;
  readonly extendedAccess?: string | undefined;
}

const byDay = (a: Milestone, b: Milestone) =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.model.id < b.model.id ? -1 : a.model.id > b.model.id ? 1 : 0;

/** The ends that AWS announced, on that day or after it, soonest first; one for each group of Regions where they differ. */
export function endsToCome(from: string = asOf, models: readonly Model[] = catalogModels): readonly AnnouncedEnd[] {
  return models
    .flatMap(endsOf)
    .filter(({ day }) => day >= from)
    .sort(byDay);
}

function endsOf(model: Model): readonly AnnouncedEnd[] {
  const { legacy, extendedAccess, endOfLife, byRegion } = model.lifecycle;
  if (byRegion !== undefined) {
    return byRegion.map(({ regions, legacy: there = legacy, endOfLife: day }) => {
      return { model, day, regions, legacy: there, extendedAccess };
    });
  }
  return endOfLife === undefined ? [] : [{ model, day: endOfLife, legacy, extendedAccess }];
}

/** Where public extended access, at other prices, begins on that day or after it, soonest first. */
export function extendedAccessToCome(
  from: string = asOf,
  models: readonly Model[] = catalogModels,
): readonly Milestone[] {
  return models
    .flatMap((model) => milestone(model, model.lifecycle.extendedAccess))
    .filter(({ day }) => day >= from)
    .sort(byDay);
}

/** "No sooner than": days before which AWS promises no end, of models whose end nobody announced. Soonest first. */
export function promises(models: readonly Model[] = catalogModels): readonly Milestone[] {
  return models
    .filter(({ lifecycle: { endOfLife, goneBy } }) => endOfLife === undefined && goneBy === undefined)
    .flatMap((model) => milestone(model, model.lifecycle.endOfLifeNotBefore))
    .sort(byDay);
}

/** The models that are gone, the last first; where nobody knows the end, by the day on which they were seen no more. */
export function theDead(models: readonly Model[] = catalogModels): readonly Milestone[] {
  return models
    .filter(({ lifecycle }) => lifecycle.status === 'retired')
    .flatMap((model) => milestone(model, model.lifecycle.endOfLife ?? model.lifecycle.goneBy))
    .sort((a, b) => (a.day === b.day ? byDay(a, b) : -byDay(a, b)));
}

function milestone(model: Model, day: string | undefined): readonly Milestone[] {
  return day === undefined ? [] : [{ model, day }];
}
