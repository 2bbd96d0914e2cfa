/** One page of each type, for tests that look at all types. */
import { models, type Model } from 'bedrock-model-catalog';

const of = (test: (model: Model) => boolean): string => {
  const model = models.find(test);
  if (model === undefined) throw new Error('The catalog has no such model.');
  return `/models/${model.slug}/`;
};

/** The model with the most inference profiles and Regions to show. */
export function widest(): Model {
  const size = ({ inferenceProfiles = [], regions = [] }: Model) =>
    JSON.stringify(inferenceProfiles).length + JSON.stringify(regions).length;
  return models.reduce((most, model) => (size(model) > size(most) ? model : most));
}

/** Addresses by what they show. */
export const pageTypes: readonly (readonly [type: string, path: string])[] = [
  ['home', '/'],
  ['table', '/models/'],
  ['table, filtered', '/models/?useCase=summarization&status=retired&sort=-maxTokens'],
  ['table, empty', '/models/?provider=stability&language=ja'],
  ['text model, active', of((m) => m.modality === 'text' && m.lifecycle.status === 'active')],
  ['text model, retired', of((m) => m.modality === 'text' && m.lifecycle.status === 'retired')],
  ['embedding model', of((m) => m.modality === 'embedding')],
  ['image model', of((m) => m.modality === 'image')],
  ['use cases', '/use-cases/'],
  ['use case', '/use-cases/summarization/'],
  ['providers', '/providers/'],
  ['provider', '/providers/amazon/'],
  ['model of many Regions and profiles', `/models/${widest().slug}/`],
  ['Regions', '/regions/'],
  ['Region', '/regions/eu-central-1/'],
  ['Region, matrix', '/regions/matrix/'],
  ['pricing', '/pricing/'],
  ['pricing, other Region', '/pricing/?region=eu-central-1&unit=1k&sort=text:onDemand.inputTokens'],
  ['pricing, edition', '/pricing/2024-06-21/'],
  ['lifecycle', '/lifecycle/'],
  ['lifecycle, filtered', '/lifecycle/?provider=anthropic&status=legacy'],
  ['changes', '/changes/'],
  ['changes, filtered', '/changes/?kind=correction&provider=meta'],
  ['text model, legacy', of((m) => m.modality === 'text' && m.lifecycle.status === 'legacy')],
  ['data', '/data/'],
  ['formats', '/formats/'],
  ['format', '/formats/anthropic-claude-messages/'],
  ['calculator', '/calculator/'],
  ['calculator, images', '/calculator/?kind=image&status=all'],
  ['calculator, all rows', '/calculator/?mode=global&region=eu-central-1&show=all'],
  ['calculator, commitment', '/calculator/?tab=commitment&model=cohere/command&load=4000'],
  ['calculator, custom model', '/calculator/?tab=custom'],
  ['compare', '/compare/'],
  [
    'compare, four models',
    `/compare/?models=${models
      .slice(0, 4)
      .map(({ slug }) => slug)
      .join(',')}`,
  ],
  ['guide', '/guides/tokens/'],
  ['guide with code', '/guides/boto3-lambda/'],
  ['not found', '/404.html'],
];
