/** The models and prices as they stood on a day. */
import { models, type Capabilities, type Lifecycle, type Model } from '#catalog';
import { checkDay } from './check-where.ts';
import { InvalidUsageError } from './errors.ts';
import { statusOn } from './status-on.ts';

/** The models and prices as they stood on a day. */
export interface CatalogAt {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The models of that day, sorted as they were given; for every function that takes models. */
  readonly models: readonly Model[];
}

/**
 * The models and prices as they stood on a day. A change is undone: later models, price lists, sightings in Regions and
 * dates are left out, and the status is that of the day. A correction is not: what somebody had wrong, or what we had
 * wrong, was as wrong on that day as it is today.
 *
 * - **Models.** Those released by then. Where no source gives a release, those that something dated shows by then: a
 *   price list, a source, a date of the lifecycle; none before a day that the release was not before.
 * - **Lifecycle.** Of the ends, those whose notice had been given, which AWS gives on the day a model becomes Legacy. An
 *   end that AWS moved later is the moved one. For a day to come: as announced so far.
 * - **Prices and Regions.** The lists and sightings of that day and before.
 * - **Profiles, capabilities, replacements.** AWS adds and changes them for models that are there already, so they are
 *   left out unless a source showed them by then. Absent means unknown, not no.
 * - **All else** (names, IDs, limits, modalities, languages, uses, format) belongs to the model and is as best known
 *   today, with its sources and disputes of any day.
 *
 * Throws an `InvalidUsageError` for a date that is no day.
 *
 * @param from The models to look at: those of the catalog unless you pass your own.
 * @example
 * const { models } = catalogAt('2024-06-21');
 * findModels({ status: 'active' }, models); // what was active then
 * getModel('amazon.titan-text-lite-v1', models).prices[0]; // the price of then
 */
export function catalogAt(date: string, from: readonly Model[] = models): CatalogAt {
  if (date === undefined) throw new InvalidUsageError('date', 'not given', 'Expected YYYY-MM-DD, such as 2024-06-21.');
  checkDay('date', date);
  return { asOf: date, models: from.filter((model) => wasThere(model, date)).map((model) => asItStood(model, date)) };
}

function wasThere(model: Model, date: string): boolean {
  const { lifecycle, prices, regions = [], sources } = model;
  if (lifecycle.released !== undefined) return lifecycle.released <= date;
  const { releasedNotBefore, firstSeen, legacy, endOfLife, goneBy } = lifecycle;
  if (releasedNotBefore !== undefined && date < releasedNotBefore) return false;
  const days = [firstSeen, legacy, endOfLife, goneBy, ...[...prices, ...regions, ...sources].map(({ asOf }) => asOf)];
  return days.some((day) => day !== undefined && isBy(day, date, model));
}

function asItStood(model: Model, date: string): Model {
  const { capabilities, inferenceProfiles, regions, ...rest } = model;
  const supported = model.sources.filter(({ asOf }) => isBy(asOf, date, model)).flatMap(({ fields }) => fields);
  const isShown = (field: string) => supported.some((some) => field === some || field.startsWith(`${some}.`));
  const abilities = Object.entries(capabilities ?? {}).filter(([name]) => isShown(`capabilities.${name}`));
  const seen = regions?.filter(({ asOf }) => isBy(asOf, date, model)) ?? [];
  return {
    ...rest,
    ...(inferenceProfiles !== undefined && isShown('inferenceProfiles') && { inferenceProfiles }),
    ...(abilities.length > 0 && { capabilities: Object.fromEntries(abilities) as Capabilities }),
    ...(seen.length > 0 && { regions: seen }),
    lifecycle: lifecycleOn(model.lifecycle, date, isShown('lifecycle.replacedBy')),
    prices: model.prices.filter(({ asOf }) => asOf <= date),
  };
}

/** The lifecycle as it was known: what becomes Legacy later had no notice yet. */
function lifecycleOn(lifecycle: Lifecycle, date: string, showsReplacement: boolean): Lifecycle {
  const { legacy, extendedAccess, endOfLife, goneBy, replacedBy, byRegion, status: _, ...lasting } = lifecycle;
  const noticed = (day: string | undefined) => day !== undefined && day <= date;
  const groups = byRegion?.filter((group) => noticed(group.legacy ?? legacy) || noticed(group.endOfLife));
  const hasNotice = noticed(legacy) || noticed(endOfLife) || (groups?.length ?? 0) > 0;
  // The last end over all Regions was not known while a Region had no notice.
  const knowsEnd = hasNotice && (groups?.length ?? 0) === (byRegion?.length ?? 0);
  const kept = {
    ...(noticed(legacy) && { legacy }),
    ...(hasNotice && extendedAccess !== undefined && { extendedAccess }),
    ...(knowsEnd && endOfLife !== undefined && { endOfLife }),
    ...(noticed(goneBy) && { goneBy }),
    ...(hasNotice && showsReplacement && replacedBy !== undefined && { replacedBy }),
    ...(groups !== undefined && groups.length > 0 && { byRegion: groups }),
  } as Pick<Lifecycle, 'legacy' | 'extendedAccess' | 'endOfLife' | 'goneBy' | 'replacedBy' | 'byRegion'>;
  const stood = { ...lasting, ...kept, asOf: date };
  return { ...stood, status: statusOn(stood, date) };
}

/**
 * Whether a day that may be known only as a month or a year was surely over by a date: the month or year was, or the day
 * on which the model was written down.
 */
function isBy(day: string, date: string, { lifecycle }: Model): boolean {
  if (day.length === date.length) return day <= date;
  return lifecycle.asOf <= date || `${day}${'-99-99'.slice(0, 10 - day.length)}` <= date;
}
