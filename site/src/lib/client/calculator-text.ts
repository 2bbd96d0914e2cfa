/** The pasted text of the calculator: its tokens as a range, in words. */
import { estimateTokens, type TokenEstimate } from 'bedrock-model-catalog';
import type { CalculatorState } from './calculator-state.ts';
import { h, type Tree } from './calculator-tree.ts';
import type { Speaker } from './calculator-words.ts';

/** The estimate by the method that the state names; by-language needs one of the languages with a rule. */
export function estimateOf(
  text: string,
  { method, textLanguage }: CalculatorState,
  languages: readonly string[],
): TokenEstimate {
  const language = textLanguage || languages[0];
  return estimateTokens(
    text,
    method === 'by-language' && language !== undefined
      ? { method, language }
      : { method: method === 'by-language' ? 'by-script' : method },
  );
}

/** The state with the estimate as its input: the most tokens count, the fewest give the lower end. */
export function withEstimate(state: CalculatorState, { low, high }: TokenEstimate): CalculatorState {
  return { ...state, in: high, inLow: low < high ? low : undefined };
}

/** The estimate in words, with what it rests on. */
export function estimateTree({ low, high, characters, basis, sources }: TokenEstimate, { say, lang }: Speaker): Tree {
  const number = new Intl.NumberFormat(lang);
  const values = { low: number.format(low), high: number.format(high), characters: number.format(characters) };
  return h(
    'div',
    {},
    h('strong', {}, say(low === high ? 'calc.r.estimateOne' : 'calc.r.estimate', values)),
    h('p', { class: 'hint', lang: 'en' }, basis),
    h(
      'details',
      { class: 'hint' },
      h('summary', {}, say('calc.r.estimateSources', { n: sources.length })),
      h(
        'ul',
        { lang: 'en' },
        sources.map(({ says, url }) => h('li', {}, h('a', { href: url, rel: 'external' }, says))),
      ),
    ),
  );
}
