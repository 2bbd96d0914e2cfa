/** Which models can do a workload, by what it costs on them, and why the others cannot. */
import { models, type MainOutput, type Model } from '#catalog';
import { capital } from './capital.ts';
import { checkFilter } from './check-filter.ts';
import { checkWhere } from './check-where.ts';
import { checkKeys, quantity } from './checks.ts';
import { toCost, type Cost } from './cost.ts';
import { Decimal } from './decimal.ts';
import { InvalidUsageError, UnpricedUsageError } from './errors.ts';
import { estimateCost, type CostEstimate } from './estimate-cost.ts';
import { findModels, type ModelFilter } from './find-models.ts';
import { needsOf } from './needs.ts';
import type { PriceListOptions } from './price-list.ts';
import { modeKeys, sectionFor, sectionWords, type PriceMode } from './sections.ts';
import { tokenUnits, type CountedUnit } from './units.ts';
import { readUsage, usageKeys, type Usage } from './usage.ts';
import { whyUnable, type LeftOutReason, type Needs } from './why-unable.ts';

/** What is to be done: the usage of one request, how often, and what a model must be able to. */
export interface Workload
  extends Usage, PriceListOptions, PriceMode, Pick<ModelFilter, 'useCase' | 'language' | 'moreLanguages' | 'status'> {
  /** How many such requests. Default: 1. */
  readonly requests?: number | undefined;
  /**
   * What the answer must be. Default: `image`, `video` or `speech` where these come out, else `text` where tokens come
   * out, else `rerank` for queries, else `embedding`.
   */
  readonly modality?: MainOutput | undefined;
  /** The context, in tokens, that a model must have. Default: all tokens of one request. */
  readonly minTokens?: number | undefined;
}

/** A model that can do the workload. */
export interface RankedModel extends Cost {
  /** 1 for the cheapest; models that cost the same have the same rank. `usd` and `exact` are for all requests. */
  readonly rank: number;
  readonly model: Model;
  /** One request, itemized, with the price list used and what is taken for granted. */
  readonly perRequest: CostEstimate;
}

/** A model that cannot do the workload, or whose cost for it is unknown. */
export interface LeftOutModel {
  readonly model: Model;
  /** The first reason found, as a code and in words. */
  readonly reason: LeftOutReason;
}

/** The answer of `rankByCost`. Every model asked about is in one of the two lists. */
export interface CostRanking {
  /** Cheapest first; of equals, by ID. */
  readonly ranking: readonly RankedModel[];
  /** In the order in which the models were given. */
  readonly leftOut: readonly LeftOutModel[];
  /** What was taken for granted about the workload, in English sentences. */
  readonly assumptions: readonly string[];
}

const ownKeys = [
  'requests',
  'modality',
  'minTokens',
  'useCase',
  'language',
  'moreLanguages',
  'status',
  'region',
  'date',
  ...modeKeys,
];

/**
 * The models that can do a workload, cheapest first, and those left out with the reason: another modality, too small a
 * context, no recorded price, retired. Costs are in US dollars, exact, by the prices of the calls asked for with `profile`,
 * `batch` and `extendedAccess`: on demand, in the Region or through a geographic profile, where nothing is asked for. A
 * model with prices only for other calls, such as global ones, is left out as `unpriced`, and the reason says which calls
 * have one: no price stands in for another. The usage is that of one request, so prices for long context hold where one is
 * that long. A retired or unconfirmed model is left out unless `status` asks for it; `status` is that of the catalog's day,
 * whatever `date` says.
 *
 * Throws an `InvalidUsageError` or an `InvalidFilterError` for a workload that cannot be meant. To rank only some
 * models, by provider for instance, pass what `findModels` finds.
 *
 * @param from The models to rank: those of the catalog unless you pass your own.
 * @example
 * const { ranking, leftOut } = rankByCost({ inputTokens: 1000, outputTokens: 500, requests: 30_000 });
 * ranking[0]?.usd; // US dollars for 30,000 requests on the cheapest
 * rankByCost({ inputTokens: 1000, outputTokens: 500, profile: 'global', batch: true });
 * rankByCost({ images: { count: 1, size: '1024x1024' } }, findModels({ provider: 'amazon' }));
 */
export function rankByCost(workload: Workload, from: readonly Model[] = models): CostRanking {
  checkKeys(
    'workload',
    workload,
    [...usageKeys, ...ownKeys],
    '{ inputTokens: 1000, outputTokens: 500, requests: 100 }',
  );
  const {
    requests = 1,
    modality,
    minTokens,
    useCase,
    language,
    moreLanguages,
    status,
    region,
    date,
    profile,
    batch,
    extendedAccess,
    ...usage
  } = workload;
  const asked = { region, date, profile, batch, extendedAccess };
  const used = readUsage(usage, 'workload');
  const times = Decimal.from(quantity('workload.requests', requests));
  checkWhere('workload', asked);
  const kind = sectionWords[sectionFor('workload', asked)];
  checkFilter({ modality, minTokens, useCase, language, moreLanguages, status }, from, 'rankByCost');
  if (used.counted.length + used.images.length === 0) {
    const remedy = 'Give inputTokens, outputTokens, inputImages or images, at least one of them above 0.';
    throw new InvalidUsageError('workload', 'nothing is used, so every model would cost 0', remedy);
  }

  const usesTokens = used.counted.some(({ unit }) => (tokenUnits as readonly CountedUnit[]).includes(unit));
  const needs: Needs = {
    ...needsOf(used, { modality, minTokens }),
    passing: {
      useCase: new Set(findModels({ useCase }, from)),
      language: new Set(findModels({ language, moreLanguages }, from)),
      status: new Set(findModels({ status: status ?? ['active', 'legacy'] }, from)),
    },
  };

  const priced: { model: Model; perRequest: CostEstimate; one: Decimal }[] = [];
  const leftOut: LeftOutModel[] = [];
  for (const model of from) {
    const reason = whyUnable(model, needs);
    const perRequest = reason ?? estimateOrReason(model, usage, asked);
    if ('code' in perRequest) leftOut.push({ model, reason: perRequest });
    else priced.push({ model, perRequest, one: Decimal.from(perRequest.exact) });
  }
  priced.sort((a, b) => a.one.compare(b.one) || (a.model.id < b.model.id ? -1 : 1));

  return {
    ranking: priced.map(({ model, perRequest, one }) => ({
      rank: priced.findIndex((other) => other.one.compare(one) === 0) + 1,
      model,
      ...toCost(one.times(times)),
      perRequest,
    })),
    leftOut,
    assumptions: assumptionsOf(workload, needs, kind, usesTokens),
  };
}

function estimateOrReason(
  model: Model,
  usage: Usage,
  asked: PriceListOptions & PriceMode,
): CostEstimate | LeftOutReason {
  try {
    return estimateCost(model, usage, { ...asked, requests: 1 });
  } catch (error) {
    if (error instanceof UnpricedUsageError) return { code: 'unpriced', words: error.message };
    if (error instanceof InvalidUsageError) return { code: 'unclear', words: error.message };
    throw error;
  }
}

function assumptionsOf(
  { modality, minTokens, status }: Workload,
  needs: Needs,
  kind: string,
  tokens: boolean,
): string[] {
  const sentences = [`${capital(kind)} prices; what a model charges for other things is not in the ranking.`];
  if (modality === undefined) sentences.push(`No modality was given, so an answer of ${needs.modality} was assumed.`);
  if (minTokens === undefined && needs.context > 0) {
    sentences.push(
      `All ${needs.context} tokens of a request must fit into the context; a model without a recorded limit passes.`,
    );
  }
  if (status === undefined) sentences.push('Retired and unconfirmed models are left out.');
  if (tokens) {
    sentences.push('The same number of tokens was assumed for every model, though each cuts text in its own way.');
  }
  return sentences;
}
