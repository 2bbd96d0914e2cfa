import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidUsageError } from '../catalog/src/errors.ts';
import { estimateTokens, type TokenOptions } from '../catalog/src/estimate-tokens.ts';
import { languageRules } from '../catalog/src/token-rules.ts';
import { thrownBy } from './support/thrown-by.ts';

const range = (text: string, options?: TokenOptions) => {
  const { low, high } = estimateTokens(text, options);
  return [low, high];
};
const scriptsOf = (text: string) =>
  Object.fromEntries(
    estimateTokens(text, { method: 'by-script' }).scripts!.map(({ script, characters }) => [script, characters]),
  );

describe("the article's rule", () => {
  test('counts one character as one token, and is the default', () => {
    const estimate = estimateTokens('Amazon Bedrock is amazing!');
    expect(estimate).toEqual({
      isEstimate: true,
      low: 26,
      high: 26,
      characters: 26,
      method: 'one-per-character',
      basis: 'An estimate: one character counted as one token, high for ordinary prose.',
      sources: [
        {
          says: 'For a monthly budget, count one character as one token, which comes out high.',
          url: 'https://tech.nri-net.com/entry/amazon_bedrock_basic_info_and_api_examples',
        },
      ],
    });
    expect(estimateTokens('Amazon Bedrock is amazing!', { method: 'one-per-character' })).toEqual(estimate);
  });

  test.each([
    ['', 0],
    ['日本語', 3],
    ['😀', 1],
    ['👩‍💻', 3],
    ['e\u0301', 2],
    ['\u00e9', 1],
    ['a\nb', 3],
    ['\ud83d', 1],
  ])('counts Unicode code points: %j has %i', (text, characters) => {
    expect(range(text)).toEqual([characters, characters]);
  });
});

describe('by language', () => {
  test.each([
    ['en', 600, 100, 240],
    ['en-US', 600, 100, 240],
    ['EN', 600, 100, 240],
    ['ja', 1000, 590, 1211],
    ['zh-Hant', 1000, 585, 1411],
    ['pt_BR', 1000, 229, 325],
  ])('%s: %i characters are %i to %i tokens', (language, characters, low, high) => {
    expect(range('x'.repeat(characters), { method: 'by-language', language })).toEqual([low, high]);
  });

  test('says what it rests on', () => {
    const { basis, sources, scripts } = estimateTokens('Hello', { method: 'by-language', language: 'en-GB' });
    expect(basis).toBe('An estimate: 2.5 to 6 characters per token in en, as providers say and others measured.');
    expect(sources.map(({ url }) => new URL(url).hostname)).toEqual([
      'docs.aws.amazon.com',
      'help.openai.com',
      'ai.google.dev',
      'platform.claude.com',
      'platform.claude.com',
      'api-docs.deepseek.com',
      'github.com',
      'huggingface.co',
    ]);
    expect(scripts).toBe(undefined);
  });

  test('every rule is a range with a source', () => {
    for (const [language, { most, least, sources }] of Object.entries(languageRules)) {
      expect(least, language).toBeLessThan(most);
      expect(sources.length, language).toBeGreaterThan(0);
    }
  });
});

describe('by script', () => {
  test.each([
    ['Amazon Bedrock is amazing!', { Latin: 26 }],
    ['日本語のテキスト。', { Kana: 6, Han: 3 }],
    ['안녕하세요, 세계', { Hangul: 9 }],
    ['Привіт, світе', { Cyrillic: 13 }],
    ['مرحبا بالعالم', { Arabic: 13 }],
    ['नमस्ते दुनिया', { Devanagari: 13 }],
    ['สวัสดี', { Thai: 6 }],
    ['Γειά σου', { other: 8 }],
    ['😀', { symbols: 1 }],
    ['a 👩‍💻👍🏽❤️ b', { symbols: 7, Latin: 4 }],
    ['in 2024', { Latin: 3, digits: 4 }],
    ['«Так»', { Cyrillic: 5 }],
    ['... \n', { Latin: 5 }],
    ['', {}],
  ])('%j is %j', (text, scripts) => {
    expect(scriptsOf(text)).toEqual(scripts);
  });

  test.each([
    ['a'.repeat(600), 100, 393],
    ['漢'.repeat(1000), 585, 1411],
    ['한'.repeat(1000), 500, 1498],
    ['1'.repeat(300), 100, 300],
    ['Ω'.repeat(10), 2, 20],
    ['😀'.repeat(5), 5, 20],
    ['a', 1, 1],
    // Han with control characters: never more tokens than the seven bytes.
    ['㐀\u0000\u0000\u0000\u0000', 2, 7],
    ['', 0, 0],
    [`${'a'.repeat(600)}${'漢'.repeat(1709)}`, 1100, 2804],
  ])('%j is a range', (text, low, high) => {
    expect(range(text, { method: 'by-script' })).toEqual([low, high]);
  });

  test('says what it rests on', () => {
    expect(estimateTokens('Ωα 日本 in 2024', { method: 'by-script' }).basis).toBe(
      'An estimate: characters per token by script, as providers say and others measured: digits 1 to 3; Han 0.709 to 1.709; Latin 1.527 to 6; other 3.833 or fewer, down to a byte.',
    );
    expect(estimateTokens('', { method: 'by-script' }).basis).toBe('An estimate: an empty text has no tokens.');
  });

  test('for any text: the characters are all counted, and the range is sound and within the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { low, high, characters, scripts } = estimateTokens(text, { method: 'by-script' });
        expect(characters).toBe([...text].length);
        expect(scripts!.reduce((sum, one) => sum + one.characters, 0)).toBe(characters);
        expect(scripts!.reduce((sum, one) => sum + one.bytes, 0)).toBe(new TextEncoder().encode(text).length);
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(new TextEncoder().encode(text).length);
        expect(low > 0).toBe(text !== '');
        expect([low, high].every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  test('for any text: more of it is not fewer tokens', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '7', '漢', 'か', '한', 'я', 'ع', 'Ω', '😀') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [joined, first] = [a + b, a].map((some) => estimateTokens(some, { method: 'by-script' }));
        expect(joined!.high).toBeGreaterThanOrEqual(first!.high);
      }),
    );
  });
});

test.each<[unknown, object | undefined, string]>([
  [5, undefined, 'text: 5 is not a text. Expected a string.'],
  [
    'a',
    { method: 'tiktoken' },
    'options.method: "tiktoken" is not a method. Expected one-per-character, by-script or by-language.',
  ],
  [
    'a',
    { method: 'by-language' },
    'options.language: not given. Expected ar, de, en, es, fr, hi, ja, ko, pt, sw, th, tr, uk, vi or zh; for others take the method by-script.',
  ],
  [
    'a',
    { method: 'by-language', language: 'xx' },
    'options.language: "xx" has no rule of thumb. Expected ar, de, en, es, fr, hi, ja, ko, pt, sw, th, tr, uk, vi or zh; for others take the method by-script.',
  ],
  [
    'a',
    { language: 'en' },
    'options.language: given, but the method one-per-character does not look at it. Leave it out, or take the method by-language.',
  ],
])('%j with %j is refused', (text, options, message) => {
  const error = thrownBy(() => estimateTokens(text as string, options as TokenOptions));
  expect(error).toBeInstanceOf(InvalidUsageError);
  expect(error.message).toBe(message);
});
