/** The IDs that a catalog defines, by the name of their type. */
import type { PublishedCatalog } from './derive.ts';

/** Each list in the order of the catalog. */
export function idsOf(catalog: PublishedCatalog) {
  return {
    ModelId: catalog.models.map((model) => model.id),
    ProviderId: Object.keys(catalog.providers),
    UseCaseId: Object.keys(catalog.useCases),
    RegionId: Object.keys(catalog.regions),
    SourceId: Object.keys(catalog.sources),
    FormatId: Object.keys(catalog.formats),
  };
}
