/** What stands above everything runnable when a model is legacy or retired: dates, Regions, replacements. */
import { models, pending, priceListFor, regions, type Model, type TokenRate } from 'bedrock-model-catalog';
import { evidenceFor } from './model-facts.ts';
import { fullName } from './model-plate.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import { longDate, money, perMillion } from './format.ts';
import type { Reader } from './words.ts';

/** A replacement that AWS names. `slug` and `prices` only where the catalog has it. */
export interface Replacement {
  readonly id: string;
  readonly name: string;
  readonly slug?: string;
  readonly status?: Model['lifecycle']['status'];
  readonly prices: readonly string[];
}

/** The banner of a legacy or retired model. */
export interface LifecycleNotice {
  readonly status: 'legacy' | 'retired';
  readonly headline: string;
  readonly sentences: readonly string[];
  /** The days per Region, where they differ. */
  readonly byRegion: readonly {
    readonly regions: readonly string[];
    readonly legacy?: string | undefined;
    readonly endOfLife: string;
  }[];
  readonly replacements: readonly Replacement[];
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
    endOfLifeNotBefore,
    byRegion = [],
    replacedBy = [],
  } = model.lifecycle;
  if (status === 'active') return undefined;
  const on = (key: 'life.legacySince' | 'life.extended' | 'life.ends' | 'life.notBefore', day: string | undefined) =>
    day === undefined ? [] : [t(key, { date: longDate(day, lang) })];
  const headline =
    status === 'retired' && endOfLife !== undefined
      ? t('life.retired', { date: longDate(endOfLife, lang) })
      : t('life.legacy', { date: longDate(legacy ?? asOf, lang) });
  return {
    status,
    headline,
    sentences:
      status === 'retired'
        ? [t('life.noAnswer'), ...on('life.legacySince', legacy)]
        : [
            ...on('life.ends', endOfLife),
            ...on('life.extended', extendedAccess),
            ...on('life.notBefore', endOfLifeNotBefore),
          ],
    byRegion: byRegion.map((entry) => ({
      regions: entry.regions.map((id) => `${regions[id].name} (${id})`),
      legacy: entry.legacy && longDate(entry.legacy, lang),
      endOfLife: longDate(entry.endOfLife, lang),
    })),
    replacements: replacedBy.map((id) => replacement(id, model, reader)),
    cites: evidenceFor(model, 'lifecycle', notes, reader).cites,
  };
}

function replacement(id: string, old: Model, reader: Reader): Replacement {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) return { id, name: pending[id]?.name ?? id, prices: [] };
  return {
    id,
    name: fullName(model),
    slug: model.slug,
    status: model.lifecycle.status,
    prices: differences(old, model, reader),
  };
}

/** How the on-demand token prices differ, per million tokens; only units that both have. */
function differences(old: Model, next: Model, { t, lang }: Reader): readonly string[] {
  const [before, after] = [old, next].map((model) => priceListFor(model, 'onDemand')?.onDemand);
  return (['inputTokens', 'outputTokens'] as const).flatMap((unit) => {
    const [a, b] = [before?.[unit], after?.[unit]];
    if (a === undefined || b === undefined) return [];
    const prices = { unit: t(`prices.${unit}`), old: money(perMillion(a), lang), next: money(perMillion(b), lang) };
    const change = percentChange(a, b);
    if (change === 0) return [t('life.samePrice', prices)];
    return [t(change < 0 ? 'life.cheaper' : 'life.dearer', { ...prices, percent: Math.abs(change) })];
  });
}

/** The change in whole per cent, never rounded to none where there is one. */
function percentChange(a: TokenRate, b: TokenRate): number {
  const [from, to] = [Number(perMillion(a)), Number(perMillion(b))];
  if (from === to) return 0;
  const percent = Math.round(((to - from) / from) * 100);
  return percent === 0 ? Math.sign(to - from) : percent;
}
