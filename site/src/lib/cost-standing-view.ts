/** Where a model stands, in words, with the addresses that lead on from there. */
import { models as catalogModels, type Model } from 'bedrock-model-catalog';
import { shownMoney } from './client/calculator-words.ts';
import { standingOf, type Priced } from './cost-standing.ts';
import { count } from './format.ts';
import { similarModels } from './neighbours.ts';
import type { Reader } from './words.ts';

/** Other models for the same work. */
export interface Alternatives {
  readonly kind: 'cheaper' | 'longer';
  readonly entries: readonly { readonly model: Model; readonly usd: string; readonly why: string }[];
}

const NEAREST = 3;

/** The standing for a reader; `sentences` is empty where nothing is known. Addresses are paths with a query. */
export function standingView(model: Model, { t, lang }: Reader, models: readonly Model[] = catalogModels) {
  const standing = standingOf(model, models);
  const near = similarModels(model, NEAREST, models).map(({ model: { slug } }) => slug);
  const commits = model.prices.some(({ provisioned }) =>
    Object.values(provisioned?.base ?? {}).some((usd) => usd !== null),
  );
  const leads = {
    calculator: standing && `/calculator/${queryOfWorkload(standing.workload.kind, standing.amongRetired)}`,
    commitment: commits ? `/calculator/?tab=commitment&model=${model.slug}` : undefined,
    compare: near.length > 0 ? `/compare/?models=${[model.slug, ...near].join(',')}` : undefined,
  };
  if (standing === undefined) return { sentences: [], alternatives: [], leads };

  const { workload, exact, rank, peers, amongRetired, cheaper, longer } = standing;
  const less = (one: Priced) => Math.round((1 - Number(one.exact) / Number(exact)) * 100);
  const entry = (one: Priced, why: string) => ({ model: one.model, usd: shownMoney(one.exact, lang), why });
  const alternatives: readonly Alternatives[] = [
    { kind: 'cheaper', entries: cheaper.map((one) => entry(one, t('standing.less', { n: less(one) }))) },
    {
      kind: 'longer',
      entries: longer.map((one) => entry(one, t('standing.tokens', { n: count(one.model.maxTokens ?? 0, lang) }))),
    },
  ];
  return {
    sentences: [
      t(`standing.${workload.kind}`, { usd: shownMoney(exact, lang), size: workload.size.replace('x', ' × ') }),
      t(amongRetired ? 'standing.rankRecorded' : 'standing.rank', { rank, peers }),
    ],
    alternatives: alternatives.filter(({ kind }) => kind !== 'longer' || workload.kind !== 'image'),
    leads,
  };
}

function queryOfWorkload(kind: string, withRetired: boolean): string {
  const pairs = [...(kind === 'text' ? [] : [`kind=${kind}`]), ...(withRetired ? ['status=all'] : [])];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
