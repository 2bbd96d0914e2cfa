/** The package's public contract: the catalog, and functions to look up, search and reckon with it. */
export { asOf, formats, models, pending, providers, regions, sources, useCases } from '#catalog';
export type * from '#catalog';
export {
  InvalidFilterError,
  InvalidUsageError,
  UnknownModelError,
  UnpricedUsageError,
  type UnpricedUsage,
} from './errors.ts';
export { estimateCost, type CostEstimate, type CostLine, type EstimateOptions } from './estimate-cost.ts';
export { findModels, type ModelFilter } from './find-models.ts';
export { getModel } from './get-model.ts';
export type { ImageSize, ImageUsage } from './image-usage.ts';
export { pricedRegions, priceListFor, type PriceListOptions, type PriceSection } from './price-list.ts';
export { resolveModel } from './resolve-model.ts';
export { SnippetOptionError, SnippetParameterError, SnippetUnavailableError } from './snippets/errors.ts';
export { renderableSnippets, renderSnippet } from './snippets/render-snippet.ts';
export { snippet, snippetOptions, type SnippetCatalog } from './snippets/snippet.ts';
export {
  snippetOperations,
  snippetTools,
  type Snippet,
  type SnippetChoice,
  type SnippetOperation,
  type SnippetOptions,
  type SnippetParameters,
  type SnippetTool,
} from './snippets/types.ts';
export type { CountedUnit, Usage } from './usage.ts';
