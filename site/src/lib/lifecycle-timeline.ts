/** The timeline of /lifecycle/ in words and places, by provider. */
import { asOf, models, providers, type Model, type ProviderId } from 'bedrock-model-catalog';
import { shortDate } from './days.ts';
import { axisOf, firstSignOf, livesOn, type Axis, type Life } from './lifecycle-strata.ts';
import { fullName } from './model-plate.ts';
import type { Reader } from './words.ts';

/** A row of the timeline: what is drawn, and the same in words. */
export interface TimelineRow extends Life {
  readonly name: string;
  readonly begins: string;
  readonly legacy: string;
  readonly ends: string;
}

/** The rows of one provider, those that began first on top. */
export interface TimelineGroup {
  readonly provider: ProviderId;
  readonly name: string;
  readonly rows: readonly TimelineRow[];
}

/** The whole timeline. */
export interface Timeline extends Axis {
  readonly groups: readonly TimelineGroup[];
}

/** The timeline for a reader. */
export function timelineFor(reader: Reader): Timeline {
  const axis = axisOf();
  const rows = livesOn(axis).map((life) => rowOf(life, reader));
  const begin = ({ strata }: Life) => strata[0]?.from ?? Infinity;
  const ids = [...new Set(models.map(({ provider }) => provider))];
  const groups = ids.map((provider) => ({
    provider,
    name: providers[provider].name,
    rows: rows
      .filter(({ model }) => model.provider === provider)
      .sort((a, b) => begin(a) - begin(b) || (a.model.id < b.model.id ? -1 : 1)),
  }));
  return { ...axis, groups: groups.sort((a, b) => a.name.localeCompare(b.name, reader.lang)) };
}

function rowOf(life: Life, reader: Reader): TimelineRow {
  const { lifecycle } = life.model;
  return {
    ...life,
    name: fullName(life.model),
    begins: beginningIn(life.model, reader),
    legacy: [
      lifecycle.legacy && shortDate(lifecycle.legacy, reader.lang),
      lifecycle.extendedAccess &&
        reader.t('strata.extended', { date: shortDate(lifecycle.extendedAccess, reader.lang) }),
    ]
      .filter(Boolean)
      .join('; '),
    ends: endIn(lifecycle, reader),
  };
}

function beginningIn(model: Model, { t, lang }: Reader): string {
  const { released, firstSeen, releasedNotBefore } = model.lifecycle;
  if (released) return shortDate(released, lang);
  if (!firstSeen && releasedNotBefore) return t('strata.after', { date: shortDate(releasedNotBefore, lang) });
  const seen = firstSeen ?? firstSignOf(model);
  return seen ? t('strata.seen', { date: shortDate(seen, lang) }) : '';
}

function endIn(life: Model['lifecycle'], { t, lang }: Reader): string {
  const { endOfLife, goneBy, endOfLifeNotBefore } = life;
  if (endOfLife) return shortDate(endOfLife, lang);
  if (goneBy) return t('strata.gone', { date: shortDate(goneBy, lang) });
  // A promise whose day has passed says nothing about the end any more.
  const holds = endOfLifeNotBefore !== undefined && endOfLifeNotBefore > asOf;
  return holds ? t('strata.notBefore', { date: shortDate(endOfLifeNotBefore, lang) }) : '';
}
