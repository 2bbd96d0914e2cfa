/** What /lifecycle/ says, in words: ends to come, promises, the dead, and the choices of its filter. */
import { asOf, models, providers, regions, type Model } from 'bedrock-model-catalog';
import { statuses } from './client/life-order.ts';
import { dayAfter, daysBetween, shortDate } from './days.ts';
import { longDate } from './format.ts';
import { endsToCome, promises, theDead, type AnnouncedEnd, type Milestone } from './lifecycle-ends.ts';
import { fullName } from './model-plate.ts';
import { replacementViews, type ReplacementView } from './replacement-view.ts';
import { listed, type Reader } from './words.ts';

/** A model in a list of this page. */
export interface LifecycleItem {
  readonly model: Model;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly date: string;
}

/** An announced end. */
export interface EndItem extends LifecycleItem {
  readonly anchor: string;
  /** Counted from the catalog's day. */
  readonly left: string;
  /** Legacy and extended access, with their days. */
  readonly before: readonly string[];
  readonly regions: string;
  readonly replacements: readonly ReplacementView[];
}

/** A model that is gone. */
export interface DeadItem extends LifecycleItem {
  /** Only a day is known on which it was gone already. */
  readonly gone: boolean;
  readonly legacy?: string | undefined;
  readonly replacements: readonly ReplacementView[];
}

/** The announced ends to come. */
export function endItems(reader: Reader): readonly EndItem[] {
  return endsToCome().map((end) => endItem(end, reader));
}

function endItem(end: AnnouncedEnd, reader: Reader): EndItem {
  const { t, lang } = reader;
  const { model, day, legacy, extendedAccess } = end;
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'always' });
  const extended = extendedAccess !== undefined && (extendedAccess > asOf ? 'ends.extendedFrom' : 'ends.extendedSince');
  return {
    ...item(end, reader),
    anchor: endAnchor(end),
    left: relative.format(daysBetween(asOf, day), 'day'),
    before: [
      ...(legacy ? [t(legacy > asOf ? 'ends.legacyFrom' : 'ends.legacySince', { date: longDate(legacy, lang) })] : []),
      ...(extended ? [t(extended, { date: longDate(extendedAccess, lang) })] : []),
    ],
    regions: placesOf(end, reader),
    replacements: replacementViews(model, reader),
  };
}

/** The place of an announced end on /lifecycle/: the same as long as its Regions are. */
export function endAnchor({ model, regions: places }: AnnouncedEnd): string {
  const first = places && [...places].sort()[0];
  return ['ends', model.slug.replace('/', '-'), first].filter(Boolean).join('-');
}

/** How many models end within some days of the catalog's day, in some Region at least, and until when that is. */
export function endsWithin(days: number): { readonly count: number; readonly until: string } {
  const until = dayAfter(asOf, days);
  const ending = endsToCome().filter(({ day }) => day <= until);
  return { count: new Set(ending.map(({ model }) => model.id)).size, until };
}

/** Where an end holds, in words. */
export function placesOf({ regions: places }: AnnouncedEnd, { t, lang }: Reader): string {
  if (places === undefined) return t('ends.everywhere');
  return listed(
    places.map((id) => `${regions[id].name} (${id})`),
    lang,
  );
}

/** The promises, those that hold still and those whose day has passed. */
export function promiseItems(reader: Reader): Readonly<Record<'ahead' | 'passed', readonly LifecycleItem[]>> {
  const all = promises().map((promise) => item(promise, reader));
  return { ahead: all.filter(({ day }) => day > asOf), passed: all.filter(({ day }) => day <= asOf) };
}

/** The models that are gone, the last first. */
export function deadItems(reader: Reader): readonly DeadItem[] {
  return theDead().map((dead) => {
    const { legacy, endOfLife } = dead.model.lifecycle;
    return {
      ...item(dead, reader),
      gone: endOfLife === undefined,
      legacy: legacy && shortDate(legacy, reader.lang),
      replacements: replacementViews(dead.model, reader),
    };
  });
}

function item({ model, day }: Milestone, { lang }: Reader): LifecycleItem {
  return { model, name: fullName(model), day, date: shortDate(day, lang) };
}

/** The select of providers: those that have models, by name. */
export function providerSelect({ t, lang }: Reader) {
  const present = [...new Set(models.map(({ provider }) => provider))];
  const options = present.map((id) => ({ value: id as string, label: providers[id].name }));
  return {
    name: 'provider',
    label: t('models.column.provider'),
    options: options.sort((a, b) => a.label.localeCompare(b.label, lang)),
  };
}

/** The select of statuses: those that some model has. */
export function statusSelect({ t }: Reader) {
  const present = statuses.filter((status) => models.some(({ lifecycle }) => lifecycle.status === status));
  return {
    name: 'status',
    label: t('models.column.status'),
    options: present.map((status) => ({ value: status as string, label: t(`status.${status}`) })),
  };
}
