/** What the calculator loads when it is first used: the code that reckons, and the models with the prices of a Region. */
import type { Model } from 'bedrock-model-catalog';

/** The code that reckons. */
export type Reckoner = typeof import('./calculator-answers.ts');

/** Models by slug, as one file of the site holds them. */
export interface PricedModels {
  readonly models: readonly Model[];
}

/** What is loaded stays; what failed is tried again the next time. */
export class CalculatorLoads {
  readonly #at: (path: string) => string;
  readonly #coming = new Map<string, Promise<void>>();
  readonly #models = new Map<string, readonly Model[]>();
  #reckoner: Reckoner | undefined;

  /** `at` gives the address of a path of the site. */
  constructor(at: (path: string) => string) {
    this.#at = at;
  }

  /** What a Region needs, where it is loaded already; the empty Region is the usual one. */
  ready(region: string): { readonly reckoner: Reckoner; readonly models: readonly Model[] } | undefined {
    const models = this.#models.get(region);
    return this.#reckoner && models ? { reckoner: this.#reckoner, models } : undefined;
  }

  /** Loads what a Region needs; rejects where the network does. */
  load(region: string): Promise<void> {
    const known = this.#coming.get(region);
    if (known) return known;
    const coming = Promise.all([import('./calculator-answers.ts'), this.#fetch(region)]).then(([reckoner, models]) => {
      this.#reckoner = reckoner;
      this.#models.set(region, models);
    });
    coming.catch(() => this.#coming.delete(region));
    this.#coming.set(region, coming);
    return coming;
  }

  async #fetch(region: string): Promise<readonly Model[]> {
    const answer = await fetch(this.#at(`/calculator/${region || 'usual'}.json`));
    if (!answer.ok) throw new Error(String(answer.status));
    return ((await answer.json()) as PricedModels).models;
  }
}
