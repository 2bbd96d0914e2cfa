/** What a fixed workload costs on a model, where that stands among its peers, and what is cheaper or reads more for the same work. */
import {
  models as catalogModels,
  rankByCost,
  type Model,
  type RankedModel,
  type Workload,
} from 'bedrock-model-catalog';

/** A model with the cost of the workload on it. */
export interface Priced {
  readonly model: Model;
  /** US dollars in plain decimal digits. */
  readonly exact: string;
}

/** Where a model stands. */
export interface Standing extends Priced {
  /** What was reckoned: a key of words, with the values in it. */
  readonly workload: { readonly kind: 'text' | 'embedding' | 'image'; readonly size: string };
  readonly rank: number;
  readonly peers: number;
  /** Whether the peers are those of the record, because the model itself is retired. */
  readonly amongRetired: boolean;
  /** Models in service that share a use case and cost less, cheapest first. */
  readonly cheaper: readonly Priced[];
  /** Models in service that share a use case and take more tokens, cheapest first. */
  readonly longer: readonly Priced[];
}

const USUAL_SIZE = '1024x1024';
const MOST = 3;

/** The workload of a standing: 1,000 requests, one million tokens, or 1,000 images. */
function standardWorkload(model: Model): Workload | undefined {
  switch (model.modality) {
    case 'text':
      return { modality: 'text', inputTokens: 1000, outputTokens: 500, requests: 1000 };
    case 'embedding':
      return { modality: 'embedding', inputTokens: 500, requests: 2000 };
    case 'image':
      return { modality: 'image', images: { count: 1, size: USUAL_SIZE, quality: 'standard' }, requests: 1000 };
    default:
      return undefined;
  }
}

/** The standing; `undefined` where the workload has no recorded price on the model. */
export function standingOf(model: Model, models: readonly Model[] = catalogModels): Standing | undefined {
  const workload = standardWorkload(model);
  if (workload === undefined) return undefined;
  const amongRetired = model.lifecycle.status === 'retired';
  const all = rankByCost({ ...workload, status: ['active', 'legacy', 'retired'] }, models).ranking;
  const peers = amongRetired ? all : all.filter((one) => inService(one.model));
  const own = peers.find((one) => one.model.id === model.id);
  if (own === undefined) return undefined;
  const fit = all.filter((one) => inService(one.model) && one.model.id !== model.id && shares(one.model, model));
  const priced = ({ model: other, exact }: RankedModel): Priced => ({ model: other, exact });
  return {
    model,
    exact: own.exact,
    workload: { kind: workload.modality as Standing['workload']['kind'], size: USUAL_SIZE },
    rank: 1 + peers.filter((one) => one.rank < own.rank).length,
    peers: peers.length,
    amongRetired,
    cheaper: fit
      .filter((one) => all.indexOf(one) < all.indexOf(own) && one.rank !== own.rank)
      .slice(0, MOST)
      .map(priced),
    longer:
      model.modality === 'image'
        ? []
        : fit
            .filter((one) => (one.model.maxTokens ?? 0) > (model.maxTokens ?? Infinity))
            .slice(0, MOST)
            .map(priced),
  };
}

function inService({ lifecycle }: Model): boolean {
  return lifecycle.status !== 'retired';
}

function shares(a: Model, b: Model): boolean {
  return a.useCases.some((id) => b.useCases.includes(id));
}
