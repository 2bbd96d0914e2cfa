/** What /models/ hands to its script. */
import { models, useCases } from 'bedrock-model-catalog';
import { inDefaultOrder, rowOf } from './catalog-view.ts';
import type { ModelRow } from './client/models-row.ts';

/** The models in the order of the table, and their rows. */
export const ordered = inDefaultOrder(models);
export const rows: readonly ModelRow[] = ordered.map(rowOf);

/** Words besides titles that free text finds, by use case: the terms of the sources. */
export const useCaseWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(useCases).map(([id, { title, terms }]) => [id, [title, ...(terms ?? [])].join('\n')]),
);
