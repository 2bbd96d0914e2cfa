/** One model as the filter, the sort and the download of /models/ see it: plain values, shared by build and browser. */

/** Ways to call a model from a Region, by the package's names: its own ID, a geographic profile, the global one. */
export const ways = ['in-region', 'geo', 'global'] as const;
export type Way = (typeof ways)[number];

/** A row of the table. Prices are US dollars for a million tokens; what is not recorded is absent, never 0. */
export interface ModelRow {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  readonly family?: string;
  /** Names that AWS gives it elsewhere. */
  readonly otherNames: readonly string[];
  /** Aliases, variants, and its ID at other endpoints. */
  readonly otherIds: readonly string[];
  readonly provider: string;
  /** What it makes; absent where no source says. */
  readonly modality?: string;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly useCases: readonly string[];
  readonly languages: readonly string[];
  /** What a source says that it can do; what is unknown is not in it. */
  readonly capabilities: readonly string[];
  /** Regions from which it can be called: in any way, and by each way. */
  readonly regions: Readonly<Record<'any' | Way, readonly string[]>>;
  readonly maxTokens?: number;
  readonly inputPrice?: number;
  readonly outputPrice?: number;
  /** The cheapest generated image, in US dollars. */
  readonly imagePrice?: number;
  readonly status: string;
}

/** The facets of /models/, in the order in which they stand. */
export const facets = [
  'status',
  'useCase',
  'provider',
  'modality',
  'region',
  'capability',
  'input',
  'language',
] as const;
export type Facet = (typeof facets)[number];

/** Facets of which a model must have every value that is chosen; of the others, one. */
export const everyValue: ReadonlySet<Facet> = new Set(['useCase', 'capability', 'language']);

/** The values that a row has in a facet. A way narrows the Regions to those from which it can be called so. */
export function valuesOf(row: ModelRow, facet: Facet, via: 'any' | Way = 'any'): readonly string[] {
  switch (facet) {
    case 'useCase':
      return row.useCases;
    case 'language':
      return row.languages;
    case 'capability':
      return row.capabilities;
    case 'region':
      return row.regions[via];
    case 'input':
      return row.input;
    case 'modality':
      return row.modality === undefined ? [] : [row.modality];
    default:
      return [row[facet]];
  }
}
