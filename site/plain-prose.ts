/** Takes out of Starlight's prose styles the one selector that makes every change of a wide page restyle all of it. */
import type { Plugin } from 'vite';

const costly = /:is\(ol, ul\):has\([^{]*\{/;
const plain =
  ':is(ol, ul) > li > :last-child:not(a, strong, em, del, span, input, code, br, script, ol, ul, :where(.not-content *)) {';

/**
 * A Vite plugin. Starlight spaces list items with `:has(> li > :not(…))`, which a browser must try anew on each element
 * whenever one is added or hidden: 7 ms for a keystroke in the table of models. The plain selector spaces the same lists.
 * Throws where Starlight writes the rule otherwise, so that an update is looked at.
 */
export function plainProse(): Plugin {
  return {
    name: 'plain-prose',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]starlight[\\/]dist[\\/]style[\\/]markdown\.css(\?|$)/ },
      handler(code) {
        if (!costly.test(code))
          throw new Error('plain-prose: the rule for list items is gone; measure, then drop this.');
        return { code: code.replace(costly, plain), map: null };
      },
    },
  };
}
