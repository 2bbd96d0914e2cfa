/** A strict user's file, which uses every export of the package and must type-check; and what must not. */

export const consumer = `
import {
  asOf, estimateCost, findModels, formats, getModel, models, priceListFor, providers, regions, resolveModel, sources, useCases,
  catalogAt, compareCommitments, customModelCost, estimateTokens, identifyModel, imagesInRequest, inferenceProfileFor,
  pricedRegions, rankByCost, changes, compareModels, replacementsFor, countedUnits, useSections,
  renderableSnippets, renderSnippet, snippet, snippetControls, snippetOperations, snippetOptions, snippetTools,
  InvalidFilterError, InvalidUsageError, UnknownModelError, UnpricedUsageError,
  SnippetOptionError, SnippetParameterError, SnippetUnavailableError,
} from 'bedrock-model-catalog';
import type {
  CostEstimate, FormatId, Modality, Model, ModelFilter, ModelId, PriceList, ProviderId, RegionId, SourceId, Usage, UseCaseId,
  CallableId, CallOptions, CallVia, CatalogAt, Change, ChangesOptions, Correction, LifecycleChange, ModelDifferences, ModelIdentity,
  CountedUnit, PriceChange, Replacement, UseSection, WayToCall, ModelTextKind, ProfileScope,
  BreakEven, Commitment, CommitmentComparison, CostRanking, CustomModelCost, CustomModelPlan, Format, ImageUsage, LeftOutReason,
  Load, Snippet, SnippetChoice, SnippetControls, SnippetOperation, SnippetOptions, SnippetTool, TokenEstimate, Workload,
} from 'bedrock-model-catalog';

const day: string = asOf;
const model: Model = getModel('cohere.command-r-v1:0');
const id: ModelId = model.id;
const looked: Model = getModel('read at run time' as string);
const own: Model = getModel('own.model', [model]);
const maybe: Model | undefined = resolveModel(id);
const limit: number | null = model.maxTokens;
const list: PriceList | undefined = priceListFor(model, 'provisioned', { region: 'us-east-1', date: '2024-06-21' });
const hourly: number | null | undefined = list?.provisioned?.base?.oneMonth;
const filter: ModelFilter = { useCase: ['rag', 'chat'], provider: 'cohere', language: 'ja', status: 'active', minTokens: 1000 };
const found: readonly Model[] = findModels(filter, findModels({ modality: 'text', maxInputPrice: 3, text: 'command' }));
const usage: Usage = { inputTokens: 10, outputTokens: undefined, images: [{ count: 1, size: '512x512', quality: 'premium' }] };
const estimate: CostEstimate = estimateCost('cohere.command-r-v1:0', usage, { region: 'us-east-1' });
const dollars: number = estimateCost(model, { inputTokens: 1 }).usd + estimate.lines.reduce((sum, line) => sum + line.usd, 0);
const names: string[] = [providers.cohere.name, useCases.rag.title, regions['us-east-1'].name, sources[estimate.priceList.source].title];
const kinds: [FormatId, Modality, ProviderId, RegionId, SourceId, UseCaseId][] = [];
const errors: Error[] = [new UnknownModelError('a', []), new InvalidUsageError('a', 'b', 'c')];
const tokens: TokenEstimate = estimateTokens('text', { method: 'by-language', language: 'en' });
const workload: Workload = { inputTokens: tokens.high, outputTokens: 5, requests: 30, useCase: 'rag', status: ['active', 'legacy'] };
const { ranking, leftOut, assumptions }: CostRanking = rankByCost(workload, findModels({ provider: 'cohere' }));
const reason: LeftOutReason['code'] | undefined = leftOut[0]?.reason.code;
names.push(...assumptions, ...ranking.map(({ rank, exact, model: { name } }) => \`\${rank}. \${name}: \${exact}\`));
const load: Load = { inputTokensPerHour: 3_000_000, modelUnits: undefined, throughput: { inputTokensPerMinute: 20_000 } };
const comparison: CommitmentComparison = compareCommitments('cohere.command-text-v14', load, { region: 'us-east-1' });
const breakEven: BreakEven | null | undefined = comparison.choices[1]?.breakEven;
const monthly: number | null | undefined = comparison.choices.find(({ way }) => way === comparison.cheapest)?.usd;
const commitment: Commitment = 'sixMonths';
const plan: CustomModelPlan = { trainTokens: 1_000_000, epochs: 3, storageMonths: 6, serving: { commitment } };
const custom: CustomModelCost = customModelCost(model, plan, { date: '2024-06-21' });
const asked: ImageUsage = imagesInRequest('amazon.titan-image-generator-v1', { width: 512, height: 512 });
const priced: readonly RegionId[] = pricedRegions(model, 'onDemand', '2024-06-21');
const options: SnippetOptions = { tool: 'aws-cli', prompt: 'Hi', parameters: { temperature: 0.5, stopSequences: ['END'] }, region: 'eu-west-3' };
const made: Snippet = snippet('cohere.command-r-v1:0', { ...options, operation: undefined });
const film: Snippet = snippet('luma.ray-v2:0', { operation: 'startAsyncInvoke', outputUri: 's3://my-bucket/films' });
const existing: readonly SnippetChoice[] = snippetOptions(model, { models: [model], formats });
const format: Format = formats['cohere-command-r'];
const controls: SnippetControls = snippetControls(model, format, { tool: 'python', operation: undefined });
const whereTo: string | undefined = controls.outputUri;
const rendered: [Snippet, readonly SnippetChoice[]] = [renderSnippet(model, format, options), renderableSnippets(format)];
const unitsAndSections: [readonly CountedUnit[], readonly UseSection[]] = [countedUnits, useSections];
const kindsOfSnippet: [readonly SnippetTool[], readonly SnippetOperation[]] = [snippetTools, snippetOperations];
if (errors[0] instanceof SnippetUnavailableError) names.push(errors[0].reason);
if (errors[0] instanceof SnippetParameterError) names.push(errors[0].parameter);
if (errors[0] instanceof SnippetOptionError) names.push(errors[0].option);
export { reason, breakEven, monthly, custom, asked, priced, made, film, whereTo, existing, controls, rendered, kindsOfSnippet, unitsAndSections };
if (errors[0] instanceof UnpricedUsageError) names.push(...errors[0].priced);
if (errors[0] instanceof InvalidFilterError) names.push(errors[0].key);
const identity: ModelIdentity = identifyModel('Claude v2.1', catalogAt('2024-06-21').models);
const then: CatalogAt = catalogAt(asOf);
const callable: CallableId = inferenceProfileFor(model, 'us-east-1');
const preference: CallOptions = { prefer: 'global' };
const others: readonly WayToCall[] = inferenceProfileFor(model, 'us-east-1', preference).alternatives;
const via: CallVia = 'geo';
names.push(...findModels({ capability: ['toolUse'], region: 'us-east-1', via, api: 'Converse' }).map(({ id }) => id), ...others.map(({ id }) => id));
const wanted: ChangesOptions = { model: 'cohere.command-r-v1:0', kinds: ['price', 'endOfLife'], since: '2024-01-01' };
for (const change of changes(wanted) satisfies readonly Change[]) {
  if (change.kind === 'price') names.push(change.unit, (change satisfies PriceChange).from.source);
  else if (change.kind === 'correction') names.push((change satisfies Correction).field);
  else names.push(...((change satisfies LifecycleChange).regions ?? []));
}
const replacement: Replacement | undefined = replacementsFor('anthropic.claude-v2:1')[0];
const differences: ModelDifferences | undefined = replacement?.differences ?? compareModels(model, model);
names.push(String(differences.prices[0]?.percent));
const word: [ModelTextKind, ProfileScope | undefined, boolean | undefined] = [identity.kind, identity.scope, model.capabilities?.toolUse];
names.push(callable.id ?? callable.reason, ...(model.otherIds ?? []).map((other) => other.id), then.asOf, String(word));
export { day, looked, own, maybe, limit, hourly, found, dollars, kinds, formats };

// @ts-expect-error a mistyped ID
getModel('cohere.comand-r-v1:0');
// @ts-expect-error a mistyped ID
estimateCost('cohere.comand-r-v1:0', {});
// @ts-expect-error a mistyped Region
inferenceProfileFor(model, 'us-east-9');
// @ts-expect-error a mistyped kind of change
changes({ kinds: ['prices'] });
// @ts-expect-error a mistyped capability
findModels({ capability: 'tooluse' });
// @ts-expect-error a mistyped capability
model.capabilities?.toolUsage;
// @ts-expect-error a mistyped unit
estimateCost(model, { inputTokns: 1 });
// @ts-expect-error a mistyped Region
estimateCost(model, {}, { region: 'us-east-9' });
// @ts-expect-error a mistyped commitment
customModelCost(model, { trainTokens: 1, storageMonths: 1, serving: { commitment: 'oneYear' } });
// @ts-expect-error a plan says for how long
customModelCost(model, { trainTokens: 1 });
// @ts-expect-error a mistyped method
estimateTokens('text', { method: 'exact' });
// @ts-expect-error a mistyped tool
snippet(model, { tool: 'boto3' });
// @ts-expect-error stop sequences are a list
snippet(model, { parameters: { stopSequences: 'END' } });
// @ts-expect-error a mistyped use case
findModels({ useCase: 'summarisation' });
// @ts-expect-error a mistyped filter
findModels({ usecase: 'rag' });
// @ts-expect-error a mistyped provider
providers.cohear;
// @ts-expect-error published data is shared: nobody may change it
models[0]!.name = 'x';
// @ts-expect-error nor add to it
models.push(model);
// @ts-expect-error nor deep inside
model.languages.tags.push('xx');
// @ts-expect-error nor an answer
estimate.lines.push(estimate.lines[0]!);
// @ts-expect-error a limit may be unknown
model.maxTokens.toFixed();
// @ts-expect-error there may be no such model
maybe.id;
`;
