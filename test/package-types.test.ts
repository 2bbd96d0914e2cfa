import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPackage, root, type InstalledPackage } from './support/installed-package.ts';

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

const consumer = `
import {
  asOf, estimateCost, findModels, formats, getModel, models, priceListFor, providers, regions, resolveModel, sources, useCases,
  catalogAt, compareCommitments, customModelCost, estimateTokens, identifyModel, imagesInRequest, inferenceProfileFor,
  pricedRegions, rankByCost,
  renderableSnippets, renderSnippet, snippet, snippetControls, snippetOperations, snippetOptions, snippetTools,
  InvalidFilterError, InvalidUsageError, UnknownModelError, UnpricedUsageError,
  SnippetOptionError, SnippetParameterError, SnippetUnavailableError,
} from 'bedrock-model-catalog';
import type {
  CostEstimate, FormatId, Modality, Model, ModelFilter, ModelId, PriceList, ProviderId, RegionId, SourceId, Usage, UseCaseId,
  CallableId, CatalogAt, ModelIdentity, ModelTextKind, ProfileScope,
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
const existing: readonly SnippetChoice[] = snippetOptions(model, { models: [model], formats });
const format: Format = formats['cohere-command-r'];
const controls: SnippetControls = snippetControls(model, format, { tool: 'python', operation: undefined });
const rendered: [Snippet, readonly SnippetChoice[]] = [renderSnippet(model, format, options), renderableSnippets(format)];
const kindsOfSnippet: [readonly SnippetTool[], readonly SnippetOperation[]] = [snippetTools, snippetOperations];
if (errors[0] instanceof SnippetUnavailableError) names.push(errors[0].reason);
if (errors[0] instanceof SnippetParameterError) names.push(errors[0].parameter);
if (errors[0] instanceof SnippetOptionError) names.push(errors[0].option);
export { reason, breakEven, monthly, custom, asked, priced, made, existing, controls, rendered, kindsOfSnippet };
if (errors[0] instanceof UnpricedUsageError) names.push(...errors[0].priced);
if (errors[0] instanceof InvalidFilterError) names.push(errors[0].key);
const identity: ModelIdentity = identifyModel('Claude v2.1', catalogAt('2024-06-21').models);
const then: CatalogAt = catalogAt(asOf);
const callable: CallableId = inferenceProfileFor(model, 'us-east-1');
const word: [ModelTextKind, ProfileScope | undefined, boolean | undefined] = [identity.kind, identity.scope, model.capabilities?.toolUse];
names.push(callable.id ?? callable.reason, ...(model.otherIds ?? []).map((other) => other.id), then.asOf, String(word));
export { day, looked, own, maybe, limit, hourly, found, dollars, kinds, formats };

// @ts-expect-error a mistyped ID
getModel('cohere.comand-r-v1:0');
// @ts-expect-error a mistyped ID
estimateCost('cohere.comand-r-v1:0', {});
// @ts-expect-error a mistyped Region
inferenceProfileFor(model, 'us-east-9');
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

describe('the types of the package', () => {
  test.each(['node16', 'nodenext', 'bundler'])('hold for a strict user with resolution %s', (moduleResolution) => {
    expect(compile({ 'consumer.ts': consumer }, moduleResolution)).toBe('');
  });

  test.each(['nodenext', 'bundler'])('hold for the JSON with resolution %s', (moduleResolution) => {
    const code = `
      import catalog from 'bedrock-model-catalog/catalog.json' with { type: 'json' };
      import schema from 'bedrock-model-catalog/model.schema.json' with { type: 'json' };
      export const facts: [string, string, string] = [catalog.asOf, catalog.models[0]!.id, schema.$schema];`;
    expect(compile({ 'json.ts': code }, moduleResolution)).toBe('');
  });

  test('make a mistyped ID one plain compiler error', () => {
    const code = `import { getModel } from 'bedrock-model-catalog';\ngetModel('cohere.comand-r-v1:0');\n`;
    expect(compile({ 'typo.ts': code }, 'nodenext')).toBe(
      `typo.ts(2,10): error TS2345: Argument of type '"cohere.comand-r-v1:0"' is not assignable to parameter of type 'ModelId'.\n`,
    );
  });

  test('say what each export is, and show how each function is used', () => {
    const entry = join(installed.folder, 'dist/index.d.ts');
    const program = ts.createProgram([entry], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    });
    const checker = program.getTypeChecker();
    const exported = checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!)
      .map((symbol) => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        return {
          name: symbol.name,
          isFunction: (target.flags & ts.SymbolFlags.Function) !== 0,
          text: ts.displayPartsToString(target.getDocumentationComment(checker)),
          examples: target.getJsDocTags(checker).filter((tag) => tag.name === 'example').length,
        };
      });
    expect(exported.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Model', 'ModelId', 'estimateCost', 'findModels', 'getModel', 'models', 'resolveModel']),
    );
    expect(exported.filter(({ text }) => text.length < 10).map(({ name }) => name)).toEqual([]);
    expect(exported.filter(({ isFunction, examples }) => isFunction && examples === 0).map(({ name }) => name)).toEqual(
      [],
    );
  });
});

/**
 * What the compiler prints about a user's files; nothing where all is well. No `lib` but the language: the package
 * needs no DOM.
 */
function compile(files: Record<string, string>, moduleResolution: string): string {
  for (const [name, code] of Object.entries(files)) installed.write(name, code);
  const compilerOptions = {
    module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    noEmit: true,
  };
  installed.write('tsconfig.json', JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    return execFileSync(process.execPath, [tsc, '-p', '.'], { cwd: installed.project, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
