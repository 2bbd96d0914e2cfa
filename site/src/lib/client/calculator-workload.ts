/** The workload tab, reckoned: the models ranked by what a month costs, those left out, and what was assumed. */
import {
  rankByCost,
  type LeftOutModel,
  type Model,
  type RankedModel,
  type Usage,
  type Workload,
} from 'bedrock-model-catalog';
import { readSize } from './calculator-fields.ts';
import type { CalculatorState } from './calculator-state.ts';
import { timesExact } from './calculator-words.ts';

/** The days of a month here. */
export const DAYS = 30;

/** A model of the ranking; sums are US dollars in plain decimal digits. */
export interface WorkloadRow {
  readonly rank: number;
  readonly model: Model;
  readonly perRequest: string;
  readonly perDay: string;
  readonly perMonth: string;
  /** The month where the input was estimated from a text and comes out lowest. */
  readonly lowMonth: string | undefined;
  readonly estimate: RankedModel['perRequest'];
}

/** The answer of the workload tab. */
export interface WorkloadResult {
  readonly rows: readonly WorkloadRow[];
  readonly leftOut: readonly LeftOutModel[];
  /** Models of providers that were not asked for. */
  readonly others: number;
  /** Sentences of the package, with the models that each is about; none where it is about all. */
  readonly assumptions: readonly { readonly sentence: string; readonly models: readonly Model[] }[];
}

/** What is asked of the models, for the package. */
function workloadOf(state: CalculatorState, inputTokens = state.in ?? 0): Workload {
  const { kind, useCase, language, status, mode, region } = state;
  return {
    ...usageOf(state, kind, inputTokens),
    modality: kind,
    ...(/global$/i.test(mode) && { profile: 'global' as const }),
    ...(mode.startsWith('batch') && { batch: true }),
    ...(region && { region: region as NonNullable<Workload['region']> }),
    ...(useCase && { useCase: useCase as NonNullable<Workload['useCase']> }),
    ...(language && { language }),
    ...(status && { status: status === 'all' ? [...everyStatus] : status }),
  };
}

const everyStatus = ['active', 'legacy', 'unconfirmed', 'retired'] as const satisfies Model['lifecycle']['status'][];

/** What one request uses of a model, by what it makes; tokens read from a cache are counted apart. */
export function usageOf(state: CalculatorState, kind: string | null, inputTokens = state.in ?? 0): Usage {
  const { images, quality, steps, size, cached = 0, imagesIn, audioIn, videoIn } = state;
  switch (kind) {
    case 'image':
      return { images: { count: images ?? 1, size: readSize(size), quality: quality || undefined, steps } };
    case 'embedding':
      return { inputTokens, inputImages: imagesIn, inputAudioSeconds: audioIn, inputVideoSeconds: videoIn };
    case 'video':
      return { outputVideoSeconds: state.seconds };
    case 'speech':
      return { inputSpeechTokens: state.speechIn, outputSpeechTokens: state.speechOut };
    case 'rerank':
      return { queries: state.queries };
    default: {
      const read = Math.floor((inputTokens * cached) / 100);
      return {
        inputTokens: inputTokens - read,
        outputTokens: state.out ?? 0,
        ...(read > 0 && { cacheReadInputTokens: read }),
        ...(videoIn && { inputVideoSeconds: videoIn }),
      };
    }
  }
}

/** The answer; `undefined` where nothing is used, so that there is nothing to rank. */
export function rankWorkload(state: CalculatorState, models: readonly Model[]): WorkloadResult | undefined {
  const { kind, requests = 1, provider, inLow } = state;
  const nothing = Object.values(usageOf(state, kind)).every((amount) => !amount);
  if (nothing) return undefined;
  const asked = provider === '' ? models : models.filter((model) => model.provider === provider);
  const { ranking, leftOut, assumptions } = rankByCost(workloadOf(state), asked);
  const low =
    inLow === undefined || !(kind === 'text' || kind === 'embedding')
      ? undefined
      : new Map(rankByCost(workloadOf(state, inLow), asked).ranking.map((one) => [one.model.id, one.perRequest.exact]));
  const rows = ranking.map(({ rank, model, perRequest }): WorkloadRow => {
    const lowest = low?.get(model.id);
    return {
      rank,
      model,
      perRequest: perRequest.exact,
      perDay: timesExact(perRequest.exact, requests),
      perMonth: timesExact(perRequest.exact, requests * DAYS),
      lowMonth: lowest === undefined ? undefined : timesExact(lowest, requests * DAYS),
      estimate: perRequest,
    };
  });
  return { rows, leftOut, others: models.length - asked.length, assumptions: shared(assumptions, rows) };
}

/** Each sentence once; with the models that it is about where these are not all. */
function shared(general: readonly string[], rows: readonly WorkloadRow[]): WorkloadResult['assumptions'] {
  const about = new Map<string, Model[]>();
  for (const { model, estimate } of rows)
    for (const sentence of estimate.assumptions) about.set(sentence, [...(about.get(sentence) ?? []), model]);
  const own = [...about].map(([sentence, models]) => ({
    sentence,
    models: models.length === rows.length ? [] : models,
  }));
  return [...general.map((sentence) => ({ sentence, models: [] })), ...own];
}
