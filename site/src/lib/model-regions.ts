/** Where one model runs: its Regions by geography and by what answers there, and its inference profiles. */
import { regions as allRegions, type InferenceProfile, type Model, type RegionId } from 'bedrock-model-catalog';
import { evidenceFor } from './model-facts.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import { money, perMillion } from './format.ts';
import { byGeography, placeOf, type Geography } from './geographies.ts';
import { countWays, regionCalls, wayKinds, type RegionCall, type RegionWay, type WayKind } from './region-calls.ts';
import { listed, type Reader } from './words.ts';

/** A Region as it is written: code, place, whole name. */
export interface Place {
  readonly id: RegionId;
  readonly place: string;
  readonly name: string;
}

/** A way to call, with its prices for a million tokens as they are written. */
export interface ShownWay {
  readonly id: string;
  readonly kind: WayKind;
  readonly input: string | undefined;
  readonly output: string | undefined;
}

/** Regions of a geography in which the same IDs answer at the same prices. */
export interface PlaceGroup {
  readonly places: readonly Place[];
  readonly ways: readonly ShownWay[];
}

/** Where a model runs. */
export interface WhereItRuns {
  /** How many Regions, and how they answer. */
  readonly summary: string;
  readonly cites: readonly Footnote[];
  readonly geographies: readonly { readonly geography: Geography; readonly groups: readonly PlaceGroup[] }[];
  readonly priced: boolean;
  readonly profiles: readonly ProfileRow[];
  readonly profileCites: readonly Footnote[];
}

/** An inference profile with the Regions from which it can be called; none where no source lists them. */
export interface ProfileRow {
  readonly id: string;
  readonly scope: InferenceProfile['scope'];
  readonly sourceRegions: readonly RegionId[];
}

/** Where a model runs, for a reader. */
export function whereItRuns(model: Model, notes: Footnotes, reader: Reader): WhereItRuns {
  const calls = regionCalls(model);
  const profiles = model.inferenceProfiles ?? [];
  return {
    summary: summaryOf(model, calls, reader),
    cites: [...new Set((model.regions ?? []).map(({ source, asOf }) => notes.cite(source, asOf)))],
    geographies: byGeography(calls, ({ region }) => region).map(({ geography, items }) => ({
      geography,
      groups: groupsOf(items, reader),
    })),
    priced: calls.some(({ ways }) => ways.some(({ input, output }) => input ?? output)),
    profiles: profiles.map(({ id, scope, sourceRegions = [] }) => ({ id, scope, sourceRegions })),
    profileCites: profiles.length === 0 ? [] : evidenceFor(model, 'inferenceProfiles', notes, reader).cites,
  };
}

function summaryOf({ lifecycle }: Model, calls: readonly RegionCall[], { t, lang }: Reader): string {
  if (calls.length === 0) return t(lifecycle.status === 'retired' ? 'runs.retired' : 'runs.none');
  const counts = countWays(calls);
  const parts = (['inRegion', 'geo', 'global', 'unsaid'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`runs.count.${kind}`, { n: counts[kind] }));
  return t('runs.summary', { count: calls.length, ways: listed(parts, lang) });
}

function groupsOf(calls: readonly RegionCall[], reader: Reader): readonly PlaceGroup[] {
  const groups = new Map<string, { places: Place[]; ways: readonly ShownWay[] }>();
  for (const { region, ways } of calls) {
    const shown = ways.map((way) => shownWay(way, reader));
    const key = JSON.stringify(shown);
    const group = groups.get(key) ?? { places: [], ways: shown };
    group.places.push({ id: region, place: placeOf(region), name: allRegions[region].name });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A way with its prices for a million tokens. */
export function shownWay({ id, kind, input, output }: RegionWay, { lang }: Reader): ShownWay {
  const usd = (rate: RegionWay['input']) => rate && money(perMillion(rate), lang);
  return { id, kind, input: usd(input), output: usd(output) };
}

/** The words of the script that picks the ID for one Region. */
export function callWords({ t }: Reader) {
  return {
    why: Object.fromEntries(wayKinds.map((kind) => [kind, t(`runs.why.${kind}`)])),
    or: t('runs.or'),
    price: t('runs.price', { input: '{input}', output: '{output}' }),
  };
}
