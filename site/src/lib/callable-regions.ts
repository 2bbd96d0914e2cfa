/** From which Regions a model can be called, by each way, as the package's own filter finds it. */
import { findModels, regions, type Model, type RegionId } from 'bedrock-model-catalog';
import { ways, type ModelRow } from './client/models-row.ts';

const all = Object.keys(regions) as RegionId[];

/** The Regions by way, in the order of the vocabulary; `any` also holds those of which no source tells the way. */
export function callableRegions(model: Model): ModelRow['regions'] {
  const by = (via?: (typeof ways)[number]) => all.filter((region) => findModels({ region, via }, [model]).length > 0);
  return {
    any: by(),
    ...(Object.fromEntries(ways.map((way) => [way, by(way)])) as Record<(typeof ways)[number], RegionId[]>),
  };
}
