/** Makes the sheet of today's prices: for each model that is not retired the newest figure of each unit, by kind and provider. */
import {
  models as catalogModels,
  providers,
  regions,
  sources,
  type Model,
  type PriceList,
  type RegionId,
} from 'bedrock-model-catalog';
import type { PriceSheet, SheetCell, SheetColumn, SheetEntry, SheetGroup } from './client/price-sheet.ts';
import type { SheetKind, SheetTable } from './client/price-sheet.ts';
import { sheetKinds } from './client/price-sheet.ts';
import { longDate } from './format.ts';
import { hueOf } from './hue.ts';
import { fullName } from './model-plate.ts';
import { sheetRows, type KeyedCell, type KeyedRow } from './price-sheet-rows.ts';
import { firstRegion, usedRegions } from './use-rates.ts';
import type { Reader } from './words.ts';

/** The Regions in which a model that is not retired has a price paid by use, in the order of their names. */
export function sheetRegions(models: readonly Model[] = catalogModels): readonly RegionId[] {
  const used = new Set(living(models).flatMap(usedRegions));
  return [...used].sort((a, b) => regions[a].name.localeCompare(regions[b].name, 'en'));
}

/** The Region of the first view. */
export const usualRegion: RegionId = 'us-east-1';

/** The sheet for a Region; without one for the usual Region, and for a model without prices there for the one it has. */
export function priceSheet(reader: Reader, region?: RegionId, models: readonly Model[] = catalogModels): PriceSheet {
  const entries = living(models).flatMap((model) => {
    const place = region ?? firstRegion(model);
    return sheetRows(model, place, reader).map((made) => ({ ...made, model }));
  });
  const lists = byUse(entries.flatMap(listsIn));
  const priced = new Set(entries.map(({ model }) => model));
  return {
    region: region ?? '',
    lists: lists.map((list) => listOf(list, reader)),
    tables: sheetKinds.map((kind) =>
      tableOf(
        kind,
        entries.filter((entry) => entry.kind === kind),
        lists,
      ),
    ),
    without: inOrder(living(models).filter((model) => !priced.has(model))).map((model) => ({
      slug: model.slug,
      name: fullName(model),
    })),
  };
}

function living(models: readonly Model[]): readonly Model[] {
  return models.filter(({ lifecycle }) => lifecycle.status !== 'retired');
}

/** By provider, family and name; a newer version after an older one. */
function inOrder(models: readonly Model[]): readonly Model[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const family = ({ family: id, name }: Model) => id ?? name;
  return [...models].sort(
    (a, b) =>
      collator.compare(providers[a.provider].name, providers[b.provider].name) ||
      collator.compare(family(a), family(b)) ||
      collator.compare(fullName(a), fullName(b)),
  );
}

const sameList = (a: PriceList) => JSON.stringify([a.source, a.asOf, a.region]);

/** Each list once, by source, day and Region; the one that most rows rest on first. */
function byUse(lists: readonly PriceList[]): readonly PriceList[] {
  const counts = new Map<string, { list: PriceList; count: number }>();
  for (const list of lists) {
    const key = sameList(list);
    counts.set(key, { list, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ list }) => list);
}

function listOf({ source, asOf, region }: PriceList, { lang }: Reader): PriceSheet['lists'][number] {
  const { publisher, title, url } = sources[source];
  return { publisher, title, url, date: longDate(asOf, lang), region };
}

interface Made {
  readonly model: Model;
  readonly rows: readonly KeyedRow[];
}

function listsIn({ rows }: Pick<Made, 'rows'>): readonly PriceList[] {
  return rows.flatMap(({ cells }) => [...cells.values()].map(({ list }) => list));
}

function tableOf(kind: SheetKind, made: readonly Made[], lists: readonly PriceList[]): SheetTable {
  const columns = columnsOf(made);
  const places = new Map(lists.map((list, i) => [sameList(list), i]));
  const placeOf = (list: PriceList | undefined) => (list === undefined ? 0 : (places.get(sameList(list)) ?? 0));
  const entryOf = (one: Made): SheetEntry => {
    const list = placeOf(byUse(listsIn(one))[0]);
    const cellOf = (found: KeyedCell | undefined): SheetCell => {
      if (found === undefined) return null;
      const own = placeOf(found.list);
      return found.usd === 'no' || own === list ? found.usd : { usd: found.usd, list: own };
    };
    return {
      slug: one.model.slug,
      name: fullName(one.model),
      status: one.model.lifecycle.status,
      ...(list > 0 && { list }),
      rows: one.rows.map(({ detail, cells }) => ({ detail, cells: columns.map(({ key }) => cellOf(cells.get(key))) })),
    };
  };
  const byModel = new Map(made.map((one) => [one.model, one]));
  const groups = new Map<string, SheetGroup & { entries: SheetEntry[] }>();
  for (const model of inOrder([...byModel.keys()])) {
    const { name } = providers[model.provider];
    const group = groups.get(name) ?? { heading: name, hue: hueOf(model.provider), entries: [] };
    group.entries.push(entryOf(byModel.get(model)!));
    groups.set(name, group);
  }
  return { kind, columns, groups: [...groups.values()] };
}

/** The columns that any row fills, in the order in which rows have them. */
function columnsOf(made: readonly Made[]): readonly SheetColumn[] {
  const columns = new Map<string, SheetColumn & { at: number }>();
  for (const { rows } of made)
    for (const { cells } of rows)
      for (const [key, { section, per, at }] of cells) columns.set(key, { key, section, per, at });
  return [...columns.values()].sort((a, b) => a.at - b.at).map(({ at: _at, ...column }) => column);
}
