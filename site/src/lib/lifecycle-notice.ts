/** What stands above everything runnable when a model is legacy, retired or unconfirmed: dates, Regions, replacements. */
import { regions, type Model } from 'bedrock-model-catalog';
import { evidenceFor } from './model-facts.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import { longDate } from './format.ts';
import { replacementViews, type ReplacementView } from './replacement-view.ts';
import type { Reader } from './words.ts';

/** The banner of a model that is not simply active. */
export interface LifecycleNotice {
  readonly status: Exclude<Model['lifecycle']['status'], 'active'>;
  readonly headline: string;
  readonly sentences: readonly string[];
  /** The days per Region, where they differ. */
  readonly byRegion: readonly {
    readonly regions: readonly string[];
    readonly legacy?: string | undefined;
    readonly endOfLife: string;
  }[];
  readonly replacements: readonly ReplacementView[];
  readonly cites: readonly Footnote[];
}

/** The banner; `undefined` for an active model. */
export function lifecycleNotice(model: Model, notes: Footnotes, reader: Reader): LifecycleNotice | undefined {
  const { t, lang } = reader;
  const {
    status,
    asOf,
    legacy,
    extendedAccess,
    endOfLife,
    goneBy,
    endOfLifeNotBefore,
    byRegion = [],
  } = model.lifecycle;
  if (status === 'active') return undefined;
  const on = (key: 'life.legacySince' | 'life.extended' | 'life.ends' | 'life.notBefore', day: string | undefined) =>
    day === undefined ? [] : [t(key, { date: longDate(day, lang) })];
  const headline = {
    retired: endOfLife
      ? t('life.retired', { date: longDate(endOfLife, lang) })
      : t('life.goneBy', { date: longDate(goneBy ?? asOf, lang) }),
    legacy: t('life.legacy', { date: longDate(legacy ?? asOf, lang) }),
    unconfirmed: t('life.unconfirmed'),
  }[status];
  return {
    status,
    headline,
    sentences: {
      retired: [t(endOfLife ? 'life.noAnswer' : 'life.noAnswerGone'), ...on('life.legacySince', legacy)],
      legacy: [
        ...on('life.ends', endOfLife),
        ...on('life.extended', extendedAccess),
        ...on('life.notBefore', endOfLife ? undefined : endOfLifeNotBefore),
      ],
      unconfirmed: [t('life.unconfirmedText')],
    }[status],
    byRegion: byRegion.map((entry) => ({
      regions: entry.regions.map((id) => `${regions[id].name} (${id})`),
      legacy: entry.legacy && longDate(entry.legacy, lang),
      endOfLife: longDate(entry.endOfLife, lang),
    })),
    replacements: replacementViews(model, reader),
    cites: evidenceFor(model, 'lifecycle', notes, reader).cites,
  };
}
