/** How many tokens a text may have, by rules of thumb; no tokenizer is at work here. */
import { InvalidUsageError } from './errors.ts';
import { checkKeys } from './checks.ts';
import { countScripts, type ScriptCount } from './count-scripts.ts';
import { joinWords } from './nearest.ts';
import { Rational } from './rational.ts';
import { show } from './show.ts';
import {
  articleRule,
  digitRule,
  languageRules,
  scriptRules,
  scriptSources,
  unmeasuredRules,
  type CharactersPerToken,
  type RuledLanguage,
  type TokenRuleSource,
} from './token-rules.ts';

/** A way to estimate: see `estimateTokens`. */
export type TokenMethod = 'one-per-character' | 'by-script' | 'by-language';

/** How to estimate. */
export interface TokenOptions {
  /** Default: `one-per-character`. */
  readonly method?: TokenMethod | undefined;
  /** The language of the text as a BCP 47 tag, for `by-language`: `en`, `ja`, `pt-BR`. */
  readonly language?: string | undefined;
}

/** How many tokens a text may have: a range, and not a count. */
export interface TokenEstimate {
  /** Always `true`: only the model's own tokenizer counts. */
  readonly isEstimate: true;
  /** The fewest tokens by the rule. */
  readonly low: number;
  /** The most tokens by the rule; a rare text can still have more. */
  readonly high: number;
  /** Characters of the text, as Unicode code points: `😀` is one, `é` is one or, where written with a mark, two. */
  readonly characters: number;
  readonly method: TokenMethod;
  /** What the estimate rests on, in an English sentence to show beside it. */
  readonly basis: string;
  /** Where its rules were read. */
  readonly sources: readonly TokenRuleSource[];
  /** With `by-script`, the characters of each script. */
  readonly scripts?: readonly ScriptCount[];
}

const methods: Readonly<Record<TokenMethod, (text: string, characters: number, language: unknown) => Finding>> = {
  'one-per-character': onePerCharacter,
  'by-script': byScript,
  'by-language': byLanguage,
};

type Finding = Pick<TokenEstimate, 'low' | 'high' | 'basis' | 'sources' | 'scripts'>;

/**
 * How many tokens a text may have. It is an estimate: each model cuts text in its own way, and only its own tokenizer, or
 * `usage` in an answer, tells the count. Three methods, from rough to finer:
 *
 * - `one-per-character`: the article's rule for budgets, one character is one token. High for ordinary prose in most
 *   languages; too low for emoji, and for Chinese, Japanese, Korean or rare scripts with some tokenizers.
 * - `by-script`: each character by its script, by the widest range of the languages measured in that script.
 * - `by-language`: all characters by the range for one language, such as `en`: 2.5 to 6 characters per token.
 *
 * Source code, tables and identifiers take more tokens than prose. Throws an `InvalidUsageError` for a method or language
 * without a rule.
 *
 * @example
 * estimateTokens('Amazon Bedrock is amazing!'); // { low: 26, high: 26, characters: 26, … }
 * estimateTokens('Amazon Bedrock is amazing!', { method: 'by-language', language: 'en' }); // { low: 4, high: 11, … }
 * const { high } = estimateTokens(prompt, { method: 'by-script' });
 * estimateCost(modelId, { inputTokens: high });
 */
export function estimateTokens(text: string, options: TokenOptions = {}): TokenEstimate {
  if (typeof text !== 'string')
    throw new InvalidUsageError('text', `${show(text)} is not a text`, 'Expected a string.');
  checkKeys('options', options, ['method', 'language'], "{ method: 'by-script' }");
  const { method = 'one-per-character', language } = options;
  if (!Object.hasOwn(methods, method)) {
    const remedy = `Expected ${joinWords(Object.keys(methods), 'or')}.`;
    throw new InvalidUsageError('options.method', `${show(method)} is not a method`, remedy);
  }
  if (language !== undefined && method !== 'by-language') {
    const problem = `given, but the method ${method} does not look at it`;
    throw new InvalidUsageError('options.language', problem, 'Leave it out, or take the method by-language.');
  }
  const characters = countCharacters(text);
  return { isEstimate: true, ...methods[method](text, characters, language), characters, method };
}

function onePerCharacter(_: string, characters: number): Finding {
  const basis = 'An estimate: one character counted as one token, high for ordinary prose.';
  return { low: characters, high: characters, basis, sources: [articleRule] };
}

function byLanguage(_: string, characters: number, language: unknown): Finding {
  const known = primaryLanguage(language);
  if (known === undefined) {
    const expected = `Expected ${joinWords(Object.keys(languageRules), 'or')}; for others take the method by-script.`;
    const problem = language === undefined ? 'not given' : `${show(language)} has no rule of thumb`;
    throw new InvalidUsageError('options.language', problem, expected);
  }
  const rule = languageRules[known];
  const basis = `An estimate: ${inWords(rule)} characters per token in ${known}, as providers say and others measured.`;
  return { ...outwards([tokensOf(characters, rule)]), basis, sources: rule.sources };
}

function byScript(text: string): Finding {
  const scripts = countScripts(text);
  const said = scripts.map(({ script }) => `${script} ${inWords(ruleOf(script))}`);
  const basis =
    scripts.length === 0
      ? 'An estimate: an empty text has no tokens.'
      : `An estimate: characters per token by script, as providers say and others measured: ${said.join('; ')}.`;
  const withDigits = scripts.some(({ script }) => script === 'digits');
  const tokens = scripts.map(({ script, characters, bytes }) => tokensOf(characters, ruleOf(script), bytes));
  return { ...outwards(tokens), basis, sources: [...scriptSources, ...(withDigits ? digitRule.sources : [])], scripts };
}

/** Without `least`, a token for each byte of UTF-8. */
type Rule = Pick<CharactersPerToken, 'most'> & { readonly least?: number | undefined };

function ruleOf(script: string): Rule {
  if (script === 'digits') return digitRule;
  return scriptRules.find((rule) => rule.script === script) ?? unmeasuredRules[script as 'symbols' | 'other'];
}

interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

/** Where the bytes of UTF-8 are known, there are no more tokens than these: no tokenizer cuts finer. */
function tokensOf(characters: number, { most, least }: Rule, bytes?: number): Range {
  const thousandths = Rational.from(characters).times(Rational.from(1000));
  const finest = Rational.from(bytes ?? characters);
  const high = least === undefined ? finest : thousandths.dividedBy(Rational.from(least));
  const isTooHigh = bytes !== undefined && high.compare(finest) > 0;
  return { low: thousandths.dividedBy(Rational.from(most)), high: isTooHigh ? finest : high };
}

/** The sum in whole tokens: the low end rounded down and the high end up, and never none for a text. */
function outwards(ranges: readonly Range[]): { low: number; high: number } {
  const sum = (end: keyof Range) => ranges.reduce((total, one) => total.plus(one[end]), Rational.from(0));
  const [low, high] = [Number(sum('low').floor()), Number(sum('high').ceil())];
  return { low: Math.max(low, Math.min(1, high)), high };
}

function inWords({ most, least }: Rule): string {
  return least === undefined ? `${most / 1000} or fewer, down to a byte` : `${least / 1000} to ${most / 1000}`;
}

function primaryLanguage(tag: unknown): RuledLanguage | undefined {
  if (typeof tag !== 'string') return undefined;
  const primary = tag.split(/[-_]/)[0]!.toLowerCase();
  return Object.hasOwn(languageRules, primary) ? (primary as RuledLanguage) : undefined;
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
