/** The package's public contract: the catalog, and functions to look up, search and reckon with it. */
export { asOf, formats, models, pending, providers, regions, sources, useCases } from '#catalog';
export type * from '#catalog';
export type { BreakEven, HourlyFigure } from './break-even.ts';
export { catalogAt, type CatalogAt } from './catalog-at.ts';
export { compareCommitments, type CommitmentComparison, type PaymentChoice } from './compare-commitments.ts';
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
export { estimateCost, type CostEstimate, type CostLine, type EstimateOptions } from './estimate-cost.ts';
export { estimateTokens, type TokenEstimate, type TokenMethod, type TokenOptions } from './estimate-tokens.ts';
export { findModels, type ModelFilter } from './find-models.ts';
export { getModel } from './get-model.ts';
export type { ImageSize, ImageUsage } from './image-usage.ts';
export { identifyModel, type ModelIdentity } from './identify-model.ts';
export { imagesInRequest, type ImagesInRequestOptions } from './images-in-request.ts';
export { inferenceProfileFor, type CallableId } from './inference-profile-for.ts';
export type { Load, Throughput } from './load.ts';
export { pricedRegions, priceListFor, type PriceListOptions, type PriceSection } from './price-list.ts';
export type { Commitment, ModelUnitRate } from './provisioned.ts';
export { rankByCost, type CostRanking, type LeftOutModel, type RankedModel, type Workload } from './rank-by-cost.ts';
export type { ModelTextKind } from './read-model-text.ts';
export { resolveModel } from './resolve-model.ts';
export { SnippetOptionError, SnippetParameterError, SnippetUnavailableError } from './snippets/errors.ts';
export { renderableSnippets, renderSnippet } from './snippets/render-snippet.ts';
export { snippetControls, type SnippetControls, type SnippetParameter } from './snippets/snippet-controls.ts';
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
export type { TokenRuleSource } from './token-rules.ts';
export type { CountedUnit, Usage } from './usage.ts';
export type { LeftOutReason } from './why-unable.ts';
