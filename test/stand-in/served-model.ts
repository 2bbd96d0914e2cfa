/** What the stand-in knows of a model: enough to refuse what the model would refuse. */
import type { Format, Model, Operation, RegionId } from '#catalog';

export interface ServedModel {
  readonly format: Format;
  readonly parameters?: Model['parameters'];
  readonly maxOutputTokens?: Model['maxOutputTokens'];
  /** The operations that it answers; absent: all of its format. */
  readonly operations?: readonly Operation[];
  /** Whether the ID is that of an inference profile, which StartAsyncInvoke does not take. */
  readonly profile?: boolean;
  /** Regions that answer it only through an inference profile, so that they refuse this ID. */
  readonly needsProfileIn?: readonly RegionId[];
  /** The Regions from which this ID, a profile's, can be called; absent: any. */
  readonly callableFrom?: readonly RegionId[];
}

/** The models of a catalog that have a format, by each ID that `modelId` takes: their own, aliases, profiles. */
export function servedModels(
  models: readonly Model[],
  formats: Readonly<Record<string, Format>>,
): ReadonlyMap<string, ServedModel> {
  return new Map(
    models.flatMap((model): [string, ServedModel][] => {
      const format = model.format === undefined ? undefined : formats[model.format];
      if (!format) return [];
      const { id, parameters, maxOutputTokens, inferenceProfiles = [], otherIds = [] } = model;
      const shared = { format, parameters, maxOutputTokens, operations: operationsOf(model, format) };
      const own = [id, ...otherIds.filter(({ kind }) => kind === 'alias').map((other) => other.id)];
      const needsProfileIn = regionsWithProfilesOnly(model);
      return [
        ...own.map((each): [string, ServedModel] => [each, { ...shared, needsProfileIn }]),
        ...inferenceProfiles.map((each): [string, ServedModel] => [
          each.id,
          { ...shared, profile: true, ...(each.sourceRegions && { callableFrom: each.sourceRegions }) },
        ]),
      ];
    }),
  );
}

function operationsOf({ apis, capabilities = {} }: Model, { operations }: Format): readonly Operation[] {
  const lacksConverse = !(capabilities.converse ?? apis?.includes('Converse') ?? true);
  const lacksStart = apis !== undefined && !apis.includes('StartAsyncInvoke');
  const lacksInvoke = apis !== undefined && !apis.includes('InvokeModel');
  return operations.filter(
    (operation) =>
      !(lacksConverse && operation.startsWith('converse')) &&
      !(lacksStart && operation === 'startAsyncInvoke') &&
      !(lacksInvoke && operation.startsWith('invoke')) &&
      !(capabilities.streaming === false && operation.endsWith('Stream')),
  );
}

/** By the newest sighting that tells of each Region; of a retired model, by the newest before its end. */
function regionsWithProfilesOnly({ regions = [], lifecycle }: Model): readonly RegionId[] {
  const end = lifecycle.status === 'retired' ? (lifecycle.endOfLife ?? lifecycle.goneBy ?? '9') : '9';
  const newestFirst = regions
    .filter(({ asOf }) => asOf < end)
    .toSorted((a, b) => Number(a.asOf < b.asOf) - Number(a.asOf > b.asOf));
  const through = ({ viaProfile = [], viaGeo = [], viaGlobal = [] }: (typeof regions)[number]) => [
    ...viaProfile,
    ...viaGeo,
    ...viaGlobal,
  ];
  return [...new Set(newestFirst.flatMap(through))].filter((region) => {
    const newest = newestFirst.find(({ about }) => about === undefined || about.includes(region));
    return newest !== undefined && through(newest).includes(region) && !newest.onDemand?.includes(region);
  });
}
