/** What the tests of the snippets are about: the catalog's models, and one made up for each format without a model. */
import { formats, models, type Format, type Model } from '#catalog';
import { snippetOptions } from '../../catalog/src/snippets/snippet.ts';
import type { SnippetChoice } from '../../catalog/src/snippets/types.ts';
import { exampleIds } from './example-ids.ts';
import { servedModels } from './served-model.ts';

const used = new Set(
  models.flatMap((model) => snippetOptions(model).map(({ operation }) => `${model.format} ${operation}`)),
);

/** One model for each format that has an operation for which no model of the catalog has a snippet: so it is proven too. */
export const madeUpModels: readonly Model[] = Object.values<Format>(formats)
  .filter(({ id, operations }) => operations.some((operation) => !used.has(`${id} ${operation}`)))
  .map(({ id, modality }) => {
    const { slug, provider, summary, sources, lifecycle } = models[0]!;
    return {
      id: exampleIds[id] ?? `made-up.${id}-v1:0`,
      name: `Made-up ${id}`,
      ...{ slug, provider, summary, sources, modality },
      lifecycle: { asOf: lifecycle.asOf, status: 'active' },
      format: id,
      prices: [],
    } as unknown as Model;
  });

/** All of them, and as the stand-in serves them. */
export const allModels: readonly Model[] = [...models, ...madeUpModels];
export const served = servedModels(allModels, formats);

/** A model's format. */
export const formatOf = (model: Model): Format => formats[model.format!];

/** A snippet to make: its name for the test, its model and its combination of tool and operation. */
export interface SnippetCase {
  readonly name: string;
  readonly model: Model;
  readonly choice: SnippetChoice;
}

/** Every combination that exists for these models. */
export const casesOf = (some: readonly Model[]): readonly SnippetCase[] =>
  some.flatMap((model) =>
    snippetOptions(model).map((choice) => ({ name: `${choice.tool} ${choice.operation} ${model.id}`, model, choice })),
  );

/** One model per format: the first in the catalog of those with the most snippets. */
export const oneModelPerFormat: readonly Model[] = [
  ...new Map(
    allModels
      .filter((model) => model.format !== undefined)
      .toSorted((a, b) => snippetOptions(a).length - snippetOptions(b).length || (a.id < b.id ? 1 : -1))
      .map((model) => [model.format, model]),
  ).values(),
];
