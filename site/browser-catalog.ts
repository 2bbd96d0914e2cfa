/** What of the catalog goes to browsers with the package's functions: the names they need, and no model. */
import * as catalog from 'bedrock-model-catalog';
import type { Source } from 'bedrock-model-catalog';
import type { Plugin } from 'vite';

/**
 * A Vite plugin. In scripts for browsers, `models` of the package is empty, a use case is only its ID, and sources have no
 * remarks: a page passes the models that it needs to the functions, so its weight does not grow with what the catalog
 * knows. The rest stays as it is; what no script imports is left out by the bundler.
 */
export function browserCatalog(): Plugin {
  return {
    name: 'browser-catalog',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]dist[\\/]catalog\.js(\?|$)/ },
      handler() {
        if (this.environment.config.consumer !== 'client') return undefined;
        const names = Object.fromEntries(Object.keys(catalog.useCases).map((id) => [id, {}]));
        const sources = Object.fromEntries(
          Object.entries(catalog.sources).map(([id, { note: _, ...source }]: [string, Source]) => [id, source]),
        );
        const { asOf, formats, pending, providers, regions } = catalog;
        const all = { asOf, models: [], formats, pending, providers, regions, sources, useCases: names };
        const code = Object.entries(all).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
        return { code: code.join('\n'), map: null };
      },
    },
  };
}
