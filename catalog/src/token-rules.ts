/**
 * How many characters of a language, or of a script, a token holds: what providers publish as rules of thumb, and what was
 * measured. The figures were read in November 2026; none of them is a tokenizer.
 */

/** Characters per token at both ends of a range, in thousandths, so that they stay whole. */
export interface CharactersPerToken {
  /** At the most: this gives the fewest tokens. */
  readonly most: number;
  /** At the least: this gives the most tokens. */
  readonly least: number;
}

/** Where a figure was read. */
export interface TokenRuleSource {
  /** What the source says, in our words. */
  readonly says: string;
  readonly url: string;
}

/** The rule of the article on which the catalog is built. */
export const articleRule: TokenRuleSource = {
  says: 'For a monthly budget, count one character as one token, which comes out high.',
  url: 'https://tech.nri-net.com/entry/amazon_bedrock_basic_info_and_api_examples',
};

/**
 * Translations of the same 997 sentences, tokenized by OpenAI (o200k, cl100k), Qwen 3, DeepSeek V3, Mistral 7B, Llama 2
 * (as TinyLlama uses it) and XLM-RoBERTa; the most and the fewest characters per token among these.
 */
const measured: TokenRuleSource = {
  says: 'Characters per token in the sentences of FLORES+, for seven tokenizers from OpenAI, Qwen, DeepSeek, Mistral, Llama 2 and XLM-RoBERTa.',
  url: 'https://github.com/inimaz/mothertoken',
};
const cohere: TokenRuleSource = {
  says: 'Average characters per token in Wikipedia, by language, for a multilingual tokenizer of Cohere.',
  url: 'https://huggingface.co/CohereLabs/multilingual-22-12',
};
const deepSeek: TokenRuleSource = {
  says: 'An English character is about 0.3 of a token, a Chinese one 0.6.',
  url: 'https://api-docs.deepseek.com/quick_start/token_usage',
};
const english: readonly TokenRuleSource[] = [
  {
    says: 'AWS, for data to fine-tune on: 6 characters a token.',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-prepare.html',
  },
  {
    says: 'OpenAI: a token is about 4 characters of English.',
    url: 'https://help.openai.com/en/articles/4936856-what-are-tokens-and-how-to-count-them',
  },
  { says: 'Google: a token is about 4 characters.', url: 'https://ai.google.dev/gemini-api/docs/tokens' },
  {
    says: 'Anthropic: a token is about 3.5 English characters.',
    url: 'https://platform.claude.com/docs/en/about-claude/glossary',
  },
  {
    says: 'Anthropic: 1M tokens are about 2.5M characters with the tokenizer of Claude Opus 4.7 and later.',
    url: 'https://platform.claude.com/docs/en/about-claude/models/overview',
  },
];
const alibaba: TokenRuleSource = {
  says: 'A token is usually one Chinese character.',
  url: 'https://help.aliyun.com/zh/model-studio/developer-reference/billing-for-tongyi-qianwen',
};

/** A rule of thumb for a language, with its sources. */
export interface LanguageRule extends CharactersPerToken {
  readonly sources: readonly TokenRuleSource[];
}

/** By language, as BCP 47 writes it. */
export const languageRules = {
  ar: { most: 3600, least: 1093, sources: [measured, cohere] },
  de: { most: 4600, least: 3267, sources: [measured, cohere] },
  en: { most: 6000, least: 2500, sources: [...english, deepSeek, measured, cohere] },
  es: { most: 4600, least: 3310, sources: [measured, cohere] },
  fr: { most: 4400, least: 3282, sources: [measured, cohere] },
  hi: { most: 3800, least: 921, sources: [measured, cohere] },
  ja: { most: 1694, least: 826, sources: [measured, cohere] },
  ko: { most: 2000, least: 668, sources: [measured, cohere] },
  pt: { most: 4354, least: 3081, sources: [measured] },
  sw: { most: 3900, least: 2380, sources: [measured] },
  th: { most: 3833, least: 936, sources: [measured] },
  tr: { most: 4270, least: 2052, sources: [measured] },
  uk: { most: 3666, least: 1668, sources: [measured] },
  vi: { most: 3858, least: 1527, sources: [measured] },
  zh: { most: 1709, least: 709, sources: [measured, cohere, deepSeek, alibaba] },
} as const satisfies Readonly<Record<string, LanguageRule>>;

/** A language for which there is a rule. */
export type RuledLanguage = keyof typeof languageRules;

/** A rule for the characters of a script: the widest range of the languages measured that are written in it. */
export interface ScriptRule extends CharactersPerToken {
  readonly script: string;
  readonly pattern: RegExp;
}

/** In the order in which they are tried. */
export const scriptRules: readonly ScriptRule[] = [
  { script: 'Latin', pattern: /\p{Script=Latin}/u, ...widest('en', 'de', 'es', 'fr', 'pt', 'sw', 'tr', 'vi') },
  { script: 'Han', pattern: /\p{Script=Han}/u, ...widest('zh', 'ja') },
  { script: 'Kana', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, ...widest('ja') },
  { script: 'Hangul', pattern: /\p{Script=Hangul}/u, ...widest('ko') },
  { script: 'Cyrillic', pattern: /\p{Script=Cyrillic}/u, ...widest('uk') },
  { script: 'Arabic', pattern: /\p{Script=Arabic}/u, ...widest('ar') },
  { script: 'Devanagari', pattern: /\p{Script=Devanagari}/u, ...widest('hi') },
  { script: 'Thai', pattern: /\p{Script=Thai}/u, ...widest('th') },
];

/** The rule for digits: some tokenizers take up to three of them together, others each by itself. */
export const digitRule = {
  most: 3000,
  least: 1000,
  sources: [
    { says: 'The tokenizers of OpenAI take up to three digits together.', url: 'https://github.com/openai/tiktoken' },
    { says: 'The tokenizer of Llama 2 takes each digit by itself.', url: 'https://arxiv.org/abs/2307.09288' },
  ],
} as const satisfies LanguageRule;

/**
 * Rules for what nobody measured. The fewest tokens: a symbol, such as an emoji, is at least one; other scripts do no better
 * than the best that was measured outside Latin and Cyrillic letters.
 */
export const unmeasuredRules = { symbols: { most: 1000 }, other: { most: languageRules.th.most } } as const;

/** The sources of the rules by script. */
export const scriptSources: readonly TokenRuleSource[] = [measured, ...english, cohere, deepSeek, alibaba];

function widest(...languages: RuledLanguage[]): CharactersPerToken {
  const rules = languages.map((language) => languageRules[language]);
  return { most: Math.max(...rules.map(({ most }) => most)), least: Math.min(...rules.map(({ least }) => least)) };
}
