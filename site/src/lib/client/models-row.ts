/** One model as the filter, the sort and the download of /models/ see it: plain values, shared by build and browser. */

/** A row of the table. Prices are US dollars for a million tokens; what is not recorded is absent, never 0. */
export interface ModelRow {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly modality: string;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly useCases: readonly string[];
  readonly languages: readonly string[];
  readonly maxTokens?: number;
  readonly inputPrice?: number;
  readonly outputPrice?: number;
  /** The cheapest generated image, in US dollars. */
  readonly imagePrice?: number;
  readonly status: string;
}

/** The facets of /models/, in the order in which they stand. */
export const facets = ['status', 'useCase', 'provider', 'modality', 'input', 'language'] as const;
export type Facet = (typeof facets)[number];

/** Facets of which a model must have every value that is chosen; of the others, one. */
export const everyValue: ReadonlySet<Facet> = new Set(['useCase', 'language']);

/** The values that a row has in a facet. */
export function valuesOf(row: ModelRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'useCase':
      return row.useCases;
    case 'language':
      return row.languages;
    case 'input':
      return row.input;
    default:
      return [row[facet]];
  }
}
