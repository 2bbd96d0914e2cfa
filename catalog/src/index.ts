/** The package's public contract: the catalog, and functions to look up, search and reckon with it. */
export { asOf, formats, models, pending, providers, regions, sources, useCases } from '#catalog';
export type * from '#catalog';
export type { BreakEven, HourlyFigure } from './break-even.ts';
export type { CallVia } from './callable-from.ts';
export { catalogAt, type CatalogAt } from './catalog-at.ts';
export { changes, type Change, type ChangesOptions } from './changes.ts';
export {
  compareCommitments,
  type CommitmentComparison,
  type CommitmentOptions,
  type PaymentChoice,
} from './compare-commitments.ts';
export { compareModels, type Exchange, type ModelDifferences } from './compare-models.ts';
export type { Correction } from './corrections.ts';
export type { CacheDetail } from './cache-writes.ts';
export type { Cost } from './cost.ts';
export type { ScriptCount } from './count-scripts.ts';
export { customModelCost, type CustomModelCost, type CustomModelLine } from './custom-model-cost.ts';
export type { CustomModelPlan, Serving } from './custom-plan.ts';
export {
  InvalidFilterError,
  InvalidUsageError,
  UnknownModelError,
  UnpricedUsageError,
  type UnpricedUsage,
} from './errors.ts';
export {
  estimateCost,
  type CostEstimate,
  type CostLine,
  type EstimateOptions,
  type ReckoningOptions,
} from './estimate-cost.ts';
export { estimateTokens, type TokenEstimate, type TokenMethod, type TokenOptions } from './estimate-tokens.ts';
export { findModels, type ModelFilter } from './find-models.ts';
export { getModel } from './get-model.ts';
export type { ImageSize, ImageUsage } from './image-usage.ts';
export { identifyModel, type ModelIdentity } from './identify-model.ts';
export { imagesInRequest, type ImagesInRequestOptions } from './images-in-request.ts';
export { inferenceProfileFor, type CallableId, type CallOptions } from './inference-profile-for.ts';
export type { LifecycleChange } from './lifecycle-changes.ts';
export type { Load, Throughput } from './load.ts';
export type { PriceChange } from './price-changes.ts';
export { pricedRegions, priceListFor, type PriceListOptions } from './price-list.ts';
export type { PricePoint, PriceStep } from './price-step.ts';
export type { Commitment, ModelUnitRate } from './provisioned.ts';
export { rankByCost, type CostRanking, type LeftOutModel, type RankedModel, type Workload } from './rank-by-cost.ts';
export type { ModelTextKind } from './read-model-text.ts';
export { replacementsFor, type Replacement } from './replacements-for.ts';
export { resolveModel } from './resolve-model.ts';
export type { UnitRate } from './rate.ts';
export { useSections, type PriceMode, type PriceSection, type UseSection } from './sections.ts';
export { SnippetOptionError, SnippetParameterError, SnippetUnavailableError } from './snippets/errors.ts';
export { renderableSnippets, renderSnippet } from './snippets/render-snippet.ts';
export { snippetControls, type SnippetControls, type SnippetParameter } from './snippets/snippet-controls.ts';
export { snippet, snippetOptions, whyNoSnippet, type SnippetCatalog } from './snippets/snippet.ts';
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
export type { TokenRuleSource } from './token-rules.ts';
export type { PricedUnit } from './unit-prices.ts';
export { unitPriceFor, type PriceInForce } from './unit-price-for.ts';
export { countedUnits, type CountedUnit } from './units.ts';
export type { Usage } from './usage.ts';
export type { WayToCall } from './ways-to-call.ts';
export type { LeftOutReason } from './why-unable.ts';
